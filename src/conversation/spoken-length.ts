import type { Found } from './spoken-rest.js';

const counted = { an: 1, one: 1, two: 2, three: 3, four: 4 } as const;
const fractions = { 'half an hour': 30, 'quarter of an hour': 15, 'three quarters of an hour': 45 } as const;
const either = (words: object) => Object.keys(words).reverse().join('|');

const hours = String.raw`(?<hours>\d{1,3}(?:[.,]\d{1,2})?|${either(counted)})\s?(?:h|hrs?|hours?)`;
const minute = String.raw`(?:m|mins?|minutes?)`;
const over = String.raw`(?<glued>\d\d)|,?\s?(?:and\s)?(?<more>\d{1,3})\s?${minute}|(?<half>\sand\sa\shalf)`;
/** “In an hour” and “an hour ago” say when, not how long. */
const length = new RegExp(
  String.raw`(?<![\w.,:/]|\b(?:at|in|within|after)\s)(?:(?:for|lasting)\s)?(?:an?\s(?=half|quarter))?` +
    String.raw`(?:(?<fraction>${either(fractions)})|${hours}(?:${over})?|(?<minutes>\d{1,4})\s?${minute})` +
    String.raw`(?![\w:]|\s(?:ago|later|from|after|before)\b)`,
  'giu',
);

/** How long something takes, wherever a text with single spaces says it: `45m`, `1h30`, `an hour and a half`. */
export const lengthsIn = (text: string): (Found & { minutes: number })[] =>
  [...text.matchAll(length)].map(({ 0: said, index, groups = {} }) => ({
    from: index,
    to: index + said.length,
    minutes: minutesOf(groups),
  }));

function minutesOf(said: Readonly<Record<string, string | undefined>>): number {
  if (said['minutes']) return Number(said['minutes']);
  if (said['fraction']) return numberIn(fractions, said['fraction']) ?? 0;
  const typed = said['hours'] ?? '';
  const whole = numberIn(counted, typed) ?? Number(typed.replace(',', '.'));
  return Math.round(whole * 60) + Number(said['glued'] ?? said['more'] ?? (said['half'] ? 30 : 0));
}

const numberIn = (words: Readonly<Record<string, number>>, said: string): number | undefined =>
  Object.hasOwn(words, said.toLowerCase()) ? words[said.toLowerCase()] : undefined;
