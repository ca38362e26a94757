import { dayOf, type Now } from './spoken-day.js';
import type { Found } from './spoken-rest.js';
import { clock, readingsOf } from './spoken-reading.js';

export interface When {
  /** `YYYY-MM-DD` */
  date?: string;
  /** `HH:MM` */
  time?: string;
  minutes?: number;
  /** Where it is said. */
  said: Found[];
  /** Speaks of a time, but nobody can tell of which. */
  unclear: Found[];
}

/** The one day and the one time that a text names. */
export async function whenIn(text: string, now: Now): Promise<When> {
  const found = await readingsOf(text, now.now);
  const days = found.filter(({ isDay }) => isDay);
  const timed = found.filter(({ time }) => time !== null);
  const day = only(days) ?? only(days.filter(({ time }) => time !== null));
  const timeIn = day?.time ? day : only(timed);
  const bare = day && !timeIn ? hourAfter(day, text) : null;
  const time = timeIn?.time ?? bare?.time ?? null;
  const whole = day && withNeighbours(day, text);
  const date = day && whole === day ? dayOf({ ...day, time }, now) : null;
  const unclear = [
    ...(date ? [] : [...days, ...(whole ? [whole] : [])]),
    ...(time === null ? [...timed, ...found.filter(({ isClear }) => !isClear), ...(bare ? [bare] : [])] : []),
  ];
  const minutes = (timeIn ?? found[0])?.minutes;
  return {
    ...(date && { date: date.toString() }),
    ...(time !== null && { time }),
    ...(minutes != null && { minutes }),
    said: [day, timeIn, bare].filter((one) => one != null),
    unclear,
  };
}

const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);

/** Words beside a day that make it another one, or one of several. */
const before =
  /\b(?:or|every|each|not|before|after|until|first|second|third|fourth|other|(?:an? )?(?:week|fortnight)s?(?: on| from)?) $/i;
const after = /^ (?:or|week|fortnight)\b/i;

function withNeighbours<Day extends Found>(day: Day, text: string): Day | Found {
  const [ahead = ''] = before.exec(text.slice(0, day.from)) ?? [];
  const [behind = ''] = after.exec(text.slice(day.to)) ?? [];
  return ahead || behind ? { from: day.from - ahead.length, to: day.to + behind.length } : day;
}

/** “Tomorrow 9”. */
function hourAfter({ to }: Found, text: string): (Found & { time: string | null }) | null {
  const [said, digits = ''] = /^,? (\d{1,2})(?![\w:./-])/.exec(text.slice(to)) ?? [];
  if (said === undefined) return null;
  const hour = Number(digits);
  return { from: to, to: to + said.length, time: hour > 6 && hour < 24 ? clock(hour, 0) : null };
}
