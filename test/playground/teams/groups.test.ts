import { TeamsInfo } from 'botbuilder';
import type { TeamsChannelAccount } from 'botbuilder';
import { card, carrying, openHouse } from './bare-bot.js';
import type { House } from './bare-bot.js';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(async () => house.close());

const groupOf = (who: string) =>
  house.tenant
    .client(who)
    .screen()
    .conversations.find(({ kind }) => kind === 'group');

test('the bot hears of a group when it is added, and only what mentions it', async () => {
  const group = await house.tenant.makeGroup(['amira', 'ben'], { withBot: true });
  expect(
    house.bot.heard.map(({ type, conversation }) => [type, conversation.id, conversation.conversationType]),
  ).toEqual([
    ['installationUpdate', group, 'groupChat'],
    ['conversationUpdate', group, 'groupChat'],
  ]);
  house.tenant.chats('ben', group, 'Shall we?');
  expect(house.bot.heard).toHaveLength(2);

  await house.tenant.client('amira').types('start @Ben Okafor', group);
  expect(house.bot.heard[2]).toMatchObject({
    text: '<at>Mentoring</at> start <at>Ben Okafor</at>',
    entities: [
      { type: 'mention', text: '<at>Mentoring</at>', mentioned: house.tenant.bot },
      {
        type: 'mention',
        text: '<at>Ben Okafor</at>',
        mentioned: { id: house.tenant.people[1]?.teamsId, name: 'Ben Okafor' },
      },
      { type: 'clientInfo' },
    ],
  });
  expect(groupOf('ben')?.messages.map(({ from, text }) => `${from}: ${text}`)).toEqual([
    'Ben Okafor: Shall we?',
    'Amira Khan: Mentoring start Ben Okafor',
  ]);
});

test('a press in a group changes the card for one, an edit for both', async () => {
  const group = await house.tenant.makeGroup(['amira', 'ben'], { withBot: true });
  await house.proactively(group, async (turn) =>
    turn.sendActivity(
      carrying(
        card(
          [{ type: 'TextBlock', text: 'Did it happen?' }],
          [{ type: 'Action.Execute', title: 'Yes', verb: 'yes' }],
        ),
      ),
    ),
  );
  house.bot.answers = async () => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: card([{ type: 'TextBlock', text: 'You said yes' }]),
  });
  await house.tenant.client('amira').presses('Yes');
  expect(groupOf('amira')?.messages[0]).toMatchObject({ text: 'You said yes', buttons: [] });
  expect(groupOf('ben')?.messages[0]).toMatchObject({ text: 'Did it happen?', buttons: ['Yes'] });
});

test('the bot asks who is in a chat, page by page and one by one', async () => {
  const group = await house.tenant.makeGroup(['amira', 'ben'], { withBot: true });
  const found: TeamsChannelAccount[] = [];
  await house.proactively(group, async (turn) => {
    const first = await TeamsInfo.getPagedMembers(turn, 1);
    const second = await TeamsInfo.getPagedMembers(turn, 1, first.continuationToken);
    expect(second.continuationToken).toBeUndefined();
    found.push(...first.members, ...second.members);
    const ben = house.tenant.people[1];
    for (const id of [ben?.teamsId, ben?.aadObjectId]) found.push(await TeamsInfo.getMember(turn, id ?? ''));
  });
  expect(found.map(({ name }) => name)).toEqual(['Amira Khan', 'Ben Okafor', 'Ben Okafor', 'Ben Okafor']);
  expect(found[0]).toMatchObject({
    id: house.tenant.people[0]?.teamsId,
    aadObjectId: house.tenant.people[0]?.aadObjectId,
    email: 'amira.khan@example.com',
    userPrincipalName: 'amira.khan@example.com',
    tenantId: house.tenant.tenantId,
  });
});

test('a bot that is taken out of a group can neither read nor write there', async () => {
  const group = await house.tenant.makeGroup(['amira', 'ben'], { withBot: true });
  await house.tenant.removeBot(group);
  expect(house.bot.heard.slice(2).map(({ type }) => type)).toEqual([
    'conversationUpdate',
    'installationUpdate',
  ]);
  const refused = { statusCode: 403 };
  await expect(house.proactively(group, async (turn) => turn.sendActivity('Hello'))).rejects.toMatchObject(
    refused,
  );
  await expect(
    house.proactively(group, async (turn) => TeamsInfo.getPagedMembers(turn)),
  ).rejects.toMatchObject(refused);
  expect(house.tenant.ledger.refused.map(({ why }) => why)).toEqual(
    Array(2).fill([expect.stringContaining('roster')]),
  );
  await expect(house.tenant.client('ben').types('home', group)).rejects.toThrow('the bot is not in the chat');
  await house.tenant.addBot(group);
  await house.proactively(group, async (turn) => turn.sendActivity('Back again'));
  expect(groupOf('ben')?.messages.at(-1)?.text).toBe('Back again');
});

test('the bot hears who comes into a group and who goes, while it is there itself', async () => {
  const [amira, ben] = house.tenant.people;
  const group = await house.tenant.makeGroup(['amira', 'ben'], { withBot: true });
  const before = house.bot.heard.length;
  await expect(house.tenant.addMember(group, 'ben')).rejects.toThrow('is in');
  await house.tenant.removeMember(group, 'ben');
  await expect(house.tenant.removeMember(group, 'ben')).rejects.toThrow('is not in');
  await house.tenant.addMember(group, 'ben');
  expect(house.bot.heard.slice(before)).toMatchObject([
    { type: 'conversationUpdate', membersRemoved: [{ id: ben?.teamsId }], from: { id: amira?.teamsId } },
    { type: 'conversationUpdate', membersAdded: [{ id: ben?.teamsId }], from: { id: amira?.teamsId } },
  ]);
  await house.tenant.removeBot(group);
  const after = house.bot.heard.length;
  expect(await house.tenant.removeMember(group, 'ben')).toMatchObject({ status: 0 });
  expect(house.bot.heard).toHaveLength(after);
  expect(groupOf('ben')).toBeUndefined();
});

test('the same people can have two groups, and one needs two people', async () => {
  const groups = [1, 2].map(async () => house.tenant.makeGroup(['amira', 'ben'], { withBot: false }));
  expect(new Set(await Promise.all(groups)).size).toBe(2);
  expect(house.bot.heard).toEqual([]);
  await expect(house.tenant.makeGroup(['amira'], { withBot: false })).rejects.toThrow('two people');
});
