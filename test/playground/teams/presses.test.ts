import { card, carrying, openHouse } from './bare-bot.js';
import type { House } from './bare-bot.js';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(async () => house.close());

const wrong = 'Something went wrong. Please try again.';
const execute = {
  type: 'Action.Execute',
  title: 'Save',
  verb: 'save',
  data: { kind: 'k', text: 'from the card' },
};
const choices = [
  { title: 'Weekly', value: '1w' },
  { title: 'Every two weeks', value: '2w' },
  { title: 'Monthly', value: '1m' },
];
const questions = [
  {
    type: 'Input.Text',
    id: 'text',
    label: 'Text',
    maxLength: 10,
    regex: '^[A-Z]',
    errorMessage: 'A capital, at most ten',
  },
  { type: 'Input.Number', id: 'number', label: 'Number', min: 1, max: 24, errorMessage: '1 to 24' },
  { type: 'Input.Date', id: 'date', label: 'Date', min: '2026-12-01', errorMessage: 'From December' },
  { type: 'Input.Time', id: 'time', label: 'Time', errorMessage: 'hh:mm' },
  { type: 'Input.Toggle', id: 'toggle', label: 'Private', title: 'Keep it private' },
  { type: 'Input.ChoiceSet', id: 'one', label: 'One', choices, value: '1m' },
  { type: 'Input.ChoiceSet', id: 'many', label: 'Many', choices, isMultiSelect: true },
  {
    type: 'Input.ChoiceSet',
    id: 'who',
    label: 'Who',
    'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
  },
];

/** Ben has this card before him. */
async function given(content: object) {
  house.bot.says = async (turn) => turn.sendActivity(carrying(content));
  const ben = house.tenant.client('ben');
  await ben.types('go');
  return ben;
}

const lastHeard = () => house.bot.heard.at(-1)?.value as { action: { data: object } };
const lastText = () => house.tenant.client('ben').screen().conversations[0]?.messages.at(-1)?.text;

test('inputs go over the card data, as strings; empty ones stay out', async () => {
  const ben = await given(card(questions, [execute]));
  ben.fills({ Text: 'Hello', Number: '7', Date: '2026-12-24', Time: '', Private: 'Keep it private' });
  ben.fills({ Many: ['Weekly', 'Monthly'], Who: 'Amira Khan' });
  await ben.presses('Save');
  expect(lastHeard().action.data).toEqual({
    kind: 'k',
    text: 'Hello',
    number: '7',
    date: '2026-12-24',
    toggle: 'true',
    one: '1m',
    many: '1w,1m',
    who: house.tenant.people[0]?.aadObjectId,
  });
});

test('the form tells what there is to fill, and what is in it', async () => {
  const ben = await given(card(questions, [execute]));
  ben.fills({ Who: 'Dana Weiss', One: 'Weekly' });
  expect(ben.screen().form?.inputs.map(({ label, kind, value }) => [label, kind, value])).toEqual([
    ['Text', 'text', ''],
    ['Number', 'number', ''],
    ['Date', 'date', ''],
    ['Time', 'text', ''],
    ['Private', 'many', []],
    ['One', 'choice', 'Weekly'],
    ['Many', 'many', []],
    ['Who', 'person', 'Dana Weiss'],
  ]);
  expect(lastText()).toContain('One: Weekly');
  expect(() => ben.fills({ One: 'Daily' })).toThrow('offers Weekly, Every two weeks, Monthly');
  expect(() => ben.fills({ Nope: 'x' })).toThrow('no input "Nope"');
});

