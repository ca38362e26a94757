/** A piece of a text. */
export interface Found {
  from: number;
  to: number;
}

export const spansOf = (text: string, pattern: RegExp): Found[] =>
  [...text.matchAll(new RegExp(pattern, 'giu'))].map(({ 0: said, index }) => ({
    from: index,
    to: index + said.length,
  }));

/** As long as before, so that what is found in it is found at the same place in the text. */
export const covered = (text: string, pieces: readonly Found[], by: string): string =>
  pieces.reduce((whole, { from, to }) => whole.slice(0, from) + by.repeat(to - from) + whole.slice(to), text);

const gap = '\u0000';
const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const weekday = '(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?';
const vague = String.raw`(?:in|next|this|last|every|an?) (?:\S+ )?(?:hours?|weeks?|fortnights?|months?|years?)`;
/** Looks like a day or a time, though nothing was read from it. */
const timely = new RegExp(
  String.raw`(?<![^\s\0])(?:\d+(?:[:./-]\d+)+\.?|\d+(?:st|nd|rd|th|am|pm|h\d*)|\d+(?:st|nd|rd|th)? (?:${months})[a-z]*(?: \d{4})?` +
    String.raw`|^\W*\d+\W*$|${weekday}|${vague})(?![^\s\0,;!])`,
  'iu',
);
const fillers = 'at|in|on|via|by|for|to|from|and|or|@';
const leading = new RegExp(String.raw`^(?:[\s,;.:!–—-]|(?:${fillers})(?=\s|$))+`, 'iu');
const trailing = new RegExp(String.raw`(?:[\s,;!–—-]|(?<![^\s])(?:${fillers}))+$`, 'iu');

/** The place: what nothing else was read from, in its own words; and what is strange, for the one who wrote it to see. */
export function restOf(
  text: string,
  read: readonly Found[],
  doubtful: readonly Found[],
  { date, time }: { date?: string; time?: string },
): { where: string; strange: string[] } {
  const rest = covered(text, read, gap);
  const overlooked = date && time ? [] : spansOf(rest, timely);
  return {
    where: piecesOf(covered(rest, overlooked, gap)).join(' '),
    strange: piecesOf(only(text, [...doubtful, ...overlooked])),
  };
}

function only(text: string, pieces: readonly Found[]): string {
  const marks = covered(gap.repeat(text.length), pieces, '!');
  return text.replace(/[^]/g, (unit, at: number) => (marks[at] === gap ? gap : unit));
}

const piecesOf = (text: string): string[] =>
  text
    .split(/\0+/)
    .map((piece) => piece.replace(leading, '').replace(trailing, ''))
    .filter(Boolean);
