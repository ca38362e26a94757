import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { stage, type Stage } from './stage.js';

let ack_: () => object | string | undefined;
let bodies: Record<string, unknown>[];
let on: Stage;

function bot(app: App): void {
  app.command('/mentoring', async ({ ack, body }) => {
    bodies.push({ ...body });
    await ack(ack_());
  });
  app.action(/.*/, async ({ ack, body }) => {
    await ack();
    bodies.push({ ...body });
  });
}

beforeEach(async () => {
  [bodies, ack_] = [[], () => undefined];
  on = await stage({}, bot);
});
afterEach(() => on.close());

const mia = () => on.slack.client('mia');
const dm = (person = 'mia') =>
  on.slack
    .client(person)
    .screen()
    .conversations.find(({ kind }) => kind === 'bot')?.messages;
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const asks: KnownBlock[] = [
  {
    type: 'input',
    block_id: 'how',
    label: plain('How was it?'),
    element: { type: 'plain_text_input', action_id: 'v' },
  },
  {
    type: 'actions',
    block_id: 'b',
    elements: [{ type: 'button', action_id: 'ok', text: plain('Send'), value: 's1' }],
  },
];

async function answer(body: object): Promise<{ status: number; json: unknown }> {
  const response = await fetch(String(bodies.at(-1)?.['response_url']), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, json: await response.json() };
}

test('inputs in a message come along with its button', async () => {
  const { ts } = await on.web.chat.postMessage({
    channel: on.slack.userId('mia'),
    text: 'Session',
    blocks: asks,
  });
  mia().fills({ 'How was it?': 'Good' });
  await mia().presses('Send');
  expect(bodies).toMatchObject([
    {
      container: { type: 'message', message_ts: ts, is_ephemeral: false },
      channel: { name: 'directmessage' },
      message: { ts, text: 'Session' },
      state: { values: { how: { v: { type: 'plain_text_input', value: 'Good' } } } },
      actions: [{ action_id: 'ok', block_id: 'b', value: 's1', type: 'button' }],
    },
  ]);
});

test('the newest of two equal buttons is pressed, and only by those who see it', async () => {
  const post = (value: string) =>
    on.web.chat.postMessage({
      channel: on.slack.userId('mia'),
      text: 'x',
      blocks: [{ type: 'actions', elements: [{ type: 'button', text: plain('Open'), value }] }],
    });
  await post('old');
  await post('new');
  await mia().presses('Open');
  expect(bodies).toMatchObject([{ actions: [{ value: 'new' }] }]);
  await expect(on.slack.client('tom').presses('Open')).rejects.toThrow('sees no button');
});

test('answers to a command: words, blocks, for everyone', async () => {
  ack_ = () => 'plain words';
  await mia().types('');
  ack_ = () => ({ response_type: 'in_channel', text: 'for all' });
  await mia().types('');
  expect(dm()).toMatchObject([
    { text: 'plain words', onlyMe: true },
    { text: 'for all', onlyMe: false },
  ]);
  ack_ = () => ({ blocks: [{ type: 'header', text: plain('x'.repeat(151)) }] });
  expect(await mia().types('')).toMatchObject({ trouble: '/mentoring failed with the error invalid_blocks' });
});

test('a response_url whispers, speaks, replaces and deletes: five times in half an hour', async () => {
  ack_ = () => ({ text: 'first', blocks: asks });
  await mia().types('');
  await mia().presses('Send');
  expect(bodies.at(-1)).toMatchObject({ container: { is_ephemeral: true } });
  expect(bodies.at(-1)).not.toHaveProperty('message');
  await answer({ text: 'whispered' });
  await answer({ text: 'said', response_type: 'in_channel' });
  await answer({ text: 'replaced', replace_original: true });
  expect(dm()).toMatchObject([
    { text: 'replaced', onlyMe: true, edits: 1, buttons: [] },
    { text: 'whispered', onlyMe: true },
    { text: 'said', onlyMe: false },
  ]);
  await answer({ delete_original: true });
  expect(dm()).toHaveLength(2);
  expect(await answer({ text: 'fifth' })).toMatchObject({ status: 200, json: { ok: true } });
  expect(await answer({ text: 'sixth' })).toEqual({ status: 404, json: { ok: false, error: 'used_url' } });
});

test('a response_url ends after thirty minutes', async () => {
  await mia().types('');
  on.later(30 * 60_000 + 1);
  expect(await answer({ text: 'late' })).toEqual({ status: 404, json: { ok: false, error: 'expired_url' } });
});

test('App Home stands last on the screen and its buttons work', async () => {
  const publish = (title: string) =>
    on.web.views.publish({
      user_id: on.slack.userId('mia'),
      view: {
        type: 'home',
        blocks: [
          { type: 'header', text: plain(title) },
          { type: 'actions', elements: [{ type: 'button', text: plain('Next step'), value: 'n' }] },
        ],
      },
    });
  await publish('Your mentoring');
  await publish('Your mentoring now');
  expect(mia().screen().conversations.at(-1)).toMatchObject({
    name: 'Home',
    messages: [{ text: 'Your mentoring now', buttons: ['Next step'], edits: 1 }],
  });
  await mia().presses('Next step');
  expect(bodies).toMatchObject([
    { container: { type: 'view' }, view: { type: 'home' }, actions: [{ value: 'n' }] },
  ]);
});

test('a page gets everything that a person sees as JSON, and is told when it changes', async () => {
  let changes = 0;
  const stop = on.slack.onChange(() => (changes += 1));
  await on.web.chat.postMessage({ channel: on.slack.userId('mia'), text: 'Session', blocks: asks });
  expect(changes).toBeGreaterThan(0);
  const told = changes;
  stop();
  await on.web.chat.postMessage({ channel: on.slack.userId('mia'), text: 'again' });
  expect(changes).toBe(told);
  const state = on.slack.state('mia');
  expect(JSON.parse(JSON.stringify(state))).toMatchObject({
    conversations: [
      { name: 'general' },
      {
        messages: [
          { from: 'Mentoring', blocks: [{ block_id: 'how' }, {}], values: { how: { v: { value: null } } } },
          {},
        ],
      },
    ],
    modals: [],
    home: null,
    names: { [on.slack.userId('tom')]: 'Tom Berg' },
  });
});
