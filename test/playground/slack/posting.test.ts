import { refusal } from './refusal.js';
import { stage, type Stage } from './stage.js';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.close());

const id = (person: string) => on.slack.userId(person);

async function room(name = 'mentoring', is_private = true): Promise<string> {
  const { channel } = await on.web.conversations.create({ name, is_private });
  return channel?.id ?? '';
}

async function dm(person: string): Promise<string> {
  const { channel } = await on.web.conversations.open({ users: id(person) });
  return channel?.id ?? '';
}

test('messages: post, find by metadata, change, delete', async () => {
  const channel = await dm('mia');
  const metadata = { event_type: 'message', event_payload: { id: 'm7' } };
  const { ts = '' } = await on.web.chat.postMessage({ channel, text: 'one', metadata });
  await on.web.chat.postMessage({ channel, text: 'two' });
  const { messages } = await on.web.conversations.history({ channel, include_all_metadata: true });
  expect(messages).toMatchObject([{ text: 'two' }, { text: 'one', ts, metadata }]);
  expect((await on.web.conversations.history({ channel })).messages?.[1]).not.toHaveProperty('metadata');

  await on.web.chat.update({
    channel,
    ts,
    blocks: [{ type: 'header', text: { type: 'plain_text', text: 'Uno' } }],
  });
  const shown = () =>
    on.slack
      .client('mia')
      .screen()
      .conversations.find(({ id }) => id === channel)?.messages;
  expect(shown()).toMatchObject([
    { id: ts, text: 'Uno', edits: 1 },
    { text: 'two', edits: 0 },
  ]);
  await on.web.chat.update({ channel, ts, text: 'no blocks now' });
  expect(shown()?.[0]).toMatchObject({ text: 'no blocks now', raw: [] });
  await on.web.chat.delete({ channel, ts });
  expect(shown()).toMatchObject([{ text: 'two' }]);
  expect(on.slack.ledger.posts[0]).toMatchObject({
    deleted: true,
    edits: [{ text: 'one' }, { text: 'no blocks now' }],
  });
  expect(await refusal(on.web.chat.update({ channel, ts, text: 'x' }))).toMatchObject({
    error: 'message_not_found',
  });
});

test('what cannot be posted', async () => {
  const channel = await dm('mia');
  const post = (more: object) => refusal(on.web.apiCall('chat.postMessage', { channel, ...more }));
  expect(await post({})).toMatchObject({ error: 'no_text' });
  expect(await post({ text: 'x'.repeat(40_001) })).toMatchObject({ error: 'msg_too_long' });
  expect(await post({ blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '' } }] })).toMatchObject({
    error: 'invalid_blocks',
    response_metadata: {
      messages: ['[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
    },
  });
  expect(await post({ text: 'x', metadata: { what: 1 } })).toMatchObject({
    error: 'invalid_metadata_schema',
  });
  expect(await post({ channel: 'C0NONE', text: 'x' })).toMatchObject({ error: 'channel_not_found' });
});

test('an ephemeral message is for one, and is not in the history', async () => {
  const channel = await room();
  const whisper = (user: string) => refusal(on.web.chat.postEphemeral({ channel, user, text: 'psst' }));
  expect(await whisper(id('mia'))).toMatchObject({ error: 'user_not_in_channel' });
  await on.web.conversations.invite({ channel, users: `${id('mia')},${id('tom')}` });
  expect(await whisper(id('mia'))).toEqual({ ok: true });
  const seen = (person: string) =>
    on.slack
      .client(person)
      .screen()
      .conversations.find((each) => each.id === channel)?.messages;
  expect(seen('mia')).toMatchObject([{ text: 'psst', onlyMe: true }]);
  expect(seen('tom')).toEqual([]);
  expect((await on.web.conversations.history({ channel })).messages).toEqual([]);
  const ts = on.slack.ledger.posts[0]?.ts ?? '';
  expect(await refusal(on.web.chat.update({ channel, ts, text: 'x' }))).toMatchObject({
    error: 'message_not_found',
  });
});

test('history pages', async () => {
  const channel = await dm('mia');
  for (const text of ['1', '2', '3']) await on.web.chat.postMessage({ channel, text });
  const first = await on.web.conversations.history({ channel, limit: 2 });
  expect(first).toMatchObject({ messages: [{ text: '3' }, { text: '2' }], has_more: true });
  const cursor = first.response_metadata?.next_cursor ?? '';
  expect(await on.web.conversations.history({ channel, limit: 2, cursor })).toMatchObject({
    messages: [{ text: '1' }],
    has_more: false,
  });
  const oldest = first.messages?.[1]?.ts ?? '';
  expect((await on.web.conversations.history({ channel, oldest })).messages).toHaveLength(1);
  expect((await on.web.conversations.history({ channel, oldest, inclusive: true })).messages).toHaveLength(2);
});

test('the ledger holds every call with its answer', async () => {
  const channel = await dm('mia');
  await on.web.chat.postMessage({ channel, text: '<!channel>' });
  expect(on.slack.ledger.calls.slice(-2)).toMatchObject([
    { method: 'conversations.open', arguments: { users: id('mia') }, answer: { ok: true } },
    { method: 'chat.postMessage', arguments: { channel, text: '<!channel>' }, answer: { ok: true, channel } },
  ]);
  expect(on.slack.ledger.posts).toMatchObject([{ channel, mentions: ['<!channel>'], links: [] }]);
});
