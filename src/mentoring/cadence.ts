import { Temporal } from 'temporal-polyfill';
import type { Instant } from './relationship.js';
import { byTime, endOf, heldOf, instantOf, isPlanned, type Session, type WallClock } from './session.js';
import type { Terms } from './terms.js';

type Cadence = Terms['cadence'];

const steps = {
  weekly: { weeks: 1 },
  fortnightly: { weeks: 2 },
  sixWeekly: { weeks: 6 },
  monthly: { months: 1 },
  quarterly: { months: 3 },
  adHoc: null,
} as const satisfies Record<Cadence, { weeks: number } | { months: number } | null>;

export interface Rhythm {
  cadence: Cadence;
  /** The first of the dates. */
  anchor: WallClock;
  count: number;
  /** Only what is later counts. */
  after?: Instant;
}

/** Each is reckoned from the anchor, so that a gap in the clocks or a short month moves none but its own. */
export function datesOf({ cadence, anchor, count, after }: Rhythm): WallClock[] {
  const step = steps[cadence];
  const dates: WallClock[] = [];
  for (let nth = 0; step !== null && dates.length < count; nth += 1) {
    const date =
      'weeks' in step ? weeksAfter(anchor, nth * step.weeks) : monthsAfter(anchor, nth * step.months);
    if (!after || isLater(instantOf(date), after)) dates.push(date);
  }
  return dates;
}

const weeksAfter = ({ local, zone }: WallClock, weeks: number): WallClock =>
  wallClock(Temporal.PlainDateTime.from(local).add({ weeks }), zone);

/** People meet on the second Tuesday. Of a fifth one, which not every month has, it is the last. */
function monthsAfter({ local, zone }: WallClock, months: number): WallClock {
  const anchor = Temporal.PlainDateTime.from(local);
  const first = anchor.with({ day: 1 }).add({ months });
  const toWeekday = (anchor.dayOfWeek - first.dayOfWeek + 7) % 7;
  const there = first.add({ days: toWeekday, weeks: Math.ceil(anchor.day / 7) - 1 });
  return wallClock(there.month === first.month ? there : there.subtract({ weeks: 1 }), zone);
}

const wallClock = (local: Temporal.PlainDateTime, zone: string): WallClock => ({
  local: local.toString({ smallestUnit: 'minute' }),
  zone,
});

/** What a pair's dates follow from. Before the two have signed it is what is usual. */
export interface Plan {
  terms: Terms | null;
  sessions: readonly Session[];
  /** Of the one for whom the first date is suggested. */
  zone: string;
  now: Instant;
}

const mostSuggested = 3;
const mostPlanned = 24;
/** Nobody who is asked today keeps the next hours free. */
const ahead = { hours: 24 };
const usualTime = '10:00';

/**
 * When the next session may be (S-07): when it is due, or else as many weeks later, at the time of the last one. Not when
 * they meet already, nor when they have just found that they cannot.
 */
export function suggestions({ terms, sessions, zone, now }: Plan): WallClock[] {
  const cadence = terms?.cadence ?? 'monthly';
  const last = latest(sessions);
  const minutes = last?.minutes ?? terms?.sessionMinutes ?? 60;
  const due = last ? datesOf({ cadence, anchor: last.when, count: 2 })[1] : firstDate({ terms, zone, now });
  if (!due || cadence === 'adHoc') return [];
  const found: WallClock[] = [];
  for (let weeks = 0; found.length < mostSuggested; weeks += 1) {
    const when = weeksAfter(due, weeks);
    const at = instantOf(when);
    if (isLater(at, now.add(ahead)) && !isTaken(sessions, { at, minutes })) found.push(when);
  }
  return found;
}

interface Planned extends Plan {
  /** In all, where not all are at hand. */
  held?: number;
}

/** What is agreed and not booked yet: as many sessions as they have planned, else those until the end. */
export function plannedDates({
  terms,
  sessions,
  zone,
  now,
  held = heldOf(sessions).length,
}: Planned): WallClock[] {
  if (!terms) return [];
  const { cadence, endDate } = terms;
  const last = latest(sessions);
  const anchor = last?.when ?? firstDate({ terms, zone, now });
  const soonest = now.add(ahead);
  const after = last && isLater(last.at, soonest) ? last.at : soonest;
  const booked = held + sessions.filter(isPlanned).length;
  const open = terms.sessions === null ? (endDate === null ? 0 : mostPlanned) : terms.sessions - booked;
  const dates = datesOf({ cadence, anchor, count: Math.min(open, mostPlanned), after });
  return terms.sessions === null ? dates.filter(({ local }) => local.slice(0, 10) <= (endDate ?? '')) : dates;
}

/** The agreed start, or today where there is none, at a usual time; on a day on which people work. */
function firstDate({ terms, zone, now }: Omit<Plan, 'sessions'>): WallClock {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const start = terms?.startDate ? Temporal.PlainDate.from(terms.startDate) : today;
  const weekday = start.dayOfWeek > 5 ? start.add({ days: 8 - start.dayOfWeek }) : start;
  return wallClock(weekday.toPlainDateTime(usualTime), zone);
}

/** Of those that have been, and those that are to be. */
const latest = (sessions: readonly Session[]) =>
  sessions
    .filter(({ state }) => state === 'planned' || state === 'held')
    .sort(byTime)
    .at(-1);

const isTaken = (sessions: readonly Session[], wanted: Pick<Session, 'at' | 'minutes'>) =>
  sessions.some((other) => isLater(endOf(other), wanted.at) && isLater(endOf(wanted), other.at));

const isLater = (a: Instant, b: Instant) => Temporal.Instant.compare(a, b) > 0;
