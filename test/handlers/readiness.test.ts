import { intentions, type Intention } from '../../src/conversation/intentions.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import type { Framework } from '../../src/mentoring/framework.js';
import type { Inputs } from '../../src/ports/turn.js';
import { textsOf } from '../adaptive-cards/parts.js';
import { at } from '../mentoring/pair.js';
import { actionIn, actionsIn, cardOf, inputsIn, openHouse } from './house.js';
import { benSaysYesTo, contractsOn, lookedAt, onSlack, type House } from './pairs.js';

const { readiness } = builtInFrameworks['carers-federation'];
const strict: Framework = { ...builtInFrameworks.ilm, id: 'ours', readiness, readinessRequired: true };
const all: Inputs = Object.fromEntries(readiness.map(({ id }) => [id, ['yes']]));
const meeting = { date: '2026-03-09', time: '10:00', minutes: '30', where: 'SECRET' };

/** A programme that requires the mentor to go through a list, and a pair that has said yes. */
let house: House;
let relationship: string;
beforeEach(async () => {
  house = await openHouse();
  await contractsOn(house, strict, at(0));
  [relationship = ''] = await benSaysYesTo(house, ['Ada']);
});
afterEach(() => house.close());

const says = async (person: string, intention: Intention, data: object = {}, inputs: Inputs = {}) =>
  cardOf(await house.person(onSlack(person)).means(intention, { relationship, ...data }, inputs));
const lists = async () => {
  await house.jobs.wake();
  return house.delivered
    .filter(({ card }) => card.id === 'readiness.ask')
    .map(({ to }) => ('person' in to ? to.person : 'room'));
};
const ticks = (inputs: Inputs) => says('Ben', intentions.tickReadiness, {}, inputs);
const step = strict.steps[0]?.id ?? '';
const saving = { version: 1, revision: 0, step, then: 'next' };

const doors: [string, Intention, object, Inputs][] = [
  ['to open the meeting', intentions.openMeeting, {}, {}],
  ['to set it', intentions.setMeeting, {}, meeting],
  ['to type “agree”', intentions.openAgreement, {}, {}],
  ['to open the form', intentions.writeAgreement, { step }, {}],
  ['to save a step', intentions.saveStep, saving, { purpose: 'SECRET' }],
  ['to propose', intentions.proposeAgreement, { version: 1, revision: 0 }, {}],
];

test('before the list is ticked the mentor is led to it, whatever they try; the mentee reads that there is one', async () => {
  await ticks({ ...all, safety: [] });
  for (const [, intention, data, inputs] of doors) {
    const mine = await says('Ben', intention, data, inputs);
    expect([mine.id, actionsIn(mine).map(({ verb }) => verb)]).toEqual([
      'readiness.first',
      ['readiness.open'],
    ]);
    const theirs = await says('Ada', intention, data, inputs);
    expect([theirs.summary, actionsIn(theirs)]).toEqual([
      'Before the two of you begin, your mentor goes through a list of things to think about. I have reminded them.',
      [],
    ]);
    expect(textsOf(theirs).join()).not.toMatch(/\d|safe|tick/);
  }
  const { relationship: pair, agreement, writings } = await lookedAt(house, relationship);
  expect([pair.phase, pair.meeting, agreement?.revision]).toEqual(['chemistry', null, 0]);
  expect(JSON.stringify(writings)).not.toContain('SECRET');
  expect((await says('Eve', intentions.openMeeting)).summary).toContain('That belongs to other people');
  // With the yes, and once for all that Ada has tried.
  expect(await lists()).toEqual(['Ben', 'Ben']);
});

test('the list comes again once a day, for as long as the mentee tries; nobody else learns of any of it', async () => {
  for (const hours of [0, 1, 23, 1, 48]) {
    house.later({ hours });
    for (let click = 0; click < 2; click += 1) await says('Ada', intentions.openMeeting);
  }
  expect(await lists()).toHaveLength(1 + 3);
  const others = house.delivered.filter(({ to }) => !('person' in to) || to.person !== 'Ben');
  expect(others.map(({ card }) => card.id)).not.toContainEqual(expect.stringContaining('readiness'));
});

test('with the last tick the mentor reads that they can go on, and both can; what is unticked later stops nothing', async () => {
  const half = await ticks({ ...all, safety: [] });
  expect(actionsIn(half).map(({ verb }) => verb)).not.toContain('meeting.open');
  const kept = await ticks(all);
  expect(textsOf(kept).join(' ')).toContain('The two of you can go on now.');
  const form = cardOf(await house.person(onSlack('Ben')).presses(actionIn(kept, 'Suggest a first meeting')));
  expect(form.id).toBe('meeting.form');
  expect((await says('Ada', intentions.setMeeting, {}, meeting)).id).toBe('meeting.set');
  await ticks({});
  expect((await says('Ada', intentions.setMeeting, {}, { ...meeting, time: '11:00' })).id).toBe(
    'meeting.set',
  );
  expect((await says('Ada', intentions.writeAgreement)).id).toBe('refused');

  const ready = await ticks(all);
  const write = cardOf(await house.person(onSlack('Ben')).presses(actionIn(ready, 'Write our agreement')));
  await house.person(onSlack('Ben')).presses(actionIn(write, 'Save and go on later'), inputsIn(write));
  await ticks({});
  expect((await says('Ada', intentions.writeAgreement)).id).toBe('agreement.step');
  expect(actionsIn(await ticks(all)).map(({ verb }) => verb)).not.toContain('agreement.write');
});
