import { Temporal } from 'temporal-polyfill';
import {
  comingUp,
  instantOf,
  mostPlanned,
  unrecorded,
  type Session,
  type WithSessions,
} from '../../src/mentoring/session.js';
import { book, bookAll, log } from '../../src/mentoring/session-booking.js';
import { cancel, lateInARow, move, record } from '../../src/mentoring/session-changing.js';
import { termsSchema } from '../../src/mentoring/terms.js';
import { planned, slot } from './met.js';
import { at, together } from './pair.js';
import { codeOf } from './refused.js';

const active = { ...together, phase: 'active' } as const;
const empty: WithSessions = { relationship: active, sessions: [] };

const having = (...sessions: Session[]): WithSessions => ({ relationship: active, sessions });
const byBen = (day: number, hour = 9) => ({ by: 'ben', at: at(day, hour), emergency: false });

test('a session is booked once, whoever clicks twice', () => {
  const { next, events } = book(empty, { id: 's1', by: 'amira', at: at(0), slot: slot(7) });
  expect(next).toMatchObject({ state: 'planned', sequence: 0, bookedBy: 'amira', where: 'The library' });
  expect(next?.at.toString()).toBe('2026-03-09T09:00:00Z');
  expect(events).toEqual([{ kind: 'sessionsBooked', by: 'amira', sessions: ['s1'] }]);
  expect(book(having(planned(7, { id: 's1' })), { id: 's1', by: 'amira', at: at(0), slot: slot(7) })).toEqual(
    {
      next: null,
      events: [],
    },
  );
});

test.each([
  ['proposed', 'sessionsTooEarly'],
  ['chemistry', 'sessionsTooEarly'],
  ['contracting', null],
  ['active', null],
  ['ended', 'ended'],
  ['declined', 'ended'],
] as const)('in the phase %s: %s', (phase, code) => {
  const pair = { relationship: { ...active, phase }, sessions: [] };
  const booking = () => book(pair, { id: 's', by: 'amira', at: at(0), slot: slot(7) });
  const logging = () => log(pair, { id: 's', by: 'amira', at: at(8), slot: slot(7) });
  for (const doing of [booking, logging]) {
    if (code === null) expect(doing().next).not.toBeNull();
    else expect(codeOf(doing)).toBe(code);
  }
});

test('nothing is booked in the past, and nothing logged that is to come', () => {
  expect(codeOf(() => book(empty, { id: 's', by: 'amira', at: at(7), slot: slot(7) }))).toBe('sessionPast');
  expect(codeOf(() => log(empty, { id: 's', by: 'amira', at: at(6), slot: slot(7) }))).toBe('sessionNotYet');
});

test.each([
  ['an hour that begins as the other ends', '10:00', 60, null],
  ['an hour that ends as the other begins', '08:00', 60, null],
  ['an hour in the middle of it', '09:30', 60, 'sessionOverlaps'],
  ['a day around it', '00:00', 480 * 3, 'sessionOverlaps'],
])('beside a session from nine to ten: %s', (_, time, minutes, code) => {
  const when = { local: `2026-03-09T${time}`, zone: 'Europe/London' };
  const doing = () =>
    book(having(planned(7)), { id: 'other', by: 'ben', at: at(0), slot: { when, minutes, where: '' } });
  if (code === null) expect(doing().next).not.toBeNull();
  else expect(codeOf(doing)).toBe(code);
});

test('a cancelled session is in nobody’s way', () => {
  const cancelled = { ...planned(7), state: 'cancelled' as const };
  expect(book(having(cancelled), { id: 's', by: 'ben', at: at(0), slot: slot(7) }).next).not.toBeNull();
});

test('two years of weeks can be booked, and not one more', () => {
  const all = Array.from({ length: mostPlanned }, (_, n) => planned(7 + n));
  const doing = () => book(having(...all), { id: 's', by: 'amira', at: at(0), slot: slot(300) });
  expect(codeOf(doing)).toBe('sessionsMany');
});

test('all dates at once, without the one that another session is in the way of', () => {
  let count = 0;
  const { next, events } = bookAll(having(planned(14)), {
    by: 'ben',
    at: at(0),
    slots: [slot(7), slot(14), slot(21)],
    newId: () => `n${(count += 1)}`,
  });
  expect(next.map((session) => session.at.toString())).toEqual([
    '2026-03-09T09:00:00Z',
    '2026-03-23T09:00:00Z',
  ]);
  expect(events).toEqual([{ kind: 'sessionsBooked', by: 'ben', sessions: next.map(({ id }) => id) }]);
});

test.each([
  ['49 hours before', 4, 8, false, false],
  ['48 hours before', 5, 9, false, false],
  ['47 hours before', 5, 10, false, true],
  ['an hour before, an emergency', 7, 8, true, false],
])('with 48 hours of notice, a change %s', (_, day, hour, emergency, late) => {
  const pair = having(planned(7));
  const acting = { session: 's7', by: 'ben', at: at(day, hour), emergency };
  for (const { next, events } of [move(pair, { ...acting, slot: slot(8) }), cancel(pair, acting)]) {
    expect(next?.history.at(-1)?.late).toBe(late);
    expect(events[0]).toMatchObject({ late, emergency });
    expect(next?.sequence).toBe(1);
  }
});

