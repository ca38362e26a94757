import type { Outcome } from '../client.js';
import type { Activity } from './activity.js';
import type { Call } from './ledger.js';
import type { Conversation, World } from './world.js';

export const somethingWentWrong = 'Something went wrong. Please try again.';

/** The bot's HTTP answer to one activity. */
export interface BotAnswer extends Outcome {
  body: unknown;
}

export const told = ({ status, ms, trouble }: BotAnswer): Outcome => ({ status, ms, trouble });

/** Nothing was sent to the bot: the client did it all by itself. */
export const byTheClient: Outcome = { status: 0, ms: 0, trouble: null };

/** Sends one activity to the bot as Teams does, and gives up when Teams would. */
export async function tell(world: World, conversation: Conversation, activity: Activity): Promise<BotAnswer> {
  const call = noted(world, conversation, activity);
  const limit = activity.type === 'invoke' ? world.post.patience.invoke : world.post.patience.message;
  const { status, body } = await request(world, activity, limit).catch(() => ({ status: 0, body: null }));
  call.status = status;
  call.answer = body;
  world.changed();
  const trouble = status >= 200 && status < 300 ? null : somethingWentWrong;
  return { status, ms: world.now() - call.at, trouble, body };
}

function noted(world: World, conversation: Conversation, activity: Activity): Call {
  const call: Call = {
    from: 'teams',
    what: String(activity['name'] ?? activity.type),
    conversation: conversation.id,
    activity: activity.id ?? null,
    status: 0,
    at: world.now(),
    body: activity,
    answer: null,
  };
  world.ledger.calls.push(call);
  return call;
}

/** Sends again what was sent before, as Teams does when an answer is late: the same activity with the same id. */
export async function redeliver(world: World, activityId?: string): Promise<Outcome> {
  const before = world.ledger.calls.findLast(
    (call) => call.from === 'teams' && call.activity === (activityId ?? call.activity),
  );
  const conversation = world.conversations.get(before?.conversation ?? '');
  if (!before || !conversation) throw new Error(`nothing was sent as ${activityId ?? 'yet'}`);
  return told(await tell(world, conversation, before.body as Activity));
}

async function request(world: World, activity: Activity, limit: number) {
  const token = await world.post.bearer?.();
  const response = await fetch(world.post.botUrl(), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(activity),
    signal: AbortSignal.timeout(limit),
  });
  const text = await response.text();
  return { status: response.status, body: text ? parsed(text) : null };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
