import { Temporal } from 'temporal-polyfill';
import { earliest, isBefore, later } from './instants.js';
import { z } from 'zod';
import { morning } from './local-time.js';
import { isNudgeKind, nudgeKinds, type NudgeKind } from './nudge-kinds.js';
import type { Instant } from './relationship.js';

/** When somebody is glad to hear from the bot, by their own clock (N-02, N-03). */
export interface Manners {
  /** 1 is Monday; at least one. */
  workingDays: readonly number[];
  /** `HH:MM`, on a working day; the rest are quiet hours. Null: at any hour. */
  hours: { from: string; until: string } | null;
  /** What they want at most once a week. */
  weekly: readonly NudgeKind[];
  /** What they do not want at all. */
  off?: readonly NudgeKind[] | undefined;
}

export const usualManners: Manners = {
  workingDays: [1, 2, 3, 4, 5],
  hours: { from: '08:00', until: '20:00' },
  weekly: [],
};

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Those that this release does not know any more are nobody’s. */
const kinds = z.array(z.string()).transform((all) => all.filter(isNudgeKind));

/** As they are kept. */
export const mannersSchema = z.object({
  workingDays: z.array(z.int().min(1).max(7)).min(1),
  hours: z
    .object({ from: time, until: time })
    .refine(({ from, until }) => from < until)
    .nullable(),
  weekly: kinds,
  off: kinds.optional(),
});

/** Whoever reads it. */
export interface Reader {
  /** IANA */
  zone: string;
  manners?: Manners | undefined;
}

/** The days on which a programme rests, as `YYYY-MM-DD`. */
export interface Holidays {
  has(date: string): boolean;
}

interface Due {
  kind: NudgeKind;
  due: Instant;
  /** Before that its cause was not there. */
  since?: Instant;
}

/** When it is given to these readers: never before its cause, and apart from what a session’s clock says never in quiet hours. */
export function politeTime(
  { kind, due, since }: Due,
  readers: readonly Reader[],
  holidays: Holidays,
): Instant {
  const { comes } = nudgeKinds[kind];
  const [reader] = readers;
  if (comes === 'onTime' || !reader) return due;
  if (comes === 'workingDayBefore') {
    const before = lastOpenDay(due, reader, holidays);
    return since && isBefore(before, since) ? openAgain(later(due, since), readers, holidays) : before;
  }
  return openAgain(wantsWeekly(kind, reader) ? nextWeekly(due, reader) : due, readers, holidays);
}

const wantsWeekly = (kind: NudgeKind, { manners }: Reader): boolean =>
  nudgeKinds[kind].mayBeWeekly && (manners?.weekly.includes(kind) ?? false);

/** The morning of somebody’s first working day of the week, and the week after where that has gone by. */
function nextWeekly(due: Instant, { zone, manners = usualManners }: Reader): Instant {
  const local = due.toZonedDateTimeISO(zone);
  const first = Math.min(...manners.workingDays);
  const thisWeek = local
    .toPlainDate()
    .add({ days: first - local.dayOfWeek })
    .toZonedDateTime({ timeZone: zone, plainTime: manners.hours?.from ?? morning });
  const isOver = Temporal.ZonedDateTime.compare(thisWeek, local) < 0;
  return (isOver ? thisWeek.add({ days: 7 }) : thisWeek).toInstant();
}

/**
 * When what is due then suits everybody: at that time where it is in their hours, else at the same time on a working day.
 * Where two share no hour within a fortnight, the first one’s hours count.
 */
export const openAgain = (due: Instant, readers: readonly Reader[], holidays: Holidays): Instant =>
  whenAllAreThere(due, readers, (at, reader) => nextOpen(at, reader, holidays, 'sameTime'));

/** When what is late already suits them: as soon as all are there. Whoever looks again before then finds the same. */
export const soonestOpen = (now: Instant, readers: readonly Reader[], holidays: Holidays): Instant =>
  whenAllAreThere(now, readers, (at, reader) => nextOpen(at, reader, holidays, 'soonest'));

