import { Temporal } from 'temporal-polyfill';
import type { Instant } from './relationship.js';
import { instantOf, type WallClock } from './session.js';

/** When people like to read about tomorrow, in their own time. */
export const morning = Temporal.PlainTime.from('09:00');

/** The morning of the day before, or of one that is further away. */
export const morningBefore = (at: Instant, zone: string, days = 1): Instant =>
  at
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .subtract({ days })
    .toZonedDateTime({ timeZone: zone, plainTime: morning })
    .toInstant();

/** At the same time by the clock, so many days before: not always so many times 24 hours. */
export const daysBefore = ({ local, zone }: WallClock, days: number): Instant =>
  instantOf({ local: Temporal.PlainDateTime.from(local).subtract({ days }).toString(), zone });

const afternoon = Temporal.PlainTime.from('14:00');

/** The next time that it is two o’clock there. */
export function afternoonFrom(at: Instant, zone: string): Instant {
  const local = at.toZonedDateTimeISO(zone);
  const today = local.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: afternoon });
  const isOver = Temporal.ZonedDateTime.compare(today, local) < 0;
  return (isOver ? today.add({ days: 1 }) : today).toInstant();
}

/** S-03: time enough for a few quiet minutes. */
export const justBefore = (at: Instant): Instant => at.subtract({ minutes: 10 });

/** The morning of the next day, or of one that is further away. */
export const morningAfter = (at: Instant, zone: string, days = 1): Instant => morningBefore(at, zone, -days);
