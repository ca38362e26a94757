import type { Temporal } from 'temporal-polyfill';

const counted = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 } as const;
const span = String.raw`(?<count>\d{1,3}|${Object.keys(counted).reverse().join('|')})\s(?<unit>day|week|fortnight|month)s?`;
const relative = new RegExp(
  String.raw`\b(?:(?:the\s)?day\s(?<near>after\stomorrow|before\syesterday)|in\s${span}(?:['’]?s?['’]?\stime)?\b|` +
    String.raw`${span.replaceAll('?<', '?<past')}\sago\b)`,
  'giu',
);

/** Days that are said by how far away they are, as dates: `in 2 weeks`, `3 days ago`, `the day after tomorrow`. */
export const withDates = (text: string, today: Temporal.PlainDate): string =>
  text.replace(relative, (...match) => {
    const said = match.at(-1) as Readonly<Record<string, string | undefined>>;
    const sign = said['pastunit'] || said['near']?.startsWith('before') ? -1 : 1;
    const unit = (said['unit'] ?? said['pastunit'] ?? 'day').toLowerCase();
    const count = said['near'] ? 2 : numberOf(said['count'] ?? said['pastcount'] ?? '');
    const far = sign * count * (unit === 'fortnight' ? 2 : 1);
    return today
      .add(unit === 'day' ? { days: far } : unit === 'month' ? { months: far } : { weeks: far })
      .toString();
  });

const numberOf = (said: string): number =>
  (counted as Readonly<Record<string, number>>)[said.toLowerCase()] ?? Number(said);
