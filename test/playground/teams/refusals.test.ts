import { card, carrying, openHouse } from './bare-bot.js';
import type { House } from './bare-bot.js';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(async () => house.close());

async function call(method: string, path: string, body?: object) {
  const response = await fetch(`${house.serviceUrl}/v3/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer = (await response.json()) as { id?: string; error?: { code: string; message: string } };
  return { status: response.status, code: answer.error?.code, message: answer.error?.message, id: answer.id };
}

const chatOf = (who: string) => encodeURIComponent(house.tenant.personalChat(who));
const text = (words: string) => ({ type: 'message', text: words });
const person = (who: string) => house.tenant.people.find(({ id }) => id === who);
const begin = (member: string, more: object = {}) => ({
  isGroup: false,
  members: [{ id: member }],
  channelData: { tenant: { id: house.tenant.tenantId } },
  ...more,
});

test('a chat is begun with somebody who has the app, and is the same one each time', async () => {
  const ben = person('ben');
  const ids = [ben?.teamsId, ben?.aadObjectId].map(async (id) =>
    call('POST', 'conversations', begin(id ?? '')),
  );
  const chat = house.tenant.personalChat('ben');
  expect(await Promise.all(ids)).toMatchObject([
    { status: 201, id: chat },
    { status: 201, id: chat },
  ]);
});

test('and refused otherwise', async () => {
  const ben = person('ben')?.teamsId ?? '';
  const refused = async (body: object) => call('POST', 'conversations', body);
  expect(await refused(begin(person('dana')?.teamsId ?? ''))).toMatchObject({
    status: 403,
    code: 'ForbiddenOperationException',
  });
  expect(await refused(begin(ben, { isGroup: true }))).toMatchObject({ status: 400, code: 'BadSyntax' });
  expect(await refused(begin(ben, { members: [{ id: ben }, { id: 'x' }] }))).toMatchObject({ status: 400 });
  expect(await refused(begin('29:nobody'))).toMatchObject({ status: 400 });
  expect(await refused(begin(ben, { channelData: { tenant: { id: 'other' } } }))).toMatchObject({
    status: 400,
  });
});

test('unknown conversations, activities, members and endpoints are 404', async () => {
  expect(await call('POST', 'conversations/19:none/activities', text('x'))).toMatchObject({
    status: 404,
    code: 'ConversationNotFound',
  });
  expect(await call('PUT', `conversations/${chatOf('ben')}/activities/1`, text('x'))).toMatchObject({
    status: 404,
    code: 'ActivityNotFoundInConversation',
  });
  expect(await call('DELETE', `conversations/${chatOf('ben')}/activities/1`)).toMatchObject({ status: 404 });
  const amira = encodeURIComponent(person('amira')?.teamsId ?? '');
  expect(await call('GET', `conversations/${chatOf('ben')}/members/${amira}`)).toMatchObject({
    status: 404,
    code: 'MemberNotFoundInConversation',
  });
  expect(await call('GET', 'teams/19:x')).toMatchObject({ status: 404 });
});

test('somebody who removed, blocked or lost the account cannot be written to', async () => {
  const write = async () => call('POST', `conversations/${chatOf('ben')}/activities`, text('x'));
  house.tenant.block('ben');
  expect(await write()).toMatchObject({ status: 403, code: 'ConversationBlockedByUser' });
  await expect(house.tenant.client('ben').types('x')).rejects.toThrow('blocked');
  house.tenant.unblock('ben');
  expect(await write()).toMatchObject({ status: 201 });
  await house.tenant.uninstall('ben');
  expect(house.bot.heard.at(-1)).toMatchObject({ type: 'installationUpdate', action: 'remove' });
  expect(await write()).toMatchObject({ status: 403, code: 'BotNotInConversationRoster' });
  await house.tenant.install('ben');
  house.tenant.deactivate('ben');
  expect(await write()).toMatchObject({ status: 403, code: 'MessageWritesBlocked' });
  await expect(house.tenant.client('ben').types('x')).rejects.toThrow('deactivated');
});

test('a press where the bot is gone goes nowhere', async () => {
  await house.proactively(house.tenant.personalChat('ben'), async (turn) =>
    turn.sendActivity(carrying(card([], [{ type: 'Action.Execute', title: 'Yes', verb: 'yes' }]))),
  );
  house.tenant.block('ben');
  expect((await house.tenant.client('ben').presses('Yes')).trouble).toMatch(/Something went wrong/);
  expect(house.bot.heard).toEqual([]);
});

test('a message of 100 KB in UTF-16 is too big, and an empty one is none', async () => {
  const write = async (body: object) => call('POST', `conversations/${chatOf('ben')}/activities/1`, body);
  expect(await write(text('x'.repeat(51_000)))).toMatchObject({ status: 201 });
  expect(await write(text('x'.repeat(51_300)))).toMatchObject({ status: 413, code: 'MessageSizeTooBig' });
  expect(await write({ type: 'message' })).toMatchObject({ status: 400 });
  expect(await write({ text: 'x' })).toMatchObject({ status: 400, code: 'BadSyntax' });
});

test('a bad card and a strange attachment are 400, with everything that is wrong', async () => {
  const write = async (contentType: string, content: object) =>
    call('POST', `conversations/${chatOf('ben')}/activities`, {
      type: 'message',
      attachments: [{ contentType, content }],
    });
  const bad = await write('application/vnd.microsoft.card.adaptive', card([{ type: 'Input.Text', id: 'a' }]));
  expect(bad).toMatchObject({
    status: 400,
    code: 'BadArgument',
    message: expect.stringContaining('a has no label'),
  });
  expect(bad.message).toContain('no button that sends');
  expect(await write('application/vnd.microsoft.card.hero', {})).toMatchObject({ status: 400 });
  expect(house.tenant.client('ben').screen().conversations[0]?.messages).toEqual([]);
  expect(house.tenant.ledger.refused).toHaveLength(2);
});

test('a refused edit leaves what stood there', async () => {
  const chat = chatOf('ben');
  const { id } = await call('POST', `conversations/${chat}/activities`, text('stands'));
  expect(await call('PUT', `conversations/${chat}/activities/${id}`, { type: 'message' })).toMatchObject({
    status: 400,
  });
  expect(house.tenant.client('ben').screen().conversations[0]?.messages).toMatchObject([
    { text: 'stands', edits: 0 },
  ]);
});
