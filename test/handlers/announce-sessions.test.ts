import type { Session } from '../../src/mentoring/session.js';
import { planned } from '../mentoring/met.js';
import { at } from '../mentoring/pair.js';
import { messages, signed, told, turned, type Scene } from './scene.js';

const movedLate = (day: number, state: Session['state'] = 'held'): Session => {
  const before = planned(day);
  const deed = { is: 'moved', by: 'ben', at: at(day - 1), from: at(day - 1), late: true } as const;
  return { ...before, state, sequence: 1, history: [...before.history, deed] };
};

const scene = (...sessions: Session[]): Scene => ({
  agreement: signed,
  relationship: { phase: 'active' },
  sessions,
});
const moved = (day: number, late: boolean) =>
  ({
    kind: 'sessionMoved',
    by: 'ben',
    session: `s${day}`,
    before: at(day - 1),
    late,
    emergency: false,
  }) as const;
const cancelled = {
  kind: 'sessionCancelled',
  by: 'amira',
  session: 's7',
  late: false,
  emergency: false,
} as const;

test('a session that is moved stands anew in the room, and the older card says that it has changed', () => {
  const pair = scene(movedLate(7, 'planned'));
  expect(told(moved(7, true), pair)).toEqual(['room post session.moved']);
  expect(turned(moved(7, true), pair)).toContain(`room session s7 ${at(6).toString()}`);
});

test('whoever cancels, late or not, is asked for a new date, alone', () => {
  const pair = scene({ ...planned(7), state: 'cancelled' });
  expect(told(cancelled, pair)).toEqual(['room post session.cancelled', 'amira post session.rebook']);
});

test.each([
  [1, false],
  [2, false],
  [3, true],
  [4, false],
  [6, true],
])('after %i late changes in a row the two are asked about their agreement: %s', (count, asked) => {
  const late = Array.from({ length: count }, (_, n) => movedLate(7 * (n + 1)));
  const cards = messages(moved(7 * count, true), scene(...late)).map(({ card }) => card);
  const again = cards.find(({ id }) => id === 'session.lateAgain');
  expect(again !== undefined).toBe(asked);
  if (again)
    expect(again.actions.map(({ verb, data }) => [verb, data['because']])).toEqual([
      ['agreement.amend', 'lateChanges'],
    ]);
});

test('not after a change in time, nor where nothing is signed', () => {
  const late = [7, 14, 21].map((day) => movedLate(day));
  const asked = (late3: boolean, pair: Scene) =>
    told(moved(21, late3), pair).includes('room post session.lateAgain');
  expect(asked(true, scene(...late))).toBe(true);
  expect(asked(false, scene(...late))).toBe(false);
  expect(asked(true, { ...scene(...late), agreement: null })).toBe(false);
});
