import { Temporal } from 'temporal-polyfill';
import { realClock } from '../../../src/clock.js';
import type { Clock } from '../../../src/ports/clock.js';

/** The time that the bots, the platforms and the people live in: it goes on as the real one does, and leaps between bots. */
export interface Time extends Clock {
  /** Of the real clock, in milliseconds. */
  ahead(): number;
  today(): string;
  /** To noon of the next day: what was taken on for it has been due since the morning. */
  nextDay(): void;
  leap(seconds: number): void;
}

export function timeFromNoon(): Time {
  const real = () => realClock.now().epochMilliseconds;
  let ahead = 0;
  const now = () => Temporal.Instant.fromEpochMilliseconds(real() + ahead);
  const noonIn = (days: number) =>
    now().toZonedDateTimeISO('UTC').toPlainDate().add({ days }).toZonedDateTime({
      timeZone: 'UTC',
      plainTime: '12:00',
    });
  const goTo = (noon: Temporal.ZonedDateTime) => (ahead = noon.epochMilliseconds - real());
  goTo(noonIn(1));
  return {
    now,
    ahead: () => ahead,
    today: () => now().toZonedDateTimeISO('UTC').toPlainDate().toString(),
    nextDay: () => void goTo(noonIn(1)),
    leap: (seconds) => void (ahead += seconds * 1_000),
  };
}
