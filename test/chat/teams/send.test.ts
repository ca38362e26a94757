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

test('who somebody is, and where their chat is', async () => {
  expect(await stage.teams.chat.whoIs(account('ben'))).toEqual({
    kind: 'person',
    profile: {
      name: 'Ben Okafor',
      conversation: chat('ben'),
      serviceUrl: stage.serviceUrl,
      email: 'ben.okafor@example.com',
    },
  });
});

test('who has no app, or is nobody, cannot be reached; a bot is a bot', async () => {
  expect(await stage.teams.chat.whoIs(account('dana'))).toEqual({ kind: 'unreachable', name: null });
  expect(await stage.teams.chat.whoIs(account('nobody'))).toEqual({ kind: 'unreachable', name: null });
  expect(await stage.teams.chat.whoIs(account('28:other'))).toEqual({ kind: 'bot', name: null });
});

test('nobody says that a person is gone only because Teams is', async () => {
  stage.tenant.fault({ method: 'POST conversations', kind: 'http', status: 503 });
  await expect(stage.teams.chat.whoIs(account('ben'))).rejects.toThrow('503');
});

test('a message goes where the person was last heard, without asking anything first', async () => {
  expect(await deliver()).toEqual({ is: 'sent', platformId: expect.stringMatching(/^\d+$/) as string });
  expect(made()).toEqual(['POST activities 201']);
  expect(stage.reads('ben')).toEqual(['Tomorrow.']);
});

test('for somebody who was never heard the chat is opened first, and its id comes back', async () => {
  const to = { person: account('ben').user, conversation: null, serviceUrl: null };
  expect(await deliver({ to })).toMatchObject({ is: 'sent', conversation: chat('ben') });
  expect(made()).toEqual(['POST conversations 201', 'POST activities 201']);
});

test('the newest address of the tenant is used where none is known', async () => {
  const asked: (string | undefined)[] = [];
  const elsewhere = await serve((req, res) => {
    asked.push(req.url);
    void stage.tenant.handle(req, res);
  });
  const [amira] = stage.tenant.people;
  const message = {
    type: 'message',
    id: '1',
    serviceUrl: `${elsewhere.url}/teams`,
    from: { id: amira?.aadObjectId },
    conversation: { id: chat('amira'), tenantId: stage.tenant.tenantId },
  };
  await stage.sends(JSON.stringify(message));
  asked.splice(0);
  const to = { person: account('ben').user, conversation: null, serviceUrl: null };
  expect(await deliver({ to })).toMatchObject({ is: 'sent' });
  expect(asked).toEqual(['/teams/v3/conversations', expect.stringContaining('/activities')]);
  await elsewhere.close();
});

test('a room gets its message; one that the bot has left is lost', async () => {
  const room = await stage.tenant.makeGroup(['amira', 'ben'], { withBot: true });
  expect(await deliver({ to: { room } })).toMatchObject({ is: 'sent' });
  await stage.tenant.removeBot(room);
  expect(await deliver({ to: { room } })).toEqual({
    is: 'refused',
    reason: '403 BotNotInConversationRoster',
    roomLost: true,
  });
  expect(await deliver({ to: { room: '19:none@thread.v2' } })).toEqual({
    is: 'refused',
    reason: '404 ConversationNotFound',
    roomLost: true,
  });
});

test('what is for two is not written where a third would read it, and goes to where the room was last heard', async () => {
  const room = await stage.tenant.makeGroup(['amira', 'ben'], { withBot: true });
  const to = {
    room,
    serviceUrl: stage.serviceUrl,
    readers: [account('amira').user, account('ben').user],
  };
  expect(await deliver({ to })).toMatchObject({ is: 'sent' });
  expect(made()).toEqual(['GET pagedmembers 200', 'POST activities 201']);
  const lost = { is: 'refused', reason: 'the people of the room have changed', roomLost: true };
  await stage.tenant.addMember(room, 'dana');
  expect(await deliver({ to })).toEqual(lost);
  await stage.tenant.removeMember(room, 'ben');
  expect(await deliver({ to })).toEqual(lost);
  await stage.tenant.removeMember(room, 'dana');
  expect(await deliver({ to })).toEqual(lost);
  expect(stage.calls('POST activities')).toHaveLength(1);
  stage.tenant.fault({ method: 'GET pagedmembers', kind: 'http', status: 503 });
  expect(await deliver({ to })).toMatchObject({ is: 'later' });
  await stage.tenant.removeBot(room);
  expect(await deliver({ to })).toMatchObject({ is: 'refused', roomLost: true });
});

test('who is in a chat that people made: people only, and nobody where the bot is not', async () => {
  const conversation = await stage.tenant.makeGroup(['amira', 'ben'], { withBot: true });
  const place = { platform: 'teams', tenant: stage.tenant.tenantId, serviceUrl: stage.serviceUrl } as const;
  const members = async (id = conversation) => stage.teams.chat.membersOf?.({ ...place, conversation: id });
  expect(await members()).toEqual([account('amira').user, account('ben').user]);
  expect(await members('19:none@thread.v2')).toBeNull();
  await stage.tenant.removeBot(conversation);
  expect(await members()).toBeNull();
  stage.tenant.fault({ method: 'GET pagedmembers', kind: 'http', status: 503 });
  await expect(members()).rejects.toThrow('503');
});

test('a card takes the place of an earlier one, or is posted when that one is gone', async () => {
  const first = await deliver();
  const replaces = first.is === 'sent' ? first.platformId : '';
  expect(await deliver({ card: saying('Today'), replaces })).toEqual({ is: 'sent', platformId: replaces });
  expect(stage.reads('ben')).toEqual(['Today.']);
  const anew = await deliver({ card: saying('Now'), replaces: '17' });
  expect(anew).toMatchObject({ is: 'sent' });
  expect(stage.reads('ben')).toEqual(['Today.', 'Now.']);
});

test('a bot cannot make a room', async () => {
  const wanted = { tenant: stage.tenant.tenantId, name: 'amira-ben', members: [] };
  expect(await stage.teams.chat.makeRoom(wanted)).toEqual({
    is: 'refused',
    reason: 'Teams bots cannot make rooms',
  });
});