test.each([
  ['Text', 'hello', 'A capital, at most ten'],
  ['Text', 'Hello everyone', 'A capital, at most ten'],
  ['Number', 'seven', '1 to 24'],
  ['Number', '25', '1 to 24'],
  ['Number', '0', '1 to 24'],
  ['Date', '2026-11-30', 'From December'],
  ['Date', '24.12.2026', 'From December'],
  ['Time', 'noon', 'hh:mm'],
])('the client keeps back %s = %s', async (label, value, error) => {
  const ben = await given(
    card(questions, [execute, { ...execute, title: 'Later', associatedInputs: 'none' }]),
  );
  ben.fills({ [label]: value });
  expect(await ben.presses('Save')).toEqual({ status: 0, ms: 0, trouble: null });
  expect(ben.screen().form?.errors).toEqual({ [label]: error });
  expect(house.bot.heard).toHaveLength(1);
  await ben.presses('Later');
  expect(lastHeard().action.data).toEqual(execute.data);
});

test('what was typed stays until the card is replaced', async () => {
  const ben = await given(card(questions, [execute]));
  ben.fills({ Text: 'Hello' });
  await ben.presses('Save');
  expect(ben.screen().form?.inputs[0]?.value).toBe('Hello');
  expect(ben.screen().conversations[0]?.messages.at(-1)).toMatchObject({ text: 'Noted.', onlyMe: true });
  house.bot.answers = async () => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: card(questions, [execute]),
  });
  await ben.presses('Save');
  expect(ben.screen().form?.inputs[0]?.value).toBe('');
});

test('an edit by the bot shows to everyone, in place of the answer to the one who pressed', async () => {
  const ben = await given(card(questions, [execute]));
  const id = ben.screen().conversations[0]?.messages.at(-1)?.id ?? '';
  house.bot.answers = async () => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: card([{ type: 'TextBlock', text: 'Only for you' }]),
  });
  await ben.presses('Save');
  expect(lastText()).toBe('Only for you');
  await house.proactively(house.tenant.personalChat('ben'), async (turn) =>
    turn.updateActivity({ ...carrying(card([{ type: 'TextBlock', text: 'For everyone' }])), id }),
  );
  expect(lastText()).toBe('For everyone');
});

test.each<[string, () => Promise<{ statusCode: number; type: string; value: unknown }>, number]>([
  [
    'an error',
    async () => ({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'x', message: 'y' },
    }),
    400,
  ],
  ['a throw', async () => Promise.reject(new Error('broken')), 500],
  [
    'a bad card',
    async () => ({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard', version: '1.6' },
    }),
    200,
  ],
])('%s is trouble, and the card stays as it was', async (_, answers, status) => {
  const ben = await given(card(questions, [execute]));
  house.bot.answers = answers;
  ben.fills({ Text: 'Hello' });
  expect(await ben.presses('Save')).toMatchObject({ status, trouble: wrong });
  expect(ben.screen().form?.inputs[0]?.value).toBe('Hello');
});

test('a bot that is silent for too long is trouble too', async () => {
  await house.close();
  house = await openHouse({ patience: { invoke: 150 } });
  const ben = await given(card(questions, [execute]));
  house.bot.answers = async () => new Promise(() => undefined);
  expect(await ben.presses('Save')).toMatchObject({ status: 0, trouble: wrong });
});

test('a Submit comes as a message with a value and no text', async () => {
  const ben = await given(card(questions, [{ type: 'Action.Submit', title: 'Send', data: { kind: 's' } }]));
  const id = ben.screen().conversations[0]?.messages.at(-1)?.id;
  ben.fills({ Number: '3' });
  expect(await ben.presses('Send')).toMatchObject({ status: 200, trouble: null });
  const heard = house.bot.heard.at(-1);
  expect(heard).toMatchObject({
    type: 'message',
    replyToId: id,
    value: { kind: 's', number: '3', toggle: 'false', one: '1m' },
  });
  expect(heard?.text).toBeUndefined();
});

