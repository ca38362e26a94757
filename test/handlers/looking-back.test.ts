import { intentions, type Intention } from '../../src/conversation/intentions.js';
import { longestAction } from '../../src/mentoring/action.js';
import { longestOf } from '../../src/mentoring/looking-back.js';
import type { Inputs } from '../../src/ports/turn.js';
import { textsOf } from '../adaptive-cards/parts.js';
import { statementsOf } from '../statements.js';
import { actionIn, cardOf, inputsIn, openHouse, requiredIn } from './house.js';
import { benSaysYesTo, bothHaveSigned, lookedAt, onSlack, type House } from './pairs.js';

let house: House;
let relationship: string;
let elsewhere: string;
const session = '0199c0de-0000-7000-8000-0000000000e1';

/** Ada and Ben have signed, and a session was booked for the afternoon; Eve and Ben are another pair. */
beforeEach(async () => {
  house = await openHouse();
  [relationship = '', elsewhere = ''] = await benSaysYesTo(house, ['Ada', 'Eve']);
  await bothHaveSigned(house, relationship);
  const when = { date: '2026-03-02', time: '15:00', minutes: '60', where: 'Here' };
  await says('Ada', intentions.bookSession, { relationship, session }, when);
});
afterEach(() => house.close());

const says = async (who: string, intention: Intention, data: Record<string, unknown>, inputs: Inputs = {}) =>
  cardOf(await house.person(onSlack(who)).means(intention, data, inputs));
const textOf = async (card: ReturnType<typeof says>) => textsOf(await card).join('\n');
const now = () => lookedAt(house, relationship);

async function met() {
  house.later({ hours: 8 });
  await says('Ben', intentions.recordSession, { relationship, session, happened: true });
}

const send = { relationship: '', session, edition: 0, rows: [] };
const sends = (who: string, inputs: Inputs, more = {}) =>
  says(who, intentions.sendReflection, { ...send, relationship, ...more }, inputs);

const hostile = '<!channel> *bold* [a](https://x.example) {{DATE(2026-01-01)}} \u202Eedoc $t(mentor)';

test('what is hostile stands as it was typed, what is huge comes back, and nothing of it is kept', async () => {
  await met();
  const huge = 'a'.repeat(longestOf.takeAway + 1);
  const again = await sends('Ada', {
    takeAway: huge,
    diary: 'Kept in the form',
    'action.1': 'b'.repeat(longestAction + 1),
  });
  expect(again.id).toBe('reflection.form');
  expect(textsOf(again).filter((text) => text.startsWith('That is too long'))).toEqual([
    'That is too long: 1,000 characters at most.',
    'That is too long: 200 characters at most.',
  ]);
  expect(inputsIn(again)).toMatchObject({ takeAway: huge.slice(1), diary: 'Kept in the form' });
  expect((await now()).writings).toEqual([]);
  await sends('Ada', { takeAway: hostile, 'action.1': hostile });
  await sends('Ben', {});
  await house.jobs.wake();
  const result = house.delivered.findLast(({ card }) => card.id === 'session.result');
  const shown = '<!channel> *bold* [a](https://x.example) {{DATE(2026-01-01)}} edoc $t(mentor)';
  expect(result && textsOf(result.card)).toEqual(expect.arrayContaining([shown, `• ${shown} `]));
});

test('what the programme wants may not stay empty, and is asked of each by name; the rest may', async () => {
  await house.database.pool.query(
    `update relationship set terms = terms || '{"reflection": {"of": "both", "reminders": 2}}' where id = $1`,
    [relationship],
  );
  await met();
  const wanted = 'Please write a few words first.';
  for (const [who, question] of [
    ['Ada', 'takeAway'],
    ['Ben', 'keep'],
  ] as const) {
    const form = await says(who, intentions.openReflection, { relationship, session });
    expect(textsOf(form).join()).toContain('Your programme asks for the first answer after every session.');
    expect(requiredIn(form)).toEqual([question]);
    const again = await sends(who, { [question]: ' \n ', diary: 'Stays in the form' });
    expect(again.id).toBe('reflection.form');
    expect(textsOf(again).filter((text) => text === wanted)).toHaveLength(1);
    expect(inputsIn(again)).toMatchObject({ diary: 'Stays in the form' });
    expect((await now()).writings.filter(({ author }) => author === who)).toEqual([]);
    expect((await sends(who, { [question]: 'Ask first' })).id).toBe('reflection.kept');
  }
});

test('an action for a day that is none or has passed comes back, and so does a day for nothing', async () => {
  await met();
  for (const [inputs, error] of [
    [{ 'action.1': 'Read', 'action.1.due': 'soon' }, 'Please choose a date'],
    [{ 'action.1': 'Read', 'action.1.due': '2026-03-01' }, 'That day has passed'],
    [{ 'action.2.due': '2026-04-01' }, 'Please say what is to be done'],
  ] as const)
    expect(await textOf(sends('Ada', inputs))).toContain(error);
  expect((await now()).actions).toEqual([]);
});

