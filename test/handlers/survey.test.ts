import { intentions, type Intention } from '../../src/conversation/intentions.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import type { Inputs } from '../../src/ports/turn.js';
import { actionsOf, textsOf } from '../adaptive-cards/parts.js';
import { everythingIn } from '../store/everything.js';
import { actionIn, cardOf, openHouse } from './house.js';
import { benSaysYesTo, bothHaveSigned, contractsOn, onSlack, type House } from './pairs.js';

const mentees = ['Ada', 'Eve', 'Fay', 'Gil', 'Hal', 'Ida'];
const survey = 'our-bsw.start';
/** The questions of which the second wants a number. */
const answers = (hopes: string, ready = '7'): Inputs => ({ 'said.hopes': hopes, 'said.ready': ready });

let house: House;
let relationships: string[];

/** Six pairs of one mentor, who have signed and met; it is the morning on which all are asked. */
beforeEach(async () => {
  house = await openHouse();
  const framework = { ...builtInFrameworks.bsw, id: 'our-bsw' };
  await contractsOn(house, framework, house.house.clock.now());
  relationships = await benSaysYesTo(house, mentees);
  for (const relationship of relationships) await bothHaveSigned(house, relationship);
  await house.database.pool.query(`update relationship set terms = terms || '{"review": "event"}'`);
  for (const [n, relationship] of relationships.entries()) {
    const session = `0199c0de-0000-7000-8000-00000000000${n}`;
    const when = { date: '2026-02-27', time: `1${n}:00`, minutes: '30', where: 'Here' };
    await house.person(onSlack('Ben')).means(intentions.logSession, { relationship, session }, when);
  }
  await house.jobs.wake();
  house.delivered.length = 0;
  house.later({ hours: 48 });
  await house.jobs.sweep();
  await house.jobs.wake();
});
afterEach(() => house.close());

const says = async (who: string, intention: Intention, data: object = {}, inputs: Inputs = {}) => {
  const relationship = relationships[Math.max(mentees.indexOf(who), 0)];
  return cardOf(await house.person(onSlack(who)).means(intention, { relationship, survey, ...data }, inputs));
};
const sends = (who: string, inputs: Inputs, data: object = {}) =>
  says(who, intentions.sendSurvey, data, inputs);
const came = (who: string) =>
  house.delivered.flatMap(({ to, card }) => ('person' in to && to.person === who ? [card] : []));
const kept = async () => {
  const { rows } = await house.database.pool.query<{ about: string }>(
    `select about from writing where kind = 'survey'`,
  );
  return rows.map(({ about }) => about);
};

test('it says what it is for, who reads it and how long it takes; what is sent is kept sealed, and asked no more', async () => {
  const due = came('Ada').map(textsOf).flat().join(' ');
  expect(due).toMatch(
    /would like to know what you hope for. It takes 2 minutes.*only once five have answered/,
  );
  expect(due).toMatch(/Ben does not see it.*part of your agreement.*not whose it is/);
  house.delivered.length = 0;
  const form = await says('Ada', intentions.openSurvey);
  expect(form.id).toBe('survey.form');
  for (let twice = 0; twice < 2; twice += 1)
    expect((await sends('Ada', answers('WALRUS'))).id).toBe('survey.kept');
  await house.jobs.wake();
  expect(came('Ada').map(({ id }) => id)).toEqual(['together']);
  expect(came('Ada').flatMap(textsOf).join(' ')).not.toContain('survey');
  expect(came('Ben')).toEqual([]);
  expect(await kept()).toEqual([survey]);
  expect(await everythingIn(house.database.pool)).not.toContain('WALRUS');
  expect(JSON.stringify(await says('Ada', intentions.openSurvey))).toContain('WALRUS');
  expect(
    JSON.stringify(await says('Ben', intentions.openSurvey, { relationship: relationships[0] })),
  ).not.toContain('WALRUS');
});

