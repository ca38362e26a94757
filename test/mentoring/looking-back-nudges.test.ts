import { Temporal } from 'temporal-polyfill';
import type { Pair } from '../../src/mentoring/nudge.js';
import { nudgesDue } from '../../src/mentoring/nudges.js';
import type { Writing } from '../../src/mentoring/writing.js';
import { ahead, plan } from './coming.js';
import { agreed, held, pairWith, planned } from './met.js';
import { at } from './pair.js';

const time = (text: string) => Temporal.Instant.from(text);

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
