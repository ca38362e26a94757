import type { Chrono, ParsedResult } from 'chrono-node/en';
import type { Temporal } from 'temporal-polyfill';
import type { Parts } from './spoken-day.js';
import type { Found } from './spoken-rest.js';

/** A piece of a text that speaks of a day or a time. */
export interface Reading extends Found {
  text: string;
  start: Parts;
  isDay: boolean;
  /** `HH:MM` */
  time: string | null;
  /** From one time to another. */
  minutes: number | null;
  /** Whether nothing in it could mean something else. */
  isClear: boolean;
}

/**
 * What chrono reads by. Not its patterns for “3 weeks ago”, which take V8 400 ms to compile, nor its hours from now, which it
 * counts on the clock of this machine: spoken-relative.ts does without either.
 */
const parts =
  /^(?:ISOFormat|EN(?:YearMonthDay|MonthName\w+Endian|Weekday|TimeExpression|CasualDate|CasualTime))Parser$/;
let loaded: Promise<Chrono> | undefined;

export async function readingsOf(text: string, now: Temporal.PlainDateTime): Promise<Reading[]> {
  const chrono = await (loaded ??= load());
  // Of now it needs the day only, and at noon no clock changes.
  return chrono.parse(text, new Date(now.year, now.month - 1, now.day, 12)).map(readingOf);
}

/** Takes 60 ms: when it is first needed. */
async function load(): Promise<Chrono> {
  const { Chrono, configuration } = await import('chrono-node/en');
  const american = configuration.createCasualConfiguration();
  const british = configuration.createCasualConfiguration(true);
  // 3/4 is the third of April. “Dec 14” is a day, which the British one takes for a year.
  const parsers = [
    ...american.parsers.filter((parser) => parts.test(parser.constructor.name)),
    ...british.parsers.filter((parser) => parser.constructor.name === 'SlashDateFormatParser'),
  ];
  return new Chrono({ parsers, refiners: british.refiners });
}

function readingOf(result: ParsedResult): Reading {
  const { index: from, start } = result;
  const text = withoutPlace(result);
  const isOneDay = !result.end || sameDay(start, result.end);
  const isHere = !start.isCertain('timezoneOffset') || text !== result.text;
  const time = isOneDay && isHere ? clockOf(start, text) : null;
  return {
    from,
    to: from + text.length,
    text,
    start,
    isDay: isOneDay && (start.isCertain('day') || start.isCertain('weekday')),
    time,
    minutes: isOneDay && result.end ? minutesBetween(start, result.end) : null,
    isClear: isOneDay && isHere && (time !== null || !start.isCertain('hour')),
  };
}

/** Words that are zones, too: only in capitals is “10:00 EAT” a zone, not the beginning of a place. */
const alsoZones = /,? \(?(?:art|cast|cat|east|eat|get|gilt|hat|hay|mart|pet|ret|west|wit)\)?$/i;

const withoutPlace = ({ text }: ParsedResult): string => {
  const [word = ''] = alsoZones.exec(text) ?? [];
  return word === word.toUpperCase() ? text : text.slice(0, -word.length);
};

const sameDay = (start: Parts, end: Parts) =>
  (['day', 'weekday'] as const).every((part) => !end.isCertain(part) || end.get(part) === start.get(part));

/** From one o’clock to six could be either half of the day, unless it is written as `04:30` or with am or pm. */
function clockOf(start: Parts, text: string): string | null {
  const hour = start.get('hour') ?? 0;
  if (!start.isCertain('hour') || /\bnow\b/i.test(text)) return null;
  const isEither = hour >= 1 && hour <= 6 && !start.isCertain('meridiem');
  if (isEither && !new RegExp(String.raw`\b0${hour}[:.]`).test(text)) return null;
  return clock(hour, start.get('minute') ?? 0);
}

export const clock = (hour: number, minute: number): string =>
  [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');

function minutesBetween(start: Parts, end: Parts): number | null {
  const [from, to] = [start, end].map((said) =>
    said.isCertain('hour') ? (said.get('hour') ?? 0) * 60 + (said.get('minute') ?? 0) : null,
  );
  return from == null || to == null ? null : (to - from + 1440) % 1440 || null;
}
