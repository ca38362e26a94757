import { createHmac } from 'node:crypto';
import type { Player } from '../player.js';
import type { Stage } from '../stage.js';

/** What somebody's program sends in their name, past their client: properly signed, and else whatever it likes. */
export interface Made {
  intention: string;
  data: unknown;
  inputs?: Record<string, string | string[]>;
  /** The platform's id of the request, where it is to come twice. */
  id?: string;
}

export interface Answered {
  status: number;
  ms: number;
  /** Every word of the answer. */
  says: string;
}

type Fields = Record<string, unknown>;

/** A form or a button of a card, and the answer that comes straight back. */
export async function handMade(stage: Stage, { client }: Player, made: Made): Promise<Answered> {
  return client.platform === 'slack'
    ? toSlackDoor(stage, submission(stage, client.person.id, made))
    : toTeamsDoor(stage, invoke(stage, client.person.id, made));
}

export function toSlackDoor(stage: Stage, payload: Fields): Promise<Answered> {
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return post(stage, '/slack/events', body, {
    'content-type': 'application/x-www-form-urlencoded',
    ...signed(body),
  });
}

export const toTeamsDoor = (stage: Stage, activity: Fields): Promise<Answered> =>
  post(stage, '/api/messages', JSON.stringify(activity), { 'content-type': 'application/json' });

/** As Slack signs it; `off` is by how many seconds its clock is off. */
export function signed(body: string, { off = 0, secret = 'shh' } = {}): Record<string, string> {
  const stamp = `${Math.floor(Date.now() / 1000) + off}`;
  const hash = createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': stamp, 'x-slack-signature': `v0=${hash}` };
}

export async function post(
  { bot }: Stage,
  path: string,
  body: string,
  headers: Record<string, string>,
): Promise<Answered> {
  const started = performance.now();
  const answer = await fetch(`http://127.0.0.1:${bot.port}${path}`, { method: 'POST', body, headers });
  const text = await answer.text();
  return { status: answer.status, ms: performance.now() - started, says: wordsIn(text).join('\n') };
}

export const slackPerson = ({ slack }: Stage, person: string) => ({
  user: { id: slack.userId(person), username: person, name: person, team_id: slack.team },
  team: { id: slack.team, domain: 'playground' },
  api_app_id: slack.bot.id,
  token: 'verification-token',
  is_enterprise_install: false,
});

const submission = (stage: Stage, person: string, { intention, data, inputs = {} }: Made): Fields => ({
  ...slackPerson(stage, person),
  type: 'view_submission',
  trigger_id: 'made.by.hand',
  view: {
    id: 'V0HANDMADE',
    type: 'modal',
    callback_id: intention,
    private_metadata: JSON.stringify(data),
    title: { type: 'plain_text', text: 'By hand' },
    blocks: [],
    state: {
      values: Object.fromEntries(
        Object.entries(inputs).map(([id, value]) => [id, { value: slackValue(value) }]),
      ),
    },
  },
  response_urls: [],
});

const slackValue = (value: string | string[]) =>
  typeof value === 'string'
    ? { type: 'plain_text_input', value }
    : { type: 'checkboxes', selected_options: value.map((one) => ({ value: one })) };

let count = 0;

const invoke = (stage: Stage, person: string, { intention, data, inputs = {}, id }: Made): Fields => ({
  ...envelope(stage, person),
  type: 'invoke',
  name: 'adaptiveCard/action',
  ...(id !== undefined && { id }),
  value: {
    action: { type: 'Action.Execute', verb: intention, data: { ...Object(data), ...teamsValues(inputs) } },
    trigger: 'manual',
  },
});

const teamsValues = (inputs: Record<string, string | string[]>) =>
  Object.fromEntries(Object.entries(inputs).map(([id, value]) => [id, [value].flat().join(',')]));

export function envelope({ teams, world }: Stage, person: string): Fields {
  const { teamsId, aadObjectId, name } = teams.client(person).person;
  return {
    channelId: 'msteams',
    serviceUrl: `${world}/teams`,
    from: { id: teamsId, aadObjectId, name },
    recipient: teams.bot,
    conversation: { id: teams.personalChat(person), conversationType: 'personal', tenantId: teams.tenantId },
    channelData: { tenant: { id: teams.tenantId } },
    id: `made-by-hand-${++count}`,
  };
}

const worded: ReadonlySet<string> = new Set(['text', 'title', 'label', 'initial_value', 'value']);

/** The words of an answer, whichever platform's JSON it is; those of a refused form are all that it has. */
function wordsIn(text: string): string[] {
  const answer = jsonIn(text);
  if (typeof answer !== 'object' || answer === null) return [text];
  return 'errors' in answer ? Object.values(answer.errors as Record<string, string>) : stringsIn(answer);
}

const stringsIn = (part: object): string[] =>
  Object.entries(part).flatMap(([key, inner]: [string, unknown]) => {
    if (typeof inner === 'string') return worded.has(key) ? [inner] : [];
    return typeof inner === 'object' && inner !== null ? stringsIn(inner) : [];
  });

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