test("what is hidden is not on the screen, and showing it is the client's own doing", async () => {
  const ben = await given(
    card(
      [
        { type: 'TextBlock', text: 'Seen' },
        { type: 'Container', id: 'more', isVisible: false, items: [{ type: 'TextBlock', text: 'Unseen' }] },
      ],
      [
        { type: 'Action.ToggleVisibility', title: 'More', targetElements: ['more'] },
        {
          type: 'Action.ShowCard',
          title: 'Why?',
          card: {
            type: 'AdaptiveCard',
            body: [{ type: 'Input.Text', id: 'why', label: 'Your reason' }],
            actions: [{ ...execute, title: 'Tell' }],
          },
        },
        execute,
      ],
    ),
  );
  expect(lastText()).toBe('Seen');
  expect(ben.screen().form).toBeNull();
  expect(await ben.presses('More')).toEqual({ status: 0, ms: 0, trouble: null });
  expect(lastText()).toBe('Seen\nUnseen');
  await ben.presses('Why?');
  expect(lastText()).toBe('Seen\nUnseen\nYour reason');
  ben.fills({ 'Your reason': 'Because' });
  await ben.presses('Save');
  expect(lastHeard().action.data).not.toHaveProperty('why');
  await ben.presses('Tell');
  expect(lastHeard().action.data).toHaveProperty('why', 'Because');
  await ben.presses('More');
  await ben.presses('Why?');
  expect(lastText()).toBe('Noted.');
  expect(ben.screen().conversations[0]?.messages.at(-3)?.text).toBe('Seen');
  expect(house.bot.heard).toHaveLength(3);
  house.tenant.reload('ben');
  await expect(ben.presses('Tell')).rejects.toThrow('only More, Why?, Save');
});

test("of two buttons with one name the newest is pressed, the form's before any", async () => {
  await given(card(questions, [{ ...execute, data: { from: 'form' } }]));
  const ben = await given(card([], [{ ...execute, data: { from: 'newer' } }]));
  await ben.presses('Save');
  expect(lastHeard().action.data).toMatchObject({ from: 'form' });
  const key = (ben.screen().conversations[0]?.messages.at(-2)?.raw as { key: string }[])[0]?.key ?? '';
  await ben.pressesOn(key, 'Save', {});
  expect(lastHeard().action.data).toMatchObject({ from: 'newer' });
  expect(ben.screen().conversations[0]?.messages.filter(({ onlyMe }) => onlyMe)).toHaveLength(2);
  house.tenant.reload('ben');
  expect(ben.screen().conversations[0]?.messages.filter(({ onlyMe }) => onlyMe)).toEqual([]);
});

test('without a form the newest card is meant, and an answered one is as new as its answer', async () => {
  await given(card([], [{ ...execute, data: { from: 'older' } }]));
  const ben = await given(
    card(
      [],
      [
        { ...execute, data: { from: 'newer' } },
        { ...execute, title: 'Other' },
      ],
    ),
  );
  await ben.presses('Save');
  expect(lastHeard().action.data).toMatchObject({ from: 'newer' });
  house.bot.answers = async () => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: card([], [{ ...execute, data: { from: 'answer' } }]),
  });
  const raw = ben.screen().conversations[0]?.messages[1]?.raw as { key: string }[];
  await ben.pressesOn(raw[0]?.key ?? '', 'Save', {});
  await ben.presses('Save');
  expect(lastHeard().action.data).toMatchObject({ from: 'answer' });
});

test('a page that draws a card presses with what its inputs hold', async () => {
  const ben = await given(card(questions, [execute]));
  await ben.pressesOn(ben.screen().form?.id ?? '', 'Save', { text: 'Hello', toggle: 'true' });
  expect(lastHeard().action.data).toEqual({ kind: 'k', text: 'Hello', toggle: 'true' });
});

test('a button that only opens a link is noted; one that is greyed out cannot be pressed', async () => {
  const url = 'https://example.com/agreement';
  const ben = await given(
    card(
      [],
      [
        { type: 'Action.OpenUrl', title: 'Read', url },
        { ...execute, isEnabled: false },
      ],
    ),
  );
  await ben.presses('Read');
  expect(house.tenant.ledger.opened).toMatchObject([{ person: 'ben', url }]);
  await expect(ben.presses('Save')).rejects.toThrow('greyed out');
});
