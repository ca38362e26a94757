import type { Temporal } from 'temporal-polyfill';
import type { Pair } from '../../src/mentoring/nudge.js';
import { nudgesDue } from '../../src/mentoring/nudges.js';
import { move } from '../../src/mentoring/session-changing.js';
import type { Writing } from '../../src/mentoring/writing.js';
import { ahead, plan } from './coming.js';
import { agreed, pairWith, planned, slot } from './met.js';
import { anyHour, at } from './pair.js';

type Instant = Temporal.Instant;

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