test('a form that comes twice is kept once; an older one takes nothing away', async () => {
  await met();
  const form = await says('Ada', intentions.openReflection, { relationship, session });
  const typed = {
    takeAway: 'Ask first',
    'action.1': 'Read',
    'action.1.owner': 'mentor',
    'action.1.due': '2026-03-09',
  };
  const presses = (inputs: Inputs) => house.person(onSlack('Ada')).presses(actionIn(form, 'Save'), inputs);
  await Promise.all([presses(typed), presses(typed)]);
  await presses({ diary: 'Tired' });
  const { actions, writings } = await now();
  expect(actions.map(({ text, due, session: of }) => [text, due, of])).toEqual([
    ['Read', '2026-03-09', session],
  ]);
  expect(writings.map(({ kind }) => kind).sort()).toEqual(['diary', 'reflected', 'takeAway']);
  const reopened = await says('Ada', intentions.reflect, { relationship });
  expect(inputsIn(reopened)).toMatchObject({ ...typed, diary: 'Tired' });
});

test('nobody looks back too early, after a no, from another pair, from outside, or after the end', async () => {
  const open = (who: string, more = {}) =>
    textOf(says(who, intentions.openReflection, { relationship, session, ...more }));
  expect(await open('Ada')).toContain('That session has not begun yet.');
  house.later({ hours: 8 });
  expect(await open('Ada')).toContain('Nobody has said yet whether that session took place.');
  expect(await textOf(says('Ada', intentions.reflect, { relationship }))).toContain('Nobody has said yet');
  await says('Ada', intentions.recordSession, { relationship, session, happened: false });
  expect(await open('Ada')).toContain('That session did not take place');
  await says('Ben', intentions.recordSession, { relationship, session, happened: true });
  expect(await open('Ben', { relationship: elsewhere })).toContain('I do not find that session any more.');
  expect(await open('Eve')).toContain('That belongs to other people');
  expect(await textOf(sends('Eve', { takeAway: 'Mine' }))).toContain('That belongs to other people');
  const forged = await says('Ben', intentions.openCorrection, { relationship, session });
  expect(forged.id).toBe('session.correcting');
  expect(await textOf(says('Ada', intentions.openCorrection, { relationship, session }))).toContain(
    'is for your mentor to record',
  );
  await says('Ada', intentions.confirmEnd, { relationship });
  for (const sent of [
    sends('Ada', { keep: 'Late' }),
    says('Ben', intentions.openReflection, { relationship, session }),
  ])
    expect(await textOf(sent)).toContain('This relationship has ended');
  expect((await now()).writings).toEqual([]);
});

test('the mentee cannot write notes, nor the mentor where they are not allowed', async () => {
  await met();
  const keep = (who: string) =>
    textOf(says(who, intentions.keepNotes, { relationship, session }, { notes: 'She found it herself' }));
  expect(await keep('Ada')).toContain('That belongs to other people');
  expect(await keep('Ben')).toContain('does not allow private notes');
  expect(await textOf(says('Ben', intentions.notes, { relationship }))).toContain(
    'does not allow private notes',
  );
  expect(await textOf(says('Ada', intentions.notes, { relationship }))).toContain(
    'Private notes are the mentor’s.',
  );
  await house.database.pool.query(`update relationship set terms = terms || '{"notes": true}'`);
  expect(await keep('Ben')).toContain('Only you see it.');
  expect(await textOf(says('Ben', intentions.notes, { relationship }))).toContain('She found it herself');
  await house.database.pool.query(`update relationship set terms = terms || '{"notes": false}'`);
  expect(await textOf(says('Ben', intentions.openReflection, { relationship, session }))).not.toContain(
    'She found',
  );
});

test('points and quiet minutes: too long, too late, of the other', async () => {
  const points = (inputs: Inputs) =>
    textOf(says('Ada', intentions.sendPoints, { relationship, session }, inputs));
  const quiet = (who: string, inputs: Inputs) =>
    textOf(says(who, intentions.keepQuiet, { relationship, session, shared: true }, inputs));
  expect(await points({ text: 'a'.repeat(3001) })).toContain('3,000 characters at most');
  expect(await points({ text: '\u202E \n' })).toContain('Please write a few words first.');
  expect(await quiet('Ada', { want: '' })).toContain('Please write a few words first.');
  expect(await quiet('Ben', { want: 'Mine' })).toContain('That belongs to other people');
  expect(await points({ text: 'The talk' })).toContain('Sent.');
  house.later({ hours: 8 });
  expect(await points({ text: 'Too late' })).toContain('That session is over');
  expect(await quiet('Ada', { want: 'Too late' })).toContain('That session is over');
  expect(await textOf(says('Ada', intentions.prepare, { relationship }))).toContain('nothing to prepare yet');
  expect((await now()).writings.map(({ body }) => body)).toEqual([{ text: 'The talk' }]);
});

test('looking back takes four statements, whatever is in it', async () => {
  await met();
  await sends('Ben', { keep: 'So' });
  const all = {
    takeAway: 'a',
    keep: 'b',
    less: 'c',
    differently: 'd',
    summary: 'e',
    diary: 'f',
    'action.1': 'g',
  };
  const asking = await statementsOf(() => sends('Ada', all));
  expect(asking.filter((each) => !/^(begin|commit)/.test(each))).toEqual([
    'know',
    'lock',
    'snapshots',
    'save',
  ]);
  expect((await now()).writings).toHaveLength(7);
});
