import { Temporal } from 'temporal-polyfill';
import { usualManners } from '../../src/mentoring/manners.js';
import { give, keyOf, withGiven, type Given, type Pair } from '../../src/mentoring/nudge.js';
import { nextLook, nudgesDue } from '../../src/mentoring/nudges.js';
import { pause } from '../../src/mentoring/pause.js';
import { answerPulse, stopPulse } from '../../src/mentoring/pulse.js';
import { lastPulse, pulses } from '../../src/mentoring/pulse-nudges.js';
import { snooze } from '../../src/mentoring/snooze.js';
import { agreed, held, pairWith, planned } from './met.js';
import { at, atAnyHour } from './pair.js';
import { codeOf } from './refused.js';

const inLondon = { zone: 'Europe/London', manners: usualManners };
/** They have met on a Tuesday and, two weeks later, on a Monday; nothing else asks for anything. */
const metTwice = pairWith({
  relationship: agreed({ cadence: 'adHoc', review: 'event', agenda: 'none' }),
  people: { amira: inLondon, ben: inLondon },
  sessions: [held(1), held(14)],
  held: 2,
});
const first = Temporal.Instant.from('2026-03-20T14:00:00Z');

const dueFor = (pair: Pair, person = 'amira') =>
  pulses(pair)
    .filter((one) => one.person === person)
    .map(({ due, occurrence }) => [due.toString().slice(0, 16), occurrence]);
const firstDue = (more: Partial<Pair>, person = 'amira') => dueFor({ ...metTwice, ...more }, person)[0]?.[0];

/** It came, to this person. */
const asked = (pair: Pair, when = first, person = 'amira'): Pair => {
  const [due] = pulses(pair).filter((one) => one.person === person);
  if (!due) throw new Error('nothing is asked');
  return { ...pair, given: withGiven(pair.given, [give(due, when)]) };
};
const withOne = (pair: Pair, given: Given | null): Pair =>
  given ? { ...pair, given: withGiven(pair.given, [given]) } : pair;

test('first some days after the second session, to each alone, in the afternoon', () => {
  expect(dueFor(metTwice)).toEqual([['2026-03-20T14:00', 'first']]);
  expect(dueFor(metTwice, 'ben')).toEqual([['2026-03-20T14:00', 'first']]);
  const inTokyo = { ...inLondon, zone: 'Asia/Tokyo' };
  expect(firstDue({ people: { ...metTwice.people, ben: inTokyo } }, 'ben')).toBe('2026-03-23T05:00');
  const early = { ...inLondon, manners: { ...usualManners, hours: { from: '07:00', until: '12:00' } } };
  expect(firstDue({ people: { amira: early, ben: inLondon } })).toBe('2026-03-23T07:00');
  // The two are history where many have come since.
  const many = [20, 27, 34, 41, 48].map((day) => held(day));
  expect(firstDue({ sessions: many, held: 40 })).toBe('2026-04-02T13:00');
  expect(firstDue({ sessions: [], held: 40 })).toBe('2026-03-06T14:00');
});

test.each([
  ['they have met once', { sessions: [held(1)], held: 1 }],
  ['no session has taken place', { sessions: [planned(1), planned(14)], held: 0 }],
  ['they have not signed', { relationship: { ...metTwice.relationship, phase: 'contracting' as const } }],
  ['it has ended', { relationship: { ...metTwice.relationship, phase: 'ended' as const } }],
])('nobody is asked where %s', (_, more) => {
  expect(pulses({ ...metTwice, ...more })).toEqual([]);
});

test('not within a day of a session, of a review, or of looking back', () => {
  const review = { id: 'r', calledBy: null, calledAt: at(18, 12), closing: null };
  const closing = { outcome: 'continue', by: 'ben', at: at(20, 15) } as const;
  expect(firstDue({ sessions: [...metTwice.sessions, planned(18)] })).toBe('2026-03-23T14:00');
  expect(firstDue({ sessions: [...metTwice.sessions, planned(22)] })).toBe('2026-03-20T14:00');
  expect(firstDue({ review })).toBe('2026-03-23T14:00');
  expect(firstDue({ review: { ...review, closing } })).toBe('2026-03-24T14:00');
  const reflected = {
    kind: 'reflected',
    author: 'amira',
    about: 's14',
    at: at(18, 15),
    body: { edition: 1 },
  } as const;
  expect(firstDue({ writings: [reflected] })).toBe('2026-03-23T14:00');
  expect(firstDue({ writings: [reflected] }, 'ben')).toBe('2026-03-20T14:00');
  // One that the agreement calls a minute later.
  const relationship = agreed({ cadence: 'adHoc', review: 'months3' });
  const signatures = [{ person: 'ben', at: first.add({ minutes: 1 }).subtract({ hours: 24 * 91 }) }];
  const agreement = { state: 'signed', signatures } as unknown as Pair['agreement'];
  expect(firstDue({ relationship, agreement })).toBe('2026-03-23T14:00');
});

