import { Temporal } from 'temporal-polyfill';
import { newIdBy } from '../src/clock.js';

const at = (millisecond: number) => Temporal.Instant.fromEpochMilliseconds(millisecond);

test('ids are in the order in which they were asked for, within a millisecond and when the clock steps back', () => {
  const times = [1000, ...Array.from({ length: 1000 }, () => 1001), 900, 1001, 1002].map(at);
  const newId = newIdBy({ now: () => times.shift()! });
  const ids = Array.from({ length: 1004 }, newId);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(1004);
});

test('two bots do not make the same ids', () => {
  const clock = { now: () => at(1000) };
  expect(newIdBy(clock)()).not.toBe(newIdBy(clock)());
});
