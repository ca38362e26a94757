import { randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import type { Clock, NewId, Random } from './ports/clock.js';

/** Where time, ids and chance come into the house. */
export const realClock: Clock = { now: () => Temporal.Now.instant() };

export const newIdBy =
  (clock: Clock): NewId =>
  () =>
    v7({ msecs: clock.now().epochMilliseconds });

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
