import { randomBytes, randomInt } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import type { Alarm, Clock, NewId, Random } from './ports/clock.js';

/** Where time, ids and chance come into the house. */
export const realClock: Clock = { now: () => Temporal.Now.instant() };

/** No timer of Node's waits longer. */
const longestWait = 2 ** 31 - 1;

/** By real time: where the clock is moved meanwhile, nobody is woken early. */
export const alarmBy =
  ({ now }: Clock): Alarm =>
  (at, ring) => {
    const wait = at.since(now()).total('milliseconds');
    const timer = setTimeout(ring, Math.min(Math.max(Math.ceil(wait), 0), longestWait));
    return () => clearTimeout(timer);
  };

/** Taken from the system by the page, which takes no longer than sixteen bytes. */
function randomByThePage(): (bytes: number) => Buffer {
  let left = Buffer.alloc(0);
  return (bytes) => {
    if (left.length < bytes) left = randomBytes(4096);
    const taken = left.subarray(0, bytes);
    left = left.subarray(bytes);
    return taken;
  };
}

/** Ids in the order in which they were asked for, also within a millisecond, which uuid leaves to us with a clock of ours. */
export function newIdBy(clock: Clock): NewId {
  let last = { msecs: 0, seq: 0 };
  const chance = randomByThePage();
  return () => {
    const msecs = clock.now().epochMilliseconds;
    last = msecs > last.msecs ? { msecs, seq: randomInt(2 ** 31) } : { ...last, seq: last.seq + 1 };
    return v7({ ...last, random: chance(16) });
  };
}

export const random: Random = (bytes) => randomBytes(bytes);

/** The playground's: real time, moved forward by whoever plays. */
export function movableClock(real: Clock): Clock & { advance(by: Temporal.Duration): void } {
  let ahead = Temporal.Duration.from({ seconds: 0 });
  return {
    now: () => real.now().add(ahead),
    advance: (by) => {
      ahead = ahead.add(by);
    },
  };
}