function whenAllAreThere(
  from: Instant,
  readers: readonly Reader[],
  next: (at: Instant, reader: Reader) => Instant,
): Instant {
  const [first] = readers;
  if (!first) return from;
  const firstIsThere = next(from, first);
  const longest = firstIsThere.add(fortnight);
  let at = firstIsThere;
  while (!isBefore(longest, at)) {
    const closed = readers.find((reader) => !next(at, reader).equals(at));
    if (!closed) return at;
    at = next(at, closed);
  }
  return firstIsThere;
}

/** By then two who share an hour of the week have found it; clocks that change one day may give others theirs. */
const fortnight = { hours: 14 * 24 };

/** When those of the readers who are there now go, the first of them; null where nobody is. A day without hours ends at midnight. */
export function closesAt(now: Instant, readers: readonly Reader[], holidays: Holidays): Instant | null {
  const ends = readers
    .filter((reader) => nextOpen(now, reader, holidays, 'soonest').equals(now))
    .map(({ zone, manners = usualManners }) => endOfDay(now, zone, manners.hours?.until));
  return earliest(ends);
}

function endOfDay(now: Instant, zone: string, until?: string): Instant {
  const today = now.toZonedDateTimeISO(zone);
  const end = until === undefined ? today.add({ days: 1 }).startOfDay() : today.withPlainTime(until);
  return end.toInstant();
}

/** Nobody rests longer than that. */
const longestRest = 60;

/**
 * That instant where it is in somebody’s hours, else when they begin; where it is not a working day, at the same time on
 * the next or as soon as that begins. Never before: of a time that comes twice when the clocks go back, the first may be over.
 */
function nextOpen(
  due: Instant,
  { zone, manners = usualManners }: Reader,
  holidays: Holidays,
  then: 'sameTime' | 'soonest',
): Instant {
  const local = due.toZonedDateTimeISO(zone).toPlainDateTime();
  const { isEarly, isOver, on } = byTheHours(local, zone, manners);
  for (let days = isOver ? 1 : 0; days <= longestRest; days += 1) {
    const date = days === 0 ? local : local.add({ days });
    if (!worksOn(date, manners, holidays)) continue;
    if (days === 0 && !isEarly) return due;
    return later(due, on(then === 'soonest' ? date.withPlainTime(manners.hours?.from ?? midnight) : date));
  }
  return due;
}

/** The same time by the clock on that day, or on the last working day before it; within the hours of that day. */
function lastOpenDay(due: Instant, { zone, manners = usualManners }: Reader, holidays: Holidays): Instant {
  const local = due.toZonedDateTimeISO(zone).toPlainDateTime();
  const { on } = byTheHours(local, zone, manners);
  for (let days = 0; days <= longestRest; days += 1) {
    const date = days === 0 ? local : local.subtract({ days });
    if (worksOn(date, manners, holidays)) return on(date);
  }
  return due;
}

/** Plain strings: sweeps ask this more often than anything else, and Temporal takes long to make a time of each. */
function byTheHours(local: Temporal.PlainDateTime, zone: string, { hours }: Manners) {
  const clock = `${twoDigits(local.hour)}:${twoDigits(local.minute)}`;
  const isEarly = hours !== null && clock < hours.from;
  const isOver = hours !== null && clock >= hours.until;
  const on = (date: Temporal.PlainDateTime): Instant =>
    (isEarly || isOver ? date.withPlainTime(hours.from) : date).toZonedDateTime(zone).toInstant();
  return { isEarly, isOver, on };
}

const midnight = '00:00';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const worksOn = (date: Temporal.PlainDateTime, { workingDays }: Manners, holidays: Holidays): boolean =>
  workingDays.includes(date.dayOfWeek) && !holidays.has(date.toPlainDate().toString());