test('the notice is the one that the two have agreed', () => {
  const terms = { ...termsSchema.parse({}), noticeHours: 24 };
  const pair = { ...having(planned(7)), relationship: { ...active, terms } };
  expect(cancel(pair, { session: 's7', ...byBen(5, 10) }).next?.history.at(-1)?.late).toBe(false);
  expect(cancel(pair, { session: 's7', ...byBen(6, 10) }).next?.history.at(-1)?.late).toBe(true);
});

test('another place is never too late; the same again is nothing', () => {
  const pair = having(planned(7));
  const acting = { session: 's7', ...byBen(7, 8) };
  const elsewhere = move(pair, { ...acting, slot: slot(7, { where: 'Online' }) });
  expect(elsewhere.next).toMatchObject({ where: 'Online', sequence: 1 });
  expect(elsewhere.next?.history.at(-1)?.late).toBe(false);
  expect(move(pair, { ...acting, slot: slot(7) })).toEqual({ next: null, events: [] });
});

test('what has been cancelled cannot be moved, and is cancelled once', () => {
  const pair = having({ ...planned(7), state: 'cancelled' });
  expect(codeOf(() => move(pair, { session: 's7', ...byBen(1), slot: slot(8) }))).toBe('sessionCancelled');
  expect(cancel(pair, { session: 's7', ...byBen(1) })).toEqual({ next: null, events: [] });
});

test('what is over stays, what nobody knows is not found', () => {
  const held = having({ ...planned(7), state: 'held' });
  expect(codeOf(() => move(held, { session: 's7', ...byBen(8), slot: slot(9) }))).toBe('sessionOver');
  expect(codeOf(() => cancel(held, { session: 's7', ...byBen(8) }))).toBe('sessionOver');
  expect(codeOf(() => cancel(held, { session: 'other', ...byBen(8) }))).toBe('noSession');
});

describe('whether it took place', () => {
  const over = { session: 's7', at: at(7, 11) };
  const recorded = (pair: WithSessions, by: string, happened: boolean) =>
    record(pair, { ...over, by, happened }).next;

  test('nobody can say before it has begun, nor of one that is cancelled', () => {
    const asked = (pair: WithSessions, day: number) => () =>
      record(pair, { session: 's7', by: 'ben', at: at(day, 8), happened: true });
    expect(codeOf(asked(having(planned(7)), 7))).toBe('sessionNotYet');
    expect(codeOf(asked(having({ ...planned(7), state: 'cancelled' }), 8))).toBe('sessionCancelled');
  });

  test('the mentee’s answer stands until the mentor’s, which is the record', () => {
    const byAmira = recorded(having(planned(7)), 'amira', true);
    expect(byAmira?.state).toBe('held');
    const corrected = byAmira && recorded(having(byAmira), 'ben', false);
    expect(corrected?.state).toBe('notHeld');
    expect(codeOf(() => recorded(having(corrected ?? planned(7)), 'amira', true))).toBe('sessionRecorded');
    expect(recorded(having(corrected ?? planned(7)), 'ben', true)?.state).toBe('held');
  });

  test('the same answer again, by either, changes nothing', () => {
    const held = recorded(having(planned(7)), 'ben', true) ?? planned(7);
    for (const by of ['amira', 'ben']) expect(recorded(having(held), by, true)).toBeNull();
  });
});

test('what comes, the next first, and what nobody has answered for', () => {
  const sessions = [planned(14), planned(7), planned(3), { ...planned(10), state: 'cancelled' as const }];
  const ids = (list: readonly Session[]) => list.map(({ id }) => id);
  expect(ids(comingUp(sessions, at(7, 9)))).toEqual(['s7', 's14']);
  expect(ids(unrecorded(sessions, at(7, 9)))).toEqual(['s3']);
  expect(ids(comingUp(sessions, at(7, 10)))).toEqual(['s14']);
});

test('late changes are counted since the last session that went ahead as it was booked', () => {
  const late = (day: number, state: Session['state']): Session => {
    const session = planned(day);
    const history = [
      ...session.history,
      { is: 'moved', by: 'ben', at: at(day), from: session.at, late: true } as const,
    ];
    return { ...session, state, history };
  };
  const kept: Session = { ...planned(20), state: 'held' };
  expect(lateInARow([late(7, 'held'), late(14, 'cancelled'), late(30, 'planned')])).toBe(3);
  expect(lateInARow([late(7, 'held'), late(14, 'cancelled'), kept, late(30, 'planned')])).toBe(1);
  expect(lateInARow([kept, planned(30)])).toBe(0);
});

test.each([
  ['a time that the clocks leave out', '2026-03-29T01:30', '2026-03-29T01:30:00Z'],
  ['a time that comes twice', '2026-10-25T01:30', '2026-10-25T00:30:00Z'],
])('of %s', (_, local, instant) => {
  expect(instantOf({ local, zone: 'Europe/London' })).toEqual(Temporal.Instant.from(instant));
});
