import type { Delivery, Upload } from '../../../src/ports/chat.js';
import type { Fault } from '../../../src/playground/slack/faults.js';
import { said } from './cards.js';
import { ownChat, stage, type Stage } from './stage.js';

let on: Stage;
let begun: string | null;
beforeEach(async () => {
  on = await stage();
  begun = null;
});
afterEach(() => on.close());

const file = (more: Partial<Upload> = {}): Upload => ({
  name: 'mentoring-agreement-v1-0123456789ab.pdf',
  title: 'Our agreement',
  type: 'application/pdf',
  bytes: Buffer.from('%PDF-1.7'),
  begun: () => begun,
  begin: async (platformId) => {
    begun = platformId;
  },
  ...more,
});
const delivery = (more: Partial<Upload> = {}): Delivery => ({
  id: 'm1',
  tenant: on.workspace.team,
  to: { person: on.workspace.userId('amira'), conversation: ownChat(on), serviceUrl: null },
  card: said('Our agreement <!channel> *as signed*'),
  replaces: null,
  file: file(more),
});
const deliver = (more?: Partial<Upload>) => on.slack.chat.deliver(delivery(more));
const find = () => on.slack.chat.find(delivery());
const trouble = (fault: Fault) => on.workspace.fault(fault);
const seen = () =>
  on.workspace
    .client('amira')
    .screen()
    .conversations.find(({ kind }) => kind === 'bot')?.messages;

test('a file arrives under its name, with the words that introduce it, and no markup comes alive', async () => {
  expect(await deliver()).toEqual({ is: 'sent', platformId: begun });
  expect(seen()).toMatchObject([
    { text: 'Our agreement <!channel> *as signed*', files: [{ name: file().name, title: 'Our agreement' }] },
  ]);
  expect(on.workspace.ledger.posts).toMatchObject([{ mentions: [], links: [] }]);
  const opened = await fetch(seen()?.[0]?.files[0]?.url ?? '');
  expect([opened.status, await opened.text()]).toEqual([200, '%PDF-1.7']);
  expect(await find()).toEqual({ found: begun });
});

test.each<[string, Fault]>([
  ['its place is not given', { method: 'files.getUploadURLExternal', kind: 'http500' }],
  ['its place takes too many', { method: 'files.getUploadURLExternal', kind: '429', ms: 30_000 }],
  ['the way there is broken', { method: 'upload', kind: 'lose-reply' }],
  ['it is not taken', { method: 'upload', kind: 'http500' }],
  ['it is not to be shown now', { method: 'files.completeUploadExternal', kind: '429', ms: 30_000 }],
])('where %s it is sent once more, later, and stands there once', async (_, fault) => {
  trouble(fault);
  expect(await deliver()).toMatchObject({ is: 'later', afterMs: 30_000 });
  expect(seen()).toEqual([]);
  expect(await find()).toEqual({ found: null });
  expect(await deliver()).toEqual({ is: 'sent', platformId: begun });
  expect(seen()).toHaveLength(1);
});

test('where the last answer is lost its own id says that it is there', async () => {
  trouble({ method: 'files.completeUploadExternal', kind: 'lose-reply' });
  expect(await deliver()).toMatchObject({ is: 'unknown' });
  expect(begun).not.toBeNull();
  expect(await find()).toEqual({ found: begun });
});

test.each(['internal_error', 'fatal_error', 'file_update_failed'])(
  '%s says too little: it is looked for',
  async (code) => {
    trouble({ method: 'files.completeUploadExternal', kind: 'error', code });
    expect(await deliver()).toEqual({ is: 'unknown', reason: code });
    expect(await find()).toEqual({ found: null });
  },
);

test('what was never begun is not there, and what somebody has deleted was', async () => {
  expect(await find()).toEqual({ found: null });
  begun = 'F0NOBODY';
  expect(await find()).toEqual({ found: null });
  trouble({ method: 'files.info', kind: 'error', code: 'file_deleted' });
  expect(await find()).toEqual({ found: 'F0NOBODY' });
});

test('nobody can tell without the scope to look, and it is asked again while Slack is busy', async () => {
  begun = 'F0NOBODY';
  on.workspace.removeScope('files:read');
  expect(await find()).toBe('cannotTell');
  trouble({ method: 'files.info', kind: '429' });
  await expect(find()).rejects.toThrow('cannot be asked now');
});

test.each(['file_uploads_disabled', 'storage_limit_reached', 'file_type_not_allowed'])(
  '%s is a no',
  async (code) => {
    trouble({ method: 'files.getUploadURLExternal', kind: 'error', code });
    expect(await deliver()).toEqual({ is: 'refused', reason: code });
  },
);

test('neither without the scope, nor in a room that is gone, is anything shown', async () => {
  const gone = { ...delivery(), to: { room: 'C0GONE' } };
  expect(await on.slack.chat.deliver(gone)).toEqual({
    is: 'refused',
    reason: 'channel_not_found',
    roomLost: true,
  });
  on.workspace.removeScope('files:write');
  expect(await deliver()).toEqual({ is: 'refused', reason: 'missing_scope' });
  expect(seen()).toEqual([]);
});

test('one who has lost the parcel to another instance shows nothing', async () => {
  const begin = () => Promise.reject(new Error('another instance has taken this message over'));
  await expect(deliver({ begin })).rejects.toThrow('another instance');
  expect(seen()).toEqual([]);
});
