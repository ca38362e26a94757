import { card } from './bare-bot.js';
import { benWithBot, execute, questions } from './ben-with-bot.js';

const { house, given, lastHeard, lastText } = benWithBot();

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
    who: house().tenant.people[0]?.aadObjectId,
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
  expect(house().bot.heard).toHaveLength(1);
  await ben.presses('Later');
  expect(lastHeard().action.data).toEqual(execute.data);
});

test('a page that draws a card presses with what its inputs hold', async () => {
  const ben = await given(card(questions, [execute]));
  await ben.pressesOn(ben.screen().form?.id ?? '', 'Save', { text: 'Hello', toggle: 'true' });
  expect(lastHeard().action.data).toEqual({ kind: 'k', text: 'Hello', toggle: 'true' });
});
