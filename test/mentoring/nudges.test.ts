import type { Temporal } from 'temporal-polyfill';
import type { Pair } from '../../src/mentoring/nudge.js';
import { lastContact } from '../../src/mentoring/contact.js';
import { atHand, nextLook, nudgesDue, timeBrings } from '../../src/mentoring/nudges.js';
import { pause } from '../../src/mentoring/pause.js';
import { action, inTurn, owing, quiet, usual } from './coming.js';
import { agreed, held, pairWith, planned, signedAt, signedByBoth } from './met.js';
import { at, givenAt } from './pair.js';

test('what somebody has taken on comes on the morning of its day, all of that day in one', () => {
  const two = owing(
    action('2026-03-10'),
    { ...action('2026-03-10'), id: 'another' },
    action('2026-03-11', 'ben'),
  );
  expect(inTurn(two)).toEqual(['03-10T09:00 amira actionsDue', '03-11T09:00 ben actionsDue']);
});

test('done, dropped or without a day it never comes', () => {
  const none = owing(
    action('2026-03-10', 'amira', { state: 'done' }),
    action('2026-03-10', 'amira', { state: 'dropped' }),
    action('2026-03-10', 'amira', { due: null }),
  );
  expect(inTurn(none)).toEqual([]);
});

test('after an outage only the newest of a kind comes, within somebody’s hours, and the older ones never do', () => {
  const late = owing(action('2026-03-03'), action('2026-03-04'), action('2026-03-05'));
  expect(inTurn(late, at(60), at(4, 3))).toEqual(['03-06T08:00 amira actionsDue']);
  const due = at(4, 12);
  expect(nudgesDue(late, due).map(({ occurrence }) => occurrence)).toEqual(['due 2026-03-05']);
  expect(atHand(late, due).passedOver).toHaveLength(2);
});

test('what is late at a weekend comes as soon as that is over, however often one looks; what is due then, at its time', () => {
  const friday = owing(action('2026-03-06'));
  for (const look of [at(5, 3), at(5, 11), at(6, 15), at(6, 23)])
    expect(nextLook(friday, look)?.toString()).toBe('2026-03-09T08:00:00Z');
  expect(nextLook(owing(action('2026-03-07')), at(4))?.toString()).toBe('2026-03-09T09:00:00Z');
});

test('two that fall due within the hour come in one message; what is about a session comes by its clock', () => {
  const pair = pairWith({
    relationship: agreed({ agenda: 'mentee', review: 'event' }),
    people: usual,
    sessions: [planned(7)],
    actions: [action('2026-03-06')],
  });
  expect(inTurn(pair, at(8))).toEqual([
    '03-06T09:00 amira pointsDue+actionsDue',
    '03-09T08:50 amira quietPrompt',
    '03-09T10:00 ben checkIn',
  ]);
});

test('nothing comes within an hour of what came, or of what a session will bring', () => {
  const pair = owing(action('2026-03-10'));
  const early = {
    ...pair,
    given: givenAt([{ kind: 'bookNext', occurrence: 'x', person: 'amira' }], at(8, 8).add({ minutes: 30 })),
  };
  expect(inTurn(early)).toEqual(['03-10T09:30 amira actionsDue']);
  const others = {
    ...pair,
    given: givenAt([{ kind: 'bookNext', occurrence: 'x', person: 'ben' }], at(8, 8).add({ minutes: 30 })),
  };
  expect(inTurn(others)).toEqual(['03-10T09:00 amira actionsDue']);
  const soon = pairWith({
    relationship: quiet,
    people: usual,
    sessions: [planned(8)],
    actions: [action('2026-03-10')],
  });
  expect(inTurn(soon, at(9))).toEqual([
    '03-10T08:50 amira quietPrompt',
    '03-10T10:00 ben checkIn',
    '03-10T11:00 amira actionsDue',
  ]);
});

test('nothing comes in a break; at its end both hear of that, and the rest an hour later', () => {
  const pair = owing(action('2026-03-10'));
  const away = {
    ...pair,
    relationship: pause(pair.relationship, { by: 'ben', at: at(1), until: at(10, 0) }).next,
  };
  expect(inTurn(away, at(60), at(2))).toEqual([
    '03-12T08:00 amira breakOver',
    '03-12T09:00 amira actionsDue',
  ]);
});

test('an end of a break that nobody wants to hear of any more holds up nothing', () => {
  const pair = owing(action('2026-03-20'));
  const over = {
    ...pair,
    relationship: pause(pair.relationship, { by: 'ben', at: at(1), until: at(13, 8) }).next,
  };
  expect(inTurn(over, at(60), at(18, 8).add({ minutes: 30 }))).toEqual(['03-20T09:00 amira actionsDue']);
});

test('of a review that fell due at night both hear in their hours, and not within an hour of anything else', () => {
  const relationship = agreed({ review: 'months3', cadence: 'adHoc' });
  const pair = pairWith({ relationship, agreement: signedByBoth, people: usual });
  const due = signedAt.add({ hours: 24 * 91 });
  const night = due.toZonedDateTimeISO('UTC').add({ days: 7 }).startOfDay().add({ hours: 3 }).toInstant();
  expect(nextLook(pair, signedAt)?.toString()).toBe(due.toString());
  const given = (of: Pair, now: Temporal.Instant) => nudgesDue(of, now).map(({ kind }) => kind);
  const called = { ...pair, ...timeBrings(pair, night, () => 'r1').next };
  expect(given(called, night)).toEqual([]);
  const look = nextLook(called, night);
  if (!look) throw new Error('it is looked at no more');
  expect([look.toZonedDateTimeISO('UTC').hour, given(called, look)]).toEqual([8, ['reviewDue']]);
  const lately = { ...called, given: givenAt([{ kind: 'bookNext', occurrence: 'x', person: 'ben' }], look) };
  expect(given(lately, look.add({ minutes: 59 }))).toEqual([]);
  expect(given(lately, look.add({ minutes: 60 }))).toEqual(['reviewDue']);
});

test('nor do those who coordinate hear two things about one pair within the hour', () => {
  const relationship = agreed({ reflection: { of: 'both', reminders: 1 }, review: 'event' });
  const pair = pairWith({ relationship, agreement: signedByBoth, people: usual, sessions: [held(7)] });
  const occurrence = `since ${lastContact(pair)?.toString() ?? ''}`;
  const told = givenAt([{ kind: 'quietMentor', occurrence, person: 'ben' }], at(4));
  const toCoordinators = inTurn({ ...pair, given: told }, at(12), at(10)).filter((line) =>
    line.includes('Long'),
  );
  expect(toCoordinators).toEqual(['03-13T09:00 amira reflectionLong', '03-13T10:00 ben quietLong']);
});
