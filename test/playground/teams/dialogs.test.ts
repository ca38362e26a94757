import type { TaskModuleResponse } from 'botbuilder';
import { CardFactory } from 'botbuilder';
import { card, carrying, openHouse } from './bare-bot.js';
import type { House } from './bare-bot.js';

let house: House;
let group: string;
beforeEach(async () => {
  house = await openHouse();
  group = await house.tenant.makeGroup(['amira', 'ben'], { withBot: true });
  const button = {
    type: 'Action.Submit',
    title: 'Reflect',
    data: { msteams: { type: 'task/fetch' }, form: 'reflect' },
  };
  await house.proactively(group, async (turn) => turn.sendActivity(carrying(card([], [button]))));
});
afterEach(async () => house.close());

const dialog = (
  title: string,
  action: object = { type: 'Action.Submit', title: 'Share', data: { step: '1' } },
) =>
  ({
    task: {
      type: 'continue',
      value: {
        title,
        card: CardFactory.adaptiveCard(card([{ type: 'Input.Text', id: 'diary', label: 'Diary' }], [action])),
      },
    },
  }) as TaskModuleResponse;

test('a button opens a dialog that only the one who pressed sees', async () => {
  house.bot.opens = async () => dialog('Your session');
  const amira = house.tenant.client('amira');
  expect(await amira.presses('Reflect')).toMatchObject({ status: 200, trouble: null });
  expect(house.bot.heard.at(-1)).toMatchObject({
    name: 'task/fetch',
    value: { data: { form: 'reflect' }, context: { theme: 'default' } },
    conversation: { id: group, conversationType: 'groupChat' },
  });
  expect(amira.screen().form).toMatchObject({
    title: 'Your session',
    inputs: [{ label: 'Diary' }],
    buttons: ['Share'],
  });
  expect(house.tenant.state('amira').dialog).toMatchObject({ title: 'Your session' });
  expect(house.tenant.client('ben').screen().form).toBeNull();
});

test('a dialog is sent, goes on to the next step, and closes', async () => {
  house.bot.opens = async () => dialog('One');
  const amira = house.tenant.client('amira');
  await amira.presses('Reflect');
  amira.fills({ Diary: 'Went well' });
  house.bot.submits = async () => dialog('Two');
  await amira.presses('Share');
  expect(house.bot.heard.at(-1)).toMatchObject({
    name: 'task/submit',
    value: { data: { step: '1', diary: 'Went well' } },
  });
  expect(amira.screen().form).toMatchObject({ title: 'Two', inputs: [{ value: '' }] });
  house.bot.submits = async () => undefined;
  expect(await amira.presses('Share')).toMatchObject({ trouble: null });
  expect(amira.screen().form).toBeNull();
});

test('a last word closes the dialog and is for one person', async () => {
  house.bot.opens = async () => dialog('One');
  house.bot.submits = async () => ({ task: { type: 'message', value: 'Thank you' } });
  await house.tenant.client('amira').presses('Reflect');
  await house.tenant.client('amira').presses('Share');
  const seen = (who: string) =>
    house.tenant
      .client(who)
      .screen()
      .conversations.at(-1)
      ?.messages.map(({ text }) => text);
  expect(seen('amira')).toEqual(['', 'Thank you']);
  expect(seen('ben')).toEqual(['']);
  expect(house.tenant.client('amira').screen().form).toBeNull();
});

test("closing is the person's own doing; a reload closes too", async () => {
  house.bot.opens = async () => dialog('One');
  const amira = house.tenant.client('amira');
  await amira.presses('Reflect');
  amira.closes();
  expect(amira.screen().form?.title).toBe('One');
  house.tenant.closeDialog('amira');
  expect(amira.screen().form).toBeNull();
  await amira.presses('Reflect');
  house.tenant.reload('amira');
  expect(amira.screen().form).toBeNull();
});

test.each<[string, unknown]>([
  ['no task', {}],
  [
    'a card that Teams refuses',
    { task: { type: 'continue', value: { card: CardFactory.adaptiveCard({ type: 'AdaptiveCard' }) } } },
  ],
  ['a card that presses with Execute', dialog('One', { type: 'Action.Execute', title: 'Share', verb: 'v' })],
])('%s is trouble', async (_, answer) => {
  house.bot.opens = async () => answer as TaskModuleResponse;
  const outcome = await house.tenant.client('amira').presses('Reflect');
  expect(outcome.trouble).toBe('Something went wrong. Please try again.');
  expect(house.tenant.client('amira').screen().form).toBeNull();
  expect(house.tenant.ledger.refused).toHaveLength(1);
});
