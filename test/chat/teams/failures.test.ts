import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { card, paragraph } from '../../../adaptive-cards/kit/make.js';
import { makeAdapter } from '../../../src/chat/teams/adapter.js';
import { NoAnswer, outcomeOf, TeamsSaidNo } from '../../../src/chat/teams/failures.js';
import { renderActivity } from '../../../src/chat/teams/render.js';
import type { Delivery } from '../../../src/ports/chat.js';
import { openStage, saying, serve, type Stage } from './stage.js';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(async () => stage.close());

const account = (id: string) => ({
  platform: 'teams' as const,
  tenant: stage.tenant.tenantId,
  user: stage.tenant.people.find((each) => each.id === id)?.aadObjectId ?? id,
});

const chat = (id: string) => stage.tenant.personalChat(id);

/** A message to Ben, whose chat is known. */
const toBen = (rest: Partial<Delivery> = {}): Delivery => ({
  id: 'm1',
  tenant: stage.tenant.tenantId,
  to: { person: account('ben').user, conversation: chat('ben'), serviceUrl: stage.serviceUrl },
  card: saying('Tomorrow'),
  replaces: null,
  ...rest,
});

const deliver = async (rest?: Partial<Delivery>) => stage.teams.chat.deliver(toBen(rest));
const made = () => stage.calls().map(({ what, status }) => `${what} ${status}`);

test.each([
  ['a wrong request', 400, { is: 'refused', reason: '400 BadSyntax' }],
  ['a message that is too big', 413, { is: 'refused', reason: '413 MessageSizeTooBig' }],
  ['somebody who has blocked the bot', 403, { is: 'refused', reason: '403 BotNotInConversationRoster' }],
  ['a chat that is gone', 404, { is: 'refused', reason: '404 ConversationNotFound' }],
  [
    'a token that is not taken',
    401,
    { is: 'later', afterMs: 300_000, reason: '401 Unauthorized', holds: 'lane' },
  ],
  ['a conflict', 412, { is: 'later', afterMs: 30_000, reason: '412 PreconditionFailed' }],
  ['a gateway that is down', 502, { is: 'later', afterMs: 30_000, reason: '502 ServiceError' }],
  ['a service that is down', 503, { is: 'later', afterMs: 30_000, reason: '503 ServiceError' }],
  ['a gateway that waited', 504, { is: 'later', afterMs: 30_000, reason: '504 ServiceError' }],
  ['an error inside', 500, { is: 'unknown', reason: '500 ServiceError' }],
])('%s, once and never a second time: %i', async (_, status, outcome) => {
  stage.tenant.fault({ method: 'POST activities', kind: 'http', status, times: 9 });
  expect(await deliver()).toEqual(outcome);
  expect(made()).toEqual([`POST activities ${status}`]);
});

test('Teams says for how long to wait', async () => {
  stage.tenant.fault({ method: 'POST activities', kind: '429', ms: 7000 });
  expect(await deliver()).toEqual({ is: 'later', afterMs: 7000, exactly: true, reason: '429 Throttled' });
  stage.tenant.fault({ method: 'POST activities', kind: '429' });
  expect(await deliver()).toEqual({ is: 'later', afterMs: 30_000, reason: '429 Throttled' });
});

test.each([
  ['BotNotInConversationRoster', { is: 'refused' }, { is: 'refused', roomLost: true }],
  ['ConversationBlockedByUser', { is: 'refused' }, { is: 'refused', roomLost: true }],
  ['MessageWritesBlocked', { is: 'refused' }, { is: 'refused', roomLost: true }],
  ['ForbiddenOperationException', { is: 'refused' }, { is: 'refused', roomLost: true }],
  ['NotEnoughPermissions', { is: 'refused' }, { is: 'refused', roomLost: true }],
  ...(['BotDisabledByAdmin'] as const).map(
    (code) =>
      [code, { is: 'later', holds: 'lane', afterMs: 300_000 }, { is: 'later', holds: 'lane' }] as const,
  ),
] as const)('403 %s: in somebody’s own chat, and in a room', (code, own, room) => {
  const said = new TeamsSaidNo(403, code, null);
  expect(outcomeOf(said, { repeatable: false, toRoom: false })).toMatchObject(own);
  expect(outcomeOf(said, { repeatable: false, toRoom: false })).not.toHaveProperty('roomLost');
  expect(outcomeOf(said, { repeatable: false, toRoom: true })).toMatchObject(room);
});

