import { isInput, type Card } from '../../adaptive-cards/kit/card.js';
import { actionIn, cardOf, inputsIn, openHouse } from './house.js';
import { benSaysYesTo, onSlack, type House } from './pairs.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await benSaysYesTo(house, ['Amira']);
});
afterAll(() => house.close());

/** In the house it is two in the afternoon of 2 March 2026 in London. */
const fine = { date: '2026-03-09', time: '10:00', minutes: '30', where: 'Online' };

type Typed = Record<string, string | string[]>;
const amira = () => house.person(onSlack('Amira'));

async function opened() {
  const welcome = house.delivered.find(({ card }) => card.id === 'welcome');
  return cardOf(await amira().presses(actionIn(welcome!.card, 'Suggest a first meeting')));
}

const sent = async (form: Card, inputs: Typed) =>
  cardOf(await amira().presses(actionIn(form, 'Save and tell both'), inputs));

const set = async (inputs: Typed) => sent(await opened(), inputs);

test.each([
  ['no day', { ...fine, date: '' }, 'date', 'Please choose a date'],
  ['no such day', { ...fine, date: '2026-02-30' }, 'date', 'Please choose a date'],
  ['words for a day', { ...fine, date: 'tomorrow' }, 'date', 'Please choose a date'],
  ['a day before today', { ...fine, date: '2026-03-01' }, 'date', 'That moment has passed'],
  ['earlier today', { ...fine, date: '2026-03-02', time: '08:59' }, 'date', 'That moment has passed'],
  ['in two years', { ...fine, date: '2028-03-02' }, 'date', 'within a year'],
  ['no time', { ...fine, time: '' }, 'time', 'like 14:30'],
  ['25 o’clock', { ...fine, time: '25:00' }, 'time', 'like 14:30'],
  [
    'a time that the spring skips',
    { ...fine, date: '2026-03-29', time: '01:30' },
    'time',
    'The clocks change',
  ],
  ['a time that comes twice', { ...fine, date: '2026-10-25', time: '01:30' }, 'time', 'The clocks change'],
  ['no length', { ...fine, minutes: '' }, 'minutes', 'whole number'],
  ['nine minutes', { ...fine, minutes: '9' }, 'minutes', 'from 10 to 240'],
  ['half a minute', { ...fine, minutes: '30.5' }, 'minutes', 'whole number'],
  ['a year', { ...fine, minutes: '525600' }, 'minutes', 'whole number'],
  ['a novel for a place', { ...fine, where: 'x'.repeat(301) }, 'where', '300 characters'],
])('%s is refused in plain words, and nothing typed is lost', async (_, inputs, id, says) => {
  const again = await set(inputs);
  const input = again.body.filter(isInput).find((each) => each.id === id);
  expect(input?.error).toContain(says);
  expect(inputsIn(again)).toEqual(
    Object.fromEntries(Object.entries(inputs).filter(([, typed]) => typed !== '')),
  );
});

test('several values at once, and inputs that nobody asked for, do no harm', async () => {
  const again = await set({ ...fine, date: ['2026-03-09', '2026-03-10'], __proto__: 'x', relationship: 'y' });
  expect(again.id).toBe('meeting.form');
});

test('the same meeting twice is one; a pair that writes already is past it', async () => {
  expect((await set(fine)).id).toBe('meeting.set');
  await house.jobs.wake();
  const told = () => house.delivered.filter(({ card }) => card.id === 'meeting.set').length;
  const before = told();
  expect((await set(fine)).id).toBe('meeting.set');
  await house.jobs.wake();
  expect(told()).toBe(before);
  const form = await opened();
  const step = cardOf(await amira().types('agree'));
  await amira().presses(actionIn(step, 'Save and go on later'), { ...inputsIn(step), purpose: 'To begin' });
  for (const late of [await sent(form, { ...fine, time: '11:00' }), await opened()])
    expect(late.summary).toContain('You are past the first meeting');
});

test('a mentor in training says so, and it is a point of the agreement; said otherwise, it is still one', async () => {
  const ben = house.person(onSlack('Ben'));
  const data = { relationship: await theirs() };
  const button = (verb: string, more = {}) =>
    ({
      type: 'Action.Execute',
      title: '',
      verb,
      data: { ...data, ...more },
      associatedInputs: 'auto',
    }) as const;
  for (const help of ['A few lines', 'A few lines after each session']) {
    expect(cardOf(await ben.presses(button('training.say'), { help })).id).toBe('training.kept');
    await ben.presses(button('training.say'), { help });
  }
  const form = cardOf(await amira().presses(button('agreement.write', { step: 'ourOwn' })));
  expect(inputsIn(form)).toMatchObject({
    'added1.heading': 'Training',
    'added1.ask': 'What helps the mentor to learn?',
    'added1.answer': 'A few lines after each session',
  });
  expect(inputsIn(form)).not.toHaveProperty('added2.heading');
  const refused = await amira().presses(button('training.say'), { help: 'Mine' });
  expect(cardOf(refused).summary).toContain('That belongs to other people');
});

async function theirs(): Promise<string> {
  const { rows } = await house.database.pool.query<{ id: string }>('select id from relationship');
  return rows[0]?.id ?? '';
}
