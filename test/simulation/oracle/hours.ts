import { DateTime, IANAZone } from 'luxon';

/** Somebody who reads, by their own clock. */
export interface Reader {
  zone: string;
  /** 1 is Monday. */
  days: readonly number[];
  /** Null: at any hour. */
  hours: { from: string; until: string } | null;
  weekly: readonly string[];
  off: readonly string[];
}

export interface Holidays {
  has(date: string): boolean;
}

const minute = 60_000;
const quarter = 15 * minute;
const day = 24 * 60 * minute;

const offsets = new Map<string, Map<number, number>>();

/** Zones change at quarters of an hour, and asking takes long. */
function offsetAt(at: number, zone: string): number {
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const when = Math.floor(at / quarter);
  const offset = known.get(when) ?? IANAZone.create(zone).offset(when * quarter) * minute;
  known.set(when, offset);
  return offset;
}

/** A day as a number, 1 January 1970 being 0, and how long it has lasted by the clock. */
interface Local {
  date: number;
  time: number;
}

function localOf(at: number, zone: string): Local {
  const local = at + offsetAt(at, zone);
  const date = Math.floor(local / day);
  return { date, time: local - date * day };
}

/** A time that the clocks leave out is as much later, and of one that comes twice it is the first. */
function instantOf({ date, time }: Local, zone: string): number {
  const local = date * day + time;
  const [before, after] = [-day, day].map((apart) => offsetAt(local + apart, zone)) as [number, number];
  if (offsetAt(local - before, zone) === before) return local - before;
  return offsetAt(local - after, zone) === after ? local - after : local - before;
}

const isoOf = (date: number) => new Date(date * day).toISOString().slice(0, 10);
const timeOf = (text: string) => Number(text.slice(0, 2)) * 60 * minute + Number(text.slice(3)) * minute;
/** The first of January 1970 was a Thursday. */
const weekdayOf = (date: number) => ((((date + 3) % 7) + 7) % 7) + 1;

const works = (date: number, { days }: Reader, holidays: Holidays) =>
  days.includes(weekdayOf(date)) && !holidays.has(isoOf(date));

const isEarly = ({ time }: Local, { hours }: Reader) => hours !== null && time < timeOf(hours.from);
const isOver = ({ time }: Local, { hours }: Reader) => hours !== null && time >= timeOf(hours.until);

/** On one of the days on which somebody works, in their hours. */
export function isOpen(at: number, reader: Reader, holidays: Holidays): boolean {
  const local = localOf(at, reader.zone);
  return works(local.date, reader, holidays) && !isEarly(local, reader) && !isOver(local, reader);
}

/** The same time by the clock on another day, as somebody has it in their hours. */
function timeOn(local: Local, date: number, reader: Reader): number {
  const { hours, zone } = reader;
  const atStart = hours !== null && (isEarly(local, reader) || isOver(local, reader));
  return instantOf({ date, time: atStart ? timeOf(hours.from) : local.time }, zone);
}

/** When a person is there for what has become due: now, this morning, or on the next working day. */
export function opens(at: number, reader: Reader, holidays: Holidays): number {
  if (isOpen(at, reader, holidays)) return at;
  const local = localOf(at, reader.zone);
  const first = local.date + (isOver(local, reader) ? 1 : 0);
  for (let date = first; date <= local.date + 60; date += 1)
    if (works(date, reader, holidays)) return Math.max(at, timeOn(local, date, reader));
  return at;
}

/** For what two read together: when both are there; where that is not for a fortnight, when the first is. */
export function opensForAll(at: number, readers: readonly Reader[], holidays: Holidays): number {
  const [first] = readers;
  if (!first) return at;
  const alone = opens(at, first, holidays);
  let from = alone;
  while (from <= alone + 14 * day) {
    const moved = readers.map((reader) => opens(from, reader, holidays)).find((open) => open > from);
    if (moved === undefined) return from;
    from = moved;
  }
  return alone;
}

/** The same time of day on the last working day up to then, as early as that day begins. */
export function wasOpen(at: number, reader: Reader, holidays: Holidays): number {
  const local = localOf(at, reader.zone);
  for (let date = local.date; date >= local.date - 60; date -= 1)
    if (works(date, reader, holidays)) return timeOn(local, date, reader);
  return at;
}

/** The beginning of somebody’s next week of work. */
export function weekBegins(at: number, { zone, days, hours }: Reader): number {
  const { date } = localOf(at, zone);
  const first = Math.min(...days);
  const ahead = (first - weekdayOf(date) + 7) % 7;
  const [soon, later] = [ahead, ahead + 7].map((more) =>
    instantOf({ date: date + more, time: timeOf(hours?.from ?? '09:00') }, zone),
  ) as [number, number];
  return soon >= at ? soon : later;
}

/** Nine o’clock, so many days from that day. */
export const nine = (at: number, zone: string, days: number): number =>
  instantOf({ date: localOf(at, zone).date + days, time: timeOf('09:00') }, zone);

export const nineOn = (date: string, zone: string): number =>
  DateTime.fromISO(`${date}T09:00`, { zone }).toMillis();
