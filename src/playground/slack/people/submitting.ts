import type { Outcome } from '../../client.js';
import { checkView } from '../blocks/check.js';
import { Refused } from '../refused.js';
import { inBackground, type BotAnswer } from '../requests.js';
import { close, push, update } from '../views.js';
import type { User, View, World } from '../world.js';
import { bodyOf, noConnection, notSent, outcomeOf } from './acknowledged.js';
import { formErrors } from './checks.js';
import { sendClosed, sendSubmission } from './payload.js';

export async function submit(world: World, user: User, view: View): Promise<Outcome> {
  // While a form is on its way its button turns and cannot be pressed again.
  if (view.busy) return notSent;
  view.errors = formErrors(view);
  world.changed();
  if (Object.keys(view.errors).length > 0) return notSent;
  view.busy = true;
  const answer = await sendSubmission(world, user, view);
  view.busy = false;
  return outcomeOf(answer, answer.trouble || !applied(world, user, view, answer) ? noConnection : null);
}

/** False where Slack can do nothing with what the bot answered. */
function applied(world: World, user: User, view: View, answer: BotAnswer): boolean {
  const body = bodyOf(answer);
  // Meanwhile the person may have closed it.
  if (!world.modals.get(user.id)?.includes(view)) return true;
  try {
    return respond(world, user, view, body);
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

function respond(world: World, user: User, view: View, body: ReturnType<typeof bodyOf>): boolean {
  if (body === null) {
    close(world, view);
    return true;
  }
  if (typeof body === 'string') return false;
  switch (body['response_action']) {
    case 'errors':
      return showErrors(world, view, body['errors']);
    case 'update':
      update(world, view, checkView(body['view'], 'modal'));
      return true;
    case 'push':
      push(world, user.id, checkView(body['view'], 'modal'));
      return true;
    case 'clear':
      world.modals.delete(user.id);
      world.changed();
      return true;
    default:
      return false;
  }
}

function showErrors(world: World, view: View, errors: unknown): boolean {
  const entries = Object.entries(errors ?? {}).map(([id, says]) => [id, String(says)] as const);
  const inputs = view.shows.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id);
  if (entries.length === 0 || !entries.every(([id]) => inputs.includes(id))) return false;
  view.errors = Object.fromEntries(entries);
  world.changed();
  return true;
}

/** The person closes the form: one step back, or all of it where the view says `clear_on_close`. */
export function dismiss(world: World, user: User, view: View): void {
  const clears = view.shows.type === 'modal' && view.shows.clear_on_close === true;
  const gone = clears ? [...(world.modals.get(user.id) ?? [])] : [view];
  for (const each of gone.reverse()) {
    close(world, each);
    if (each.shows.type === 'modal' && each.shows.notify_on_close) {
      inBackground(world, sendClosed(world, user, each, clears));
    }
  }
}