test.each<[string, Inputs, string]>([
  ['nothing', {}, 'Please answer at least one of these.'],
  ['blanks', answers('  \n ', ''), 'Please answer at least one of these.'],
  ['no number', answers('Calm', 'very'), 'Please write a whole number'],
  ['too far', answers('Calm', '11'), 'from 0 to 10'],
  ['below', answers('Calm', '-1'), 'from 0 to 10'],
  ['too long', answers('x'.repeat(1_001)), '1000'],
  ['huge', answers('x'.repeat(1_000_000), 'y'.repeat(1_000_000)), '1000'],
  ['a list of them', { 'said.hopes': ['Calm', 'x'.repeat(1_000)] }, '1000'],
])('what is wrong comes back, with what was typed, and nothing is kept: %s', async (_, inputs, says) => {
  const again = await sends('Ada', inputs);
  expect(again.id).toBe('survey.form');
  expect(JSON.stringify(again)).toContain(says);
  expect(JSON.stringify(again).length).toBeLessThan(20_000);
  expect(await kept()).toEqual([]);
});

test('what no question asks for is not kept', async () => {
  await sends('Ada', { ...answers('Calm'), 'said.__proto__': 'x', 'said.other': 'STRAY', hopes: 'STRAY' });
  expect(JSON.stringify(await says('Ada', intentions.openSurvey))).not.toContain('STRAY');
  expect(await kept()).toEqual([survey]);
});

test('not for anybody else, not before its time, not of another framework; each in words', async () => {
  for (const intention of [intentions.openSurvey, intentions.sendSurvey]) {
    const of = async (who: string, data: object) =>
      (await says(who, intention, data, answers('Calm'))).summary;
    expect(await of('Ada', { relationship: relationships[1] })).toContain('belongs to other people');
    expect(await of('chidi', { relationship: relationships[1] })).toContain('belongs to other people');
    expect(await of('Ada', { survey: 'our-bsw.end' })).toContain('comes later');
    for (const unknown of ['bsw.start', '', '__proto__', 'x'.repeat(130)])
      expect(await of('Ada', { survey: unknown })).toContain('not asked for any more');
    expect(await of('Ada', { survey: 'x'.repeat(131) })).toContain('This card is old');
  }
  expect(await kept()).toEqual([]);
});

test('at any time it says which come, what for, and who reads them; with several pairs it asks which', async () => {
  const ada = house.person(onSlack('Ada'));
  const list = cardOf(await ada.types('surveys'));
  expect(textsOf(list).join(' ')).toMatch(
    /At the start.*It waits for you.*At the end.*It comes after the last/,
  );
  expect(textsOf(list).join(' ')).toContain('Ben gets one as well: At the start, At the end.');
  await sends('Ada', answers('Calm'));
  const after = cardOf(await ada.types('surveys'));
  expect(actionsOf(after).map(({ title }) => title)).toEqual(['Change my answers']);
  expect(cardOf(await house.person(onSlack('Ben')).types('surveys')).id).toBe('which-relationship');
  await house.database.pool.query(`update relationship set terms = terms - 'surveys'`);
  expect(cardOf(await ada.types('surveys')).summary).toContain('no surveys for the two of you');
});

/** What the coordinator reads of this question. */
const read = async (question = 0, after = 0, who = 'chidi') =>
  textsOf(
    cardOf(
      await house
        .person(onSlack(who))
        .means(intentions.surveyQuestion, { survey, role: 'mentee', question, after }),
    ),
  ).join(' ');