test('after a lost reply nobody knows, and nothing is posted again', async () => {
  stage.tenant.fault({ method: 'POST activities', kind: 'lose-reply' });
  expect(await deliver()).toMatchObject({ is: 'unknown' });
  expect(stage.reads('ben')).toEqual(['Tomorrow.']);
  expect(await stage.teams.chat.find(toBen())).toBe('cannotTell');
});

test('what is the same when it is done twice is simply done again', async () => {
  const first = await deliver();
  const replaces = first.is === 'sent' ? first.platformId : '';
  stage.tenant.fault({ method: 'PUT activities', kind: 'lose-reply' });
  expect(await deliver({ replaces })).toMatchObject({ is: 'later' });
  stage.tenant.fault({ method: 'PUT activities', kind: 'http', status: 500 });
  expect(await deliver({ replaces })).toMatchObject({ is: 'later' });
  const to = { person: account('ben').user, conversation: null, serviceUrl: null };
  stage.tenant.fault({ method: 'POST conversations', kind: 'lose-reply' });
  expect(await deliver({ to })).toMatchObject({ is: 'later' });
  expect(stage.reads('ben')).toEqual(['Tomorrow.']);
});

test('a Teams that hangs is given up', async () => {
  stage.tenant.fault({ method: 'POST activities', kind: 'hang' });
  const place = { conversation: chat('ben'), serviceUrl: stage.serviceUrl };
  const words = { required: '', optional: '(optional)', between: () => '' };
  const post = makeAdapter(null, 50).connector.post(place, renderActivity(saying('Tomorrow'), words));
  await expect(post).rejects.toEqual(new NoAnswer('TimeoutError', true));
});

test('an answer without an id, or that is no JSON, may still mean that it was posted', async () => {
  for (const answer of ['{}', '<html>', '']) {
    const odd = await serve((_req, res) => res.writeHead(201).end(answer));
    const to = { person: 'x', conversation: 'a:1', serviceUrl: odd.url };
    expect(await deliver({ to })).toMatchObject({ is: 'unknown' });
    await odd.close();
  }
});

test('where nothing listens nothing was sent', async () => {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const to = { person: 'x', conversation: 'a:1', serviceUrl: `http://127.0.0.1:${port}` };
  expect(await deliver({ to })).toEqual({
    ...{ is: 'later', afterMs: 5_000, reason: 'ECONNREFUSED' },
    holds: 'lane',
  });
});

test('a card that Teams could never show is refused, without its words', async () => {
  const long = card('long', { summary: 'Long', body: [paragraph('x'.repeat(50_000))] });
  expect(await deliver({ card: long })).toEqual({ is: 'refused', reason: 'CardTooLarge in the card long' });
  expect(made()).toEqual([]);
});

test('without a token nothing is sent; what says too little counts as sent', () => {
  const post = { repeatable: false, toRoom: false };
  const noToken = Object.assign(new Error('no token'), { errorCode: 'invalid_client' });
  const noIdentity = Object.assign(new Error('no\nidentity'), { name: 'AggregateAuthenticationError' });
  expect(outcomeOf(noToken, post)).toMatchObject({ is: 'later' });
  expect(outcomeOf(noIdentity, post)).toMatchObject({ is: 'later', reason: 'no' });
  expect(outcomeOf(new Error('?'), post)).toMatchObject({ is: 'unknown' });
  expect(outcomeOf(new NoAnswer('ECONNRESET', true), post)).toMatchObject({ is: 'unknown' });
  expect(outcomeOf(new TeamsSaidNo(418, '', 0), post)).toMatchObject({ is: 'refused' });
});