test('in a break nobody is asked, and not at once when it is over', () => {
  const on = pause(metTwice.relationship, { by: 'ben', at: at(15), until: at(40, 0) }).next;
  const away = { ...metTwice, relationship: on };
  expect(nudgesDue(away, at(30))).toEqual([]);
  expect(nudgesDue(away, at(42, 10)).map(({ kind }) => kind)).toEqual(['breakOver']);
  expect(dueFor(away)).toEqual([['2026-04-20T13:00', 'first']]);
});

test('at most every thirty days from the last time, asked or answered, and only once they have met again', () => {
  const once = asked(metTwice);
  expect(dueFor(once)).toEqual([['2026-03-20T14:00', 'first']]);
  const again = { ...once, sessions: [...once.sessions, held(28)], held: 3 };
  expect(dueFor(again)).toEqual([
    ['2026-03-20T14:00', 'first'],
    ['2026-04-20T13:00', `after ${first.toString()}`],
  ]);
  const answered = withOne(again, answerPulse(again, { by: 'amira', at: at(29, 10) }).next);
  expect(dueFor(answered)).toEqual([['2026-04-30T13:00', `after ${first.toString()}`]]);
  const late = { ...answered, sessions: [...metTwice.sessions, held(70)] };
  expect(dueFor(late)).toEqual([['2026-05-15T13:00', `after ${first.toString()}`]]);
  // Ben was asked nothing yet.
  expect(dueFor(answered, 'ben')).toEqual([['2026-03-20T14:00', 'first']]);
});

test('what came can be put off for two weeks; then it makes no sense any more', () => {
  const pair = asked(metTwice);
  const off = { kind: 'pulse', occurrence: 'first', by: 'amira' };
  const { next } = snooze(pair, { ...off, at: first.add({ hours: 24 * 10 }) });
  expect(next?.again?.toString()).toBe('2026-03-31T08:00:00Z');
  const everyDay = { ...pair, people: atAnyHour };
  const late = { ...off, at: first.add({ hours: 24 * 14 - 7 }) };
  expect(snooze(everyDay, { ...off, at: first.add({ hours: 24 * 13 - 7 }) }).next?.again).not.toBeNull();
  expect(codeOf(() => snooze(everyDay, late))).toBe('nudgeCannotWait');
  const waits = withOne(asked(pair, first, 'ben'), next);
  expect(nextLook(waits, at(29, 1))?.toString()).toBe('2026-03-31T08:00:00Z');
  expect(nudgesDue(waits, next?.again ?? first).map(keyOf)).toContain('pulse first amira');
  expect(nudgesDue(waits, at(60)).map(keyOf)).not.toContain('pulse first amira');
});

test('an answer keeps when it was given, once, and nothing else; nothing can be put off after it', () => {
  const pair = asked(metTwice);
  const { next, events } = answerPulse(pair, { by: 'amira', at: at(19) });
  expect(events).toEqual([{ kind: 'pulseAnswered', by: 'amira' }]);
  expect(next).toEqual({ ...lastPulse(pair, 'amira'), answered: at(19) });
  const done = withOne(pair, next);
  expect(answerPulse(done, { by: 'amira', at: at(20) })).toEqual({ next: null, events: [] });
  const off = { kind: 'pulse', occurrence: 'first', by: 'amira', at: at(20) };
  expect(codeOf(() => snooze(done, off))).toBe('nudgeOver');
  expect(codeOf(() => answerPulse(done, { by: 'ben', at: at(20) }))).toBe('nudgeOver');
  const ended = { ...done, relationship: { ...done.relationship, phase: 'ended' as const } };
  expect(codeOf(() => answerPulse(ended, { by: 'amira', at: at(20) }))).toBe('ended');
});

test('whoever wants none is asked no more, in no relationship, and not about what was put off', () => {
  const people = {
    ...metTwice.people,
    amira: { ...inLondon, manners: { ...usualManners, off: ['pulse' as const] } },
  };
  expect(dueFor({ ...metTwice, people })).toEqual([]);
  expect(dueFor({ ...metTwice, people }, 'ben')).toHaveLength(1);
  const pair = asked(metTwice);
  const off = { kind: 'pulse', occurrence: 'first', by: 'amira', at: first };
  const { next } = snooze(pair, off);
  expect(dueFor({ ...withOne(pair, next), people })).toEqual([]);
  expect(codeOf(() => snooze({ ...pair, people }, off))).toBe('nudgeCannotWait');
  expect(stopPulse(pair, { by: 'amira', at: at(19) })).toMatchObject({
    next: { answered: at(19) },
    events: [{ kind: 'pulseStopped', by: 'amira' }],
  });
  expect(stopPulse(metTwice, { by: 'amira', at: at(19) })).toEqual({ next: null, events: [] });
});
