import { refusal as refused } from './refusal.js';
import { stage, type Stage } from './stage.js';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.close());

const refusal = async (call: Promise<unknown>) => (await refused(call))['error'];
const ticket = (filename = 'a.txt', length = 5) => on.web.files.getUploadURLExternal({ filename, length });
const put = (url: string | undefined, body: string | FormData, method = 'POST') =>
  fetch(url ?? '', { method, body });
const show = (id = '', channel_id = on.slack.client('mia').screen().conversations.at(-1)?.id ?? '') =>
  on.web.files.completeUploadExternal({ files: [{ id, title: 'A' }], channel_id });

async function dm(): Promise<string> {
  const { channel } = await on.web.conversations.open({ users: on.slack.userId('mia') });
  return channel?.id ?? '';
}

const seen = (channel: string) =>
  on.slack
    .client('mia')
    .screen()
    .conversations.find(({ id }) => id === channel)?.messages;

test('a file goes in three steps, raw or as a form, and opens under its name', async () => {
  const channel = await dm();
  const raw = await ticket();
  expect(await (await put(raw.upload_url, 'hello')).text()).toBe('OK - 5');
  const form = await ticket('b.txt');
  const body = new FormData();
  body.set('filename', new Blob(['bytes']), 'b.txt');
  expect((await put(form.upload_url, body)).status).toBe(200);
  for (const { file_id } of [raw, form]) await show(file_id, channel);
  const opened = (seen(channel) ?? []).map(async ({ files }) => (await fetch(files[0]?.url ?? '')).text());
  expect(await Promise.all(opened)).toEqual(['hello', 'bytes']);
  const { file } = await on.web.files.info({ file: raw.file_id ?? '' });
  expect(file).toMatchObject({ ims: [channel], shares: { private: { [channel]: [{}] } } });
  const { messages } = await on.web.conversations.history({ channel });
  expect(messages?.[1]?.files).toMatchObject([{ id: raw.file_id, title: 'A' }]);
});

test('what Slack refuses', async () => {
  const channel = await dm();
  expect(await refusal(ticket('a.txt', 0))).toBe('missing_argument');
  expect(await refusal(ticket('', 5))).toBe('missing_argument');
  const { upload_url, file_id } = await ticket();
  expect(await refusal(show(file_id, channel))).toBe('file_not_found');
  expect((await put(upload_url, 'four')).status).toBe(400);
  expect((await put(`${upload_url}x`, 'hello')).status).toBe(400);
  expect((await put(upload_url, 'hello')).status).toBe(200);
  expect((await put(upload_url, 'again')).status).toBe(400);
  expect(await refusal(show(file_id, 'C0NOWHERE'))).toBe('channel_not_found');
  const actions = [
    { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'x' } }] },
  ];
  const files: [{ id: string }] = [{ id: file_id ?? '' }];
  const shown = on.web.files.completeUploadExternal({ files, channel_id: channel, blocks: actions });
  expect(await refusal(shown)).toBe('invalid_blocks');
  expect((await fetch(`${on.address()}/slack-here/files/${file_id}/a.txt`)).status).toBe(404);
  await show(file_id, channel);
  expect(await refusal(show(file_id, channel))).toBe('file_not_found');
  expect(await refusal(on.web.files.info({ file: 'F0NONE' }))).toBe('file_not_found');
  on.slack.removeScope('files:read');
  on.slack.removeScope('files:write');
  expect(await refusal(ticket())).toBe('missing_scope');
  expect(await refusal(on.web.files.info({ file: file_id ?? '' }))).toBe('missing_scope');
});

test('without a channel it stays where nobody sees it', async () => {
  const channel = await dm();
  const { upload_url, file_id = '' } = await ticket();
  await put(upload_url, 'hello');
  await on.web.files.completeUploadExternal({ files: [{ id: file_id }] });
  expect(seen(channel)).toEqual([]);
  expect((await on.web.files.info({ file: file_id })).file).toMatchObject({ ims: [], channels: [] });
});