test('those who coordinate read nothing of four, and of five or six the first five, without names or order', async () => {
  const chidi = house.person(onSlack('chidi'));
  const results = async () =>
    cardOf(await chidi.presses(actionIn(cardOf(await chidi.types('programme')), 'What the surveys say')));
  expect(textsOf(await results()).join(' ')).toContain('So far fewer than five');
  const none = textsOf(await results());
  for (const [n, who] of mentees.slice(0, 4).entries()) await sends(who, answers(`Hope ${9 - n}`, String(n)));
  await sends('Ben', answers('A mentor’s hope'));
  const four = await results();
  expect(textsOf(four)).toEqual(none);
  expect(actionsOf(four)).toEqual([]);
  expect(await read()).toContain('fewer than five');
  expect(await read()).not.toContain('Hope');
  await sends('Hal', answers('Hope 1', '10'));
  const five = await read();
  expect(five).toMatch(/Hope 1.*Hope 6.*Hope 7.*Hope 8.*Hope 9/);
  await sends('Ida', answers('Hope 0', '10'));
  expect(await read()).toBe(five);
  expect(await read(1)).toMatch(/Answers 5 In the middle 2 .*10 of 10 1/);
  for (const name of [...mentees, 'Ben', 'A mentor’s']) expect(five).not.toContain(name);
  const opened = cardOf(await chidi.presses(actionIn(await results(), 'Read')));
  expect(actionsOf(opened).map(({ title }) => title)).toEqual(['Next question', 'All surveys']);
});

test('five answers of one who mentors five are nobody else’s, and stay unread', async () => {
  for (const relationship of relationships.slice(0, 5))
    await says('Ben', intentions.sendSurvey, { relationship }, answers('Mine'));
  const chidi = house.person(onSlack('chidi'));
  expect(actionsOf(cardOf(await chidi.means(intentions.surveyResults, {})))).toEqual([]);
  const mentors = { survey, role: 'mentor', question: 0, after: 0 };
  const card = cardOf(await chidi.means(intentions.surveyQuestion, mentors));
  expect(textsOf(card).join(' ')).toContain('fewer than five');
});

test('what was answered on an older version of the framework is read beside what the newest asks', async () => {
  for (const [n, who] of mentees.entries()) await sends(who, answers(`Hope ${n}`, '7'));
  const { id, surveys, ...rest } = builtInFrameworks.bsw;
  const [start, last] = surveys;
  const asks = [{ id: 'ready', text: 'How ready, in words?' }];
  const anew = { ...rest, id: 'our-bsw', surveys: [{ ...start!, asks }, last!] };
  expect(id).toBe('bsw');
  await contractsOn(house, anew, house.house.clock.now());
  expect(await read(0)).toContain('How ready, in words?');
  expect(await read(1)).toMatch(/Hope 0.*Hope 4/);
  expect(await read(2)).toMatch(/How ready do you feel to begin.*Answers 5 In the middle 7/);
});

test('after the end `surveys` is still answered, as long as its survey is', async () => {
  const ada = house.person(onSlack('Ada'));
  await says('Ada', intentions.confirmEnd);
  expect(textsOf(cardOf(await ada.types('surveys'))).join(' ')).toMatch(
    /At the start.*It is over.*At the end.*It waits/,
  );
  house.later({ hours: 61 * 24 });
  expect(actionsOf(cardOf(await ada.types('surveys')))).toEqual([]);
});

test('of whoever’s key is destroyed nothing is read any more, and the others’ stays', async () => {
  for (const [n, who] of mentees.entries()) await sends(who, answers(`Hope ${n}`));
  await house.database.pool.query(
    `update data_key set destroyed_at = $1 where author_id = (select mentee_id from relationship where id = $2)`,
    ['2026-03-04T10:00:00Z', relationships[0]],
  );
  expect(await read()).toMatch(/Hope 1.*Hope 5/);
  expect(await read()).not.toContain('Hope 0');
});

test('results are for those who coordinate; what is not there is said in words', async () => {
  for (const who of ['Ada', 'Ben', 'Stranger'])
    expect(await read(0, 0, who)).toContain('Only those who coordinate');
  expect(await read(29)).toContain('not asked for any more');
  expect(await read(101)).toContain('This card is old');
  expect(await read(0, 999_999)).toContain('fewer than five');
});
