import { keepNotes, lookBack, type LookingBack } from '../../src/mentoring/looking-back.js';
import { record } from '../../src/mentoring/session-changing.js';
import { at } from './pair.js';
import { agreed, planned } from './met.js';
import { codeOf } from './refused.js';

import { base, looking } from './looking.js';

const notHeld = record(
  { relationship: agreed(), sessions: [planned(7)] },
  {
    session: 's7',
    by: 'ben',
    at: at(7, 10),
    happened: false,
  },
).next;

test.each<[string, Partial<LookingBack>, number, string | null]>([
  ['that took place', {}, 7, null],
  ['that nobody knows', { sessions: [] }, 7, 'noSession'],
  ['that is to come', { sessions: [planned(7)] }, 6, 'sessionNotYet'],
  ['that nobody has recorded', { sessions: [planned(7)] }, 7, 'sessionUnrecorded'],
  ['that did not take place', { sessions: notHeld ? [notHeld] : [] }, 7, 'sessionNotHeld'],
  ['that was cancelled', { sessions: [{ ...planned(7), state: 'cancelled' }] }, 7, 'sessionCancelled'],
  ['of a pair that has ended', { relationship: { ...agreed({ notes: true }), phase: 'ended' } }, 7, 'ended'],
])('looking back on a session %s', (_, more, day, code) => {
  const pair = { ...base, relationship: agreed({ notes: true }), ...more };
  expect(codeOf(() => lookBack(pair, looking({ diary: 'x' }, { day })))).toBe(code);
  const noting = { session: 's7', by: 'ben', at: at(day, 11), text: 'x' };
  expect(codeOf(() => keepNotes(pair, noting))).toBe(code);
});

test('notes are kept once, and only where they are allowed', () => {
  const pair = { ...base, relationship: agreed({ notes: true }) };
  const noting = { session: 's7', by: 'ben', at: at(7, 11), text: 'Hers' };
  const { next, events } = keepNotes(pair, noting);
  expect(events).toEqual([{ kind: 'notesKept', by: 'ben', session: 's7' }]);
  expect(keepNotes({ ...pair, writings: next ? [next] : [] }, noting)).toEqual({ next: null, events: [] });
  expect(codeOf(() => keepNotes(base, noting))).toBe('notesNotAllowed');
  expect(codeOf(() => keepNotes(pair, { ...noting, by: 'amira' }))).toBe('notesNotAllowed');
});
