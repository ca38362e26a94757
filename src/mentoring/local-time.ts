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

/** S-03: time enough for a few quiet minutes. */
export const justBefore = (at: Instant): Instant => at.subtract({ minutes: 10 });

/** The morning of the next day. */
export const morningAfter = (at: Instant, zone: string): Instant => morningBefore(at, zone, -1);
