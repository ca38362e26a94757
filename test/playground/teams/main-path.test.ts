import { MessageFactory } from 'botbuilder';
import { card, carrying, openHouse } from './bare-bot.js';
import type { House } from './bare-bot.js';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(async () => house.close());

const form = card(
  [
    { type: 'TextBlock', text: 'What would you like to **learn**?' },
    { type: 'Input.Text', id: 'goal', label: 'Goal', isRequired: true, errorMessage: 'Say what it is' },
  ],
  [{ type: 'Action.Execute', title: 'Save', verb: 'goal.save', data: { kind: 'goal', goal: 'none' } }],
);

const botChat = (name: 'amira' | 'ben') => house.tenant.client(name).screen().conversations[0];

test('adding the app tells the bot twice, without zone or language', async () => {
  const outcome = await house.tenant.install('dana');
  expect(outcome).toMatchObject({ status: 200, trouble: null });
  expect(house.bot.heard.map(({ type }) => type)).toEqual(['installationUpdate', 'conversationUpdate']);
  expect(house.bot.heard[1]?.membersAdded).toEqual([{ id: house.tenant.bot.id }]);
  expect(house.bot.heard[0]).toMatchObject({ action: 'add', conversation: { conversationType: 'personal' } });
  expect(house.bot.heard[0]).not.toHaveProperty('localTimezone');
});

test('a typed message comes with who, where and in which zone, and the reply is on the screen', async () => {
  house.bot.says = async (turn) => turn.sendActivity(`You said ${turn.activity.text}`);
  expect(await house.tenant.client('ben').types('home')).toMatchObject({ status: 200, trouble: null });
  expect(house.bot.heard[0]).toMatchObject({
    text: 'home',
    localTimezone: 'America/New_York',
    locale: 'en-US',
    from: { id: expect.stringMatching(/^29:/), aadObjectId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    recipient: { id: expect.stringMatching(/^28:/) },
    conversation: { id: expect.stringMatching(/^a:/), tenantId: house.tenant.tenantId },
    channelData: { tenant: { id: house.tenant.tenantId } },
    entities: [
      { type: 'clientInfo', locale: 'en-US', country: 'US', platform: 'Web', timezone: 'America/New_York' },
    ],
  });
  expect(botChat('ben')?.messages.map(({ from, text }) => [from, text])).toEqual([
    ['Ben Okafor', 'home'],
    ['Mentoring', 'You said home'],
  ]);
  expect(botChat('amira')?.messages).toEqual([]);
});

test('a form is filled and pressed, and the answer takes its place for the one who pressed', async () => {
  house.bot.says = async (turn) => turn.sendActivity(carrying(form));
  house.bot.answers = async () => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: card([{ type: 'TextBlock', text: 'Saved.' }]),
  });
  const amira = house.tenant.client('amira');
  await amira.types('goals');
  expect(amira.screen().form).toMatchObject({ title: 'What would you like to learn?', buttons: ['Save'] });

  expect(await amira.presses('Save')).toEqual({ status: 0, ms: 0, trouble: null });
  expect(amira.screen().form?.errors).toEqual({ Goal: 'Say what it is' });
  expect(house.bot.heard).toHaveLength(1);

  amira.fills({ Goal: 'Lead a team' });
  expect(await amira.presses('Save')).toMatchObject({ status: 200, trouble: null });
  expect(house.bot.heard[1]).toMatchObject({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: botChat('amira')?.messages[1]?.id,
    value: {
      action: { type: 'Action.Execute', verb: 'goal.save', data: { kind: 'goal', goal: 'Lead a team' } },
      trigger: 'manual',
    },
  });
  expect(amira.screen().form).toBeNull();
  expect(botChat('amira')?.messages.at(-1)).toMatchObject({ text: 'Saved.', buttons: [], edits: 0 });

  house.tenant.reload('amira');
  expect(amira.screen().form?.inputs).toEqual([{ label: 'Goal', kind: 'text', value: '', options: [] }]);
});

test('the bot speaks by itself, in an old chat and in one that it begins', async () => {
  await house.proactively(house.tenant.personalChat('ben'), async (turn) =>
    turn.sendActivity('Time to prepare'),
  );
  const amira = house.tenant.people[0];
  await house.begin(amira?.aadObjectId ?? '', async (turn) => turn.sendActivity('Hello Amira'));
  await house.begin(amira?.teamsId ?? '', async (turn) => turn.sendActivity('Hello again'));
  expect(botChat('ben')?.messages.map(({ text }) => text)).toEqual(['Time to prepare']);
  expect(botChat('amira')?.messages.map(({ text }) => text)).toEqual(['Hello Amira', 'Hello again']);
});

test('a message is changed in place and taken away', async () => {
  const ids: string[] = [];
  await house.proactively(house.tenant.personalChat('ben'), async (turn) => {
    ids.push((await turn.sendActivity('one'))?.id ?? '', (await turn.sendActivity('two'))?.id ?? '');
    await turn.updateActivity({ ...MessageFactory.text('one, changed'), id: ids[0] ?? '' });
    await turn.deleteActivity(ids[1] ?? '');
  });
  expect(botChat('ben')?.messages).toMatchObject([{ id: ids[0], text: 'one, changed', edits: 1 }]);
  expect(house.tenant.ledger.posted.map(({ versions }) => versions.map(({ text }) => text))).toEqual([
    ['one', 'one, changed'],
    ['two'],
  ]);
});
