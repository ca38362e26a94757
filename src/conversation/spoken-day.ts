import type { ParsedResult } from 'chrono-node/en';
import type { Temporal } from 'temporal-polyfill';

/** What chrono knows of a time, and whether it was said. */
export type Parts = ParsedResult['start'];

/** What a person has said of a day, and how: `next` and `last` are known by their words only. */
export interface SaidDay {
  text: string;
  start: Parts;
  time: string | null;
}

export interface Now {
  /** What the clock of the one who speaks shows. */
  now: Temporal.PlainDateTime;
  /** Whether it is about what has been. */
  past: boolean;
}

/** Null: no such day, or not on that weekday, or nobody can tell. */
export function dayOf(said: SaidDay, { now, past }: Now): Temporal.PlainDate | null {
  const { start } = said;
  if (!start.isCertain('day')) return weekdayOf(said, { now, past });
  const today = now.toPlainDate();
  const dates = (start.isCertain('year') ? [start.get('year') ?? 0] : yearsAround(today)).flatMap(
    (year) => dateOf(today, start, year) ?? [],
  );
  const date = start.isCertain('year')
    ? dates[0]
    : past
      ? dates.findLast((one) => one.until(today).days >= 0)
      : dates.find((one) => today.until(one).days >= 0);
  if (!date || Math.abs(date.year - today.year) > 100) return null;
  return start.isCertain('weekday') && date.dayOfWeek % 7 !== start.get('weekday') ? null : date;
}

/** As many as there may be from one 29 February to the next. */
const yearsAround = ({ year }: Temporal.PlainDate) => Array.from({ length: 17 }, (_, n) => year - 8 + n);

function dateOf(today: Temporal.PlainDate, said: Parts, year: number): Temporal.PlainDate | null {
  try {
    return today.with(
      { year, month: said.get('month') ?? 0, day: said.get('day') ?? 0 },
      { overflow: 'reject' },
    );
  } catch {
    return null;
  }
}

/** The next such day, or the last one; today where its time says that it is. */
function weekdayOf({ text, start, time }: SaidDay, { now, past }: Now): Temporal.PlainDate | null {
  const today = now.toPlainDate();
  if (/week(?:end|day)/i.test(text)) return null;
  if (/next|last|past/i.test(text)) return dateOf(today, start, start.get('year') ?? 0);
  const ahead = ((start.get('weekday') ?? 0) - today.dayOfWeek + 7) % 7;
  const clock = now.toPlainTime().toString({ smallestUnit: 'minute' });
  const isToday = ahead === 0 && time !== null && (past ? time <= clock : time > clock);
  if (isToday) return today;
  return past ? today.subtract({ days: 7 - ahead }) : today.add({ days: ahead || 7 });
}
