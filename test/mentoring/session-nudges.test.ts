import { Temporal } from 'temporal-polyfill';
import type { NudgeKind } from '../../src/mentoring/nudge-kinds.js';
import { withGiven, type Pair } from '../../src/mentoring/nudge.js';
import { atHand, nextLook, nudgesDue } from '../../src/mentoring/nudges.js';
import { move } from '../../src/mentoring/session-changing.js';
import type { Writing } from '../../src/mentoring/writing.js';
import { anyHour, at, givenAt } from './pair.js';
import { agreed, held, pairWith, planned, slot } from './met.js';

type Instant = Temporal.Instant;
const time = (text: string) => Temporal.Instant.from(text);

/** Of these kinds: to whom, from when on and until when. */
function plan(pair: Pair, ...kinds: NudgeKind[]): string[] {
  const found: string[] = [];
  let { given } = pair;
  let now: Instant = at(-1);
  for (let look: Instant | null = now; look && found.length < 20; look = nextLook({ ...pair, given }, now)) {
    now = Temporal.Instant.compare(look, now) > 0 ? look : now;
    const due = nudgesDue({ ...pair, given }, now);
    found.push(
      ...due
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ kind, person }) => `${kind} ${person} ${now.toString().slice(0, 16)}`),
    );
    given = withGiven(given, [
      ...givenAt(due, now).values(),
      ...givenAt(atHand({ ...pair, given }, now).passedOver, now).values(),
    ]);
  }
  return found;
}

const ahead = (terms: Parameters<typeof agreed>[0], more: Partial<Pair> = {}) =>
  pairWith({ relationship: agreed(terms), sessions: [planned(7)], ...more });

const points = (author: string): Writing => ({
  kind: 'points',
  author,
  about: 's7',
  at: at(5),
  body: { text: 'x' },
});
const quiet: Writing = {
  kind: 'quiet',
  author: 'amira',
  about: 's7',
  at: at(7),
  body: { want: 'x', shared: false },
};

test.each<[string, Pair, string[]]>([
  ['no agenda', ahead({ agenda: 'none' }), []],
  ['nothing signed', pairWith({ relationship: { ...agreed(), terms: null }, sessions: [planned(7)] }), []],
  [
    'the mentee, two days',
    ahead({ agenda: 'mentee' }),
    ['pointsDue amira 2026-03-07T09:00', 'pointsMissing ben 2026-03-08T09:00'],
  ],
  [
    'the mentor, four days',
    ahead({ agenda: 'mentor', agendaDays: 4 }),
    ['pointsDue ben 2026-03-05T09:00', 'pointsMissing amira 2026-03-08T09:00'],
  ],
  [
    'one day, and a session at nine: whoever is asked has a day, so the other hears nothing',
    ahead({ agenda: 'mentee', agendaDays: 1 }),
    ['pointsDue amira 2026-03-08T09:00'],
  ],
  [
    'one day, and a session in the afternoon: the other hears of it that morning',
    ahead(
      { agenda: 'mentee', agendaDays: 1 },
      {
        sessions: [
          { ...planned(7), at: at(7, 15), when: { local: '2026-03-09T15:00', zone: 'Europe/London' } },
        ],
      },
    ),
    ['pointsDue amira 2026-03-08T09:00', 'pointsMissing ben 2026-03-09T09:00'],
  ],
  ['on the day itself, when it has begun', ahead({ agenda: 'mentee', agendaDays: 0 }), []],
  [
    'booked when it was already due: at once',
    ahead({ agenda: 'mentee' }, { sessions: [planned(7, { on: at(6) })] }),
    ['pointsDue amira 2026-03-08T09:00'],
  ],
  [
    'each in their own morning',
    ahead(
      { agenda: 'mentee' },
      {
        people: {
          amira: { zone: 'Asia/Tokyo', manners: anyHour },
          ben: { zone: 'America/New_York', manners: anyHour },
        },
      },
    ),
    ['pointsDue amira 2026-03-07T00:00', 'pointsMissing ben 2026-03-08T13:00'],
  ],
  ['they have come', ahead({ agenda: 'mentee' }, { writings: [points('amira')] }), []],
  [
    'what the other sent is the other’s',
    ahead({ agenda: 'mentee' }, { writings: [points('ben')] }),
    ['pointsDue amira 2026-03-07T09:00', 'pointsMissing ben 2026-03-08T09:00'],
  ],
  [
    'it has ended',
    ahead({ agenda: 'mentee' }, { relationship: { ...agreed({ agenda: 'mentee' }), phase: 'ended' } }),
    [],
  ],
])('points: %s', (_, pair, expected) => {
  expect(plan(pair, 'pointsDue', 'pointsMissing')).toEqual(expected);
});

const bookedLate = (minutes: number) => planned(7, { on: at(7).subtract({ minutes }) });

test.each<[string, Pair, string[]]>([
  ['ten minutes before', ahead({}), ['quietPrompt amira 2026-03-09T08:50']],
  [
    'before anything is signed',
    pairWith({ relationship: { ...agreed(), phase: 'contracting', terms: null }, sessions: [planned(7)] }),
    ['quietPrompt amira 2026-03-09T08:50'],
  ],
  [
    'booked ten minutes before',
    ahead({}, { sessions: [bookedLate(10)] }),
    ['quietPrompt amira 2026-03-09T08:50'],
  ],
  ['booked nine minutes before', ahead({}, { sessions: [bookedLate(9)] }), []],
  ['written already', ahead({}, { writings: [quiet] }), []],
])('the quiet minutes: %s', (_, pair, expected) => {
  expect(plan(pair, 'quietPrompt')).toEqual(expected);
});

