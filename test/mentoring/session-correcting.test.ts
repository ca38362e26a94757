import { correct } from '../../src/mentoring/session-correcting.js';
import { type Session } from '../../src/mentoring/session.js';
import { move, record } from '../../src/mentoring/session-changing.js';
import { at } from './pair.js';
import { agreed, held, planned, slot } from './met.js';
import { codeOf } from './refused.js';

const having = (...sessions: Session[]) => ({ relationship: agreed(), sessions });
const bens = { session: 's7', by: 'ben', at: at(8), slot: slot(7, { minutes: 90, where: 'Online' }) };

test('the mentor says when and where it really was', () => {
  const { next, events } = correct(having(held(7)), bens);
  expect(next).toMatchObject({ state: 'held', minutes: 90, where: 'Online', sequence: 1 });
  expect(events).toEqual([{ kind: 'sessionHeld', by: 'ben', session: 's7', first: false }]);
  expect(correct(having(next ?? held(7)), bens)).toEqual({ next: null, events: [] });
});

test('that says that it took place, whatever was said before', () => {
  const no = record(having(planned(7)), { session: 's7', by: 'amira', at: at(7, 10), happened: false }).next;
  expect(correct(having(no ?? held(7)), bens).next?.state).toBe('held');
  expect(correct(having(planned(7)), bens).events).toEqual([
    { kind: 'sessionHeld', by: 'ben', session: 's7', first: true },
  ]);
});

test.each([
  ['the mentee', having(held(7)), { ...bens, by: 'amira' }, 'mentorRecords'],
  ['a session to come', having(planned(9)), { ...bens, session: 's9' }, 'sessionNotYet'],
  ['to a moment to come', having(held(7)), { ...bens, slot: slot(9) }, 'sessionNotYet'],
  ['to the time of another', having(held(6), held(7)), { ...bens, slot: slot(6) }, 'sessionOverlaps'],
  ['a cancelled one', having({ ...planned(7), state: 'cancelled' }), bens, 'sessionCancelled'],
  ['an unknown one', having(), bens, 'noSession'],
  [
    'after the end',
    { ...having(held(7)), relationship: { ...agreed(), phase: 'ended' as const } },
    bens,
    'ended',
  ],
] as const)('%s is refused', (_, pair, correcting, code) => {
  expect(codeOf(() => correct(pair, correcting))).toBe(code);
});

test('a session that is over and that nobody has recorded can be moved, and that is never late', () => {
  const { next, events } = move(having(planned(7)), {
    session: 's7',
    by: 'amira',
    at: at(7, 11),
    emergency: false,
    slot: slot(9),
  });
  expect(next).toMatchObject({ state: 'planned', sequence: 1 });
  expect(events).toMatchObject([{ kind: 'sessionMoved', late: false }]);
});
