import { usualManners } from '../../src/mentoring/manners.js';
import { give, keyOf, withGiven, type Pair } from '../../src/mentoring/nudge.js';
import { nudgesDue } from '../../src/mentoring/nudges.js';
import { snooze } from '../../src/mentoring/snooze.js';
import { action, inTurn, owing, usual } from './coming.js';
import { agreed, held, pairWith, planned } from './met.js';
import { at, givenAt } from './pair.js';
import { codeOf } from './refused.js';

describe('put off', () => {
  const pair = owing(action('2026-03-10'));
  const [nudge] = nudgesDue(pair, at(8));
  if (!nudge) throw new Error('nothing is due');
  const given = givenAt([nudge], at(8));
  const asked = { kind: nudge.kind, occurrence: nudge.occurrence, by: 'amira', at: at(8, 11) };

  test('it comes again the next morning, once', () => {
    const { next, events } = snooze({ ...pair, given }, asked);
    expect(events).toMatchObject([{ kind: 'snoozed', by: 'amira', again: at(9, 9) }]);
    const off = { ...pair, given: withGiven(given, next ? [next] : []) };
    expect(inTurn(off, at(60), at(8, 11))).toEqual(['03-11T09:00 amira actionsDue']);
    expect(snooze(off, asked)).toEqual({ next: null, events: [] });
  });

  test('not by the other, not what was never given, not what is done, not what cannot wait', () => {
    const code = (of: Pair, more: Partial<typeof asked> = {}) =>
      codeOf(() => snooze(of, { ...asked, ...more }));
    expect(code({ ...pair, given }, { by: 'ben' })).toBe('nudgeOver');
    expect(code(pair)).toBe('nudgeOver');
    expect(code({ ...pair, given, actions: [action('2026-03-10', 'amira', { state: 'done' })] })).toBe(
      'nudgeOver',
    );
    expect(code({ ...pair, given }, { at: at(15, 9) })).toBe('nudgeCannotWait');
  });

  test('what is put off on a Friday comes on Monday, and is what was said', () => {
    const pair = pairWith({
      relationship: agreed({ agenda: 'mentee', agendaDays: 5, review: 'event' }),
      people: usual,
      sessions: [planned(9)],
    });
    const [due] = nudgesDue(pair, at(4, 12));
    if (due?.kind !== 'pointsDue') throw new Error('nothing is due');
    const given = givenAt([due], at(4, 12));
    const { next } = snooze({ ...pair, given }, { ...due, by: 'amira', at: at(4, 13) });
    expect(next?.again?.toString()).toBe('2026-03-09T09:00:00Z');
    const off = { ...pair, given: withGiven(given, next ? [next] : []) };
    expect(inTurn(off, at(8), at(4, 13)).filter((line) => line.includes('pointsDue'))).toEqual([
      '03-09T09:00 amira pointsDue',
    ]);
  });

  test('what comes once a week and is put off over a holiday comes the day after it, and not a week later', () => {
    const weekly = { zone: 'UTC', manners: { ...usualManners, weekly: ['bookNext' as const] } };
    const pair = pairWith({
      relationship: agreed({ review: 'event' }),
      sessions: [held(7)],
      people: { ...usual, amira: weekly },
      holidays: new Set(['2026-03-23']),
    });
    const due = nudgesDue(pair, at(14, 8)).find(({ kind }) => kind === 'bookNext');
    if (!due) throw new Error('nothing is due');
    const given = givenAt([due], at(14, 8));
    const { next } = snooze({ ...pair, given }, { ...due, by: 'amira', at: at(16, 9) });
    const off = { ...pair, given: withGiven(given, next ? [next] : []) };
    const booking = inTurn(off, at(60), at(16, 9)).filter((line) => line.includes('bookNext'));
    expect(booking).toEqual(['03-24T08:00 amira bookNext']);
  });

  test('what would have to wait for longer than it makes sense cannot be put off', () => {
    const pair = pairWith({
      relationship: agreed({ agenda: 'mentee', agendaDays: 5, review: 'event' }),
      people: usual,
      sessions: [planned(7)],
    });
    const [due] = nudgesDue(pair, at(4, 12));
    const given = givenAt(due ? [due] : [], at(4, 12));
    expect(due?.kind).toBe('pointsDue');
    expect(
      codeOf(() =>
        snooze(
          { ...pair, given },
          { kind: 'pointsDue', occurrence: due?.occurrence ?? '', by: 'amira', at: at(4, 13) },
        ),
      ),
    ).toBe('nudgeCannotWait');
  });
});

test('a session that was looked back on is asked about no more, also when it was put off', () => {
  const pair = pairWith({
    relationship: agreed({ cadence: 'adHoc', review: 'event' }),
    people: usual,
    sessions: [held(7)],
  });
  const [missing] = nudgesDue(pair, at(8));
  const off = {
    ...pair,
    given: withGiven(new Map(), missing ? [{ ...give(missing, at(8)), again: at(9) }] : []),
  };
  expect(nudgesDue(off, at(9)).map(keyOf)).toContain(missing ? keyOf(missing) : '');
  const written = {
    ...off,
    writings: [
      { kind: 'reflected', author: missing?.person ?? '', about: 's7', at: at(8, 12), body: { edition: 1 } },
    ] as const,
  };
  expect(nudgesDue(written, at(9)).map(keyOf)).not.toContain(missing ? keyOf(missing) : '');
});