test('no quiet minutes once it has begun', () => {
  const kinds = (now: Instant) => nudgesDue(ahead({}), now).map(({ kind }) => kind);
  expect(kinds(at(7).subtract({ seconds: 1 }))).toContain('quietPrompt');
  expect(kinds(at(7))).not.toContain('quietPrompt');
});

test('whoever moves a session moves what comes before and after it', () => {
  const pair = { relationship: agreed({ agenda: 'mentee' }), sessions: [planned(7)] };
  const { next } = move(pair, { session: 's7', by: 'ben', at: at(1), emergency: false, slot: slot(9) });
  const moved = pairWith({ ...pair, sessions: next ? [next] : [] });
  expect(plan(moved, 'pointsDue', 'pointsMissing', 'quietPrompt', 'checkIn')).toEqual([
    'pointsDue amira 2026-03-09T09:00',
    'pointsMissing ben 2026-03-10T09:00',
    'quietPrompt amira 2026-03-11T08:50',
    'checkIn ben 2026-03-11T10:00',
  ]);
});

const late = time('2026-03-09T21:30:00Z');
const reflected = (author: string, on = at(7, 11)): Writing => ({
  kind: 'reflected',
  author,
  about: 's7',
  at: on,
  body: { edition: 1 },
});
const met = (...writings: Writing[]) => pairWith({ relationship: agreed(), sessions: [held(7)], writings });

test.each<[string, Pair, string[]]>([
  ['nobody has recorded it', ahead({}), ['checkIn ben 2026-03-09T10:00']],
  [
    'nobody has looked back',
    met(),
    ['reflectionMissing amira 2026-03-10T09:00', 'reflectionMissing ben 2026-03-10T09:00'],
  ],
  [
    'one has',
    met(reflected('amira')),
    ['reflectionMissing ben 2026-03-10T09:00', 'results amira 2026-03-10T11:00'],
  ],
  [
    'one has, late in the evening',
    met(reflected('ben', late)),
    ['reflectionMissing amira 2026-03-10T09:00', 'results ben 2026-03-10T21:30'],
  ],
  ['both have', met(reflected('amira'), reflected('ben')), []],
  [
    'it was cancelled',
    pairWith({ relationship: agreed(), sessions: [{ ...planned(7), state: 'cancelled' }] }),
    [],
  ],
  [
    'it did not take place',
    pairWith({ relationship: agreed(), sessions: [{ ...planned(7), state: 'notHeld' }] }),
    [],
  ],
])('after the session: %s', (_, pair, expected) => {
  expect(plan(pair, 'checkIn', 'reflectionMissing', 'results')).toEqual(expected);
});

const required = (of: 'mentee' | 'mentor' | 'both', ...writings: Writing[]) => ({
  ...met(...writings),
  relationship: agreed({ reflection: { of, reminders: 3 } }),
});

test.each<[string, Pair, string[]]>([
  [
    'of both, and nobody has',
    required('both'),
    [
      'reflectionMissing amira 2026-03-10T09:00',
      'reflectionMissing ben 2026-03-10T09:00',
      'reflectionMissing amira 2026-03-13T09:00',
      'reflectionMissing ben 2026-03-13T09:00',
      'reflectionMissing amira 2026-03-16T09:00',
      'reflectionMissing ben 2026-03-16T09:00',
      'reflectionLong amira 2026-03-19T09:00',
    ],
  ],
  [
    'of both, and the mentor has not',
    required('both', reflected('amira')),
    [
      'reflectionMissing ben 2026-03-10T09:00',
      'reflectionMissing ben 2026-03-13T09:00',
      'reflectionMissing ben 2026-03-16T09:00',
      'reflectionLong amira 2026-03-19T09:00',
    ],
  ],
  ['of both, and both have', required('both', reflected('amira'), reflected('ben')), []],
  [
    'of the mentee, who has',
    required('mentee', reflected('amira')),
    ['reflectionMissing ben 2026-03-10T09:00'],
  ],
  [
    'of the mentor, who has',
    required('mentor', reflected('ben')),
    ['reflectionMissing amira 2026-03-10T09:00'],
  ],
  [
    'and it is over between them',
    { ...required('both'), relationship: { ...required('both').relationship, phase: 'ended' } },
    [],
  ],
])('where the programme wants a form after each session %s', (_, pair, expected) => {
  expect(plan(pair, 'reflectionMissing', 'reflectionLong')).toEqual(expected);
});

test('of reminders that nobody could send, only the one of now comes', () => {
  const due = nudgesDue(required('mentee'), at(14, 10));
  const missing = due.filter(({ kind, person }) => kind === 'reflectionMissing' && person === 'amira');
  expect(missing.map(({ occurrence }) => occurrence)).toEqual(['s7 3']);
});

test('nobody is asked about a session of more than a week ago', () => {
  const kinds = (pair: Pair) => nudgesDue(pair, at(15)).map(({ kind }) => kind);
  expect(kinds(ahead({}))).not.toContain('checkIn');
  expect(kinds(met())).not.toContain('reflectionMissing');
});

test('each names the session that it is about', () => {
  for (const { about } of nudgesDue(met(), at(9)).filter(({ kind }) => kind === 'reflectionMissing'))
    expect(about).toBe('s7');
});
