import type { PlayedPerson } from '../client.js';

export type AliveKind = 'link' | 'markup' | 'date' | 'mention' | 'html';

export interface Read {
  shows: string;
  alive: { kind: AliveKind; source: string }[];
}

type Reader = Pick<PlayedPerson, 'locale' | 'zone'>;

/** Adaptive Cards evaluate these in every text that they draw, TextRuns included, in the reader's zone and language. */
export function readDates(text: string, reader: Reader): Read {
  const alive: Read['alive'] = [];
  const shows = text.replace(
    dateFunction,
    (source: string, what: string, instant: string, length?: string) => {
      if (Number.isNaN(Date.parse(instant))) return source;
      alive.push({ kind: 'date', source });
      const look =
        what === 'TIME' ? time : dates[length === 'LONG' || length === 'SHORT' ? length : 'COMPACT'];
      return new Intl.DateTimeFormat(reader.locale, { ...look, timeZone: reader.zone }).format(
        Date.parse(instant),
      );
    },
  );
  return { shows, alive };
}

const dateFunction =
  /\{\{(DATE|TIME)\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))(?:, ?(COMPACT|LONG|SHORT))?\)\}\}/g;

const time: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
const dates: Record<string, Intl.DateTimeFormatOptions> = {
  COMPACT: {},
  SHORT: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  LONG: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

/** The Markdown that Teams draws in TextBlocks, facts and choices: as somebody reads it, and what of it was markup. */
export function readMarkdown(text: string): Read {
  const alive: Read['alive'] = [];
  const lines = text.split('\n').map((line) => bullets(line, alive));
  return { shows: inline(lines.join('\n'), alive), alive };
}

function bullets(line: string, alive: Read['alive']): string {
  if (/^\s*([-*+]|\d{1,9}[.)])\s+\S/.test(line)) alive.push({ kind: 'markup', source: line });
  return line.replace(/^(\s*)[-*+](\s+)(?=\S)/, '$1•$2');
}

/** Backslash escape, link or image, strong, emphasis, character reference: whichever comes first. */
const markup =
  /\\([!-/:-@[-`{-~])|!?\[([^\]]*)\]\(\s*<?[^)\s]+[^)]*\)|(\*\*|__)(?=\S)(.+?)(?<=\S)\3|(?<![\p{L}\d])_(?=\S)([^_]+?)(?<=\S)_(?![\p{L}\d])|\*(?=\S)([^*]+?)(?<=\S)\*|&(amp|lt|gt|quot|nbsp|#\d+);/gu;

function inline(text: string, alive: Read['alive']): string {
  return text.replace(
    markup,
    (source: string, escaped?: string, label?: string, ...rest: (string | undefined)[]) => {
      const [, strong, low, star, reference] = rest;
      if (escaped !== undefined) return escaped;
      if (reference !== undefined) return character(reference);
      alive.push({ kind: label === undefined ? 'markup' : 'link', source });
      return inline(label ?? strong ?? low ?? star ?? '', alive);
    },
  );
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

const character = (reference: string): string =>
  named[reference] ?? String.fromCodePoint(Number(reference.slice(1)));
