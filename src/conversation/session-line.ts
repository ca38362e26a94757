import type { Temporal } from 'temporal-polyfill';
import { lengthsIn } from './spoken-length.js';
import { covered, restOf, spansOf } from './spoken-rest.js';
import { withDates } from './spoken-relative.js';
import { whenIn, type When } from './spoken-time.js';

/** What `/mentoring session …` asks for. It fills in a form: what was not said, or not clearly, is absent. */
export type SessionLine = { is: 'show' } | SessionWish;

export interface SessionWish {
  is: 'book' | 'move' | 'log' | 'cancel';
  /** `YYYY-MM-DD` */
  date?: string;
  /** `HH:MM` */
  time?: string;
  minutes?: number;
  where?: string;
  /** Only of what is moved or cancelled. */
  emergency?: true;
  /** In their own words, to be shown to them. */
  notUnderstood?: string;
}

/** Of the one who writes. */
export interface Here {
  zone: string;
  now: Temporal.Instant;
}

const longestWhere = 300;
const halfEmoji = /[\uD800-\uDBFF]$/;
/** What is longer is no command, and slow to read. */
const longestLine = 500;

export async function readSessionLine(line: string, { zone, now }: Here): Promise<SessionLine> {
  const text = tidy(line);
  if (text === '') return { is: 'show' };
  const [verb = '', word = 'book'] = /^(book|move|log|cancel)(?![\p{L}\p{N}])[ :,!]*/iu.exec(text) ?? [];
  const is = word.toLowerCase() as SessionWish['is'];
  const there = now.toZonedDateTimeISO(zone).toPlainDateTime();
  return wishIn(withDates(text.slice(verb.length), there.toPlainDate()), is, there);
}

/** On one line, without what nobody sees but what keeps words apart or turns them round. */
const tidy = (line: string): string =>
  line
    .slice(0, longestLine)
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}|\p{Cs}|[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu, '')
    .trim();

/** Numbers in them are no times. */
const addresses = /\S*(?::\/\/|www\.)\S*|\S+@\S+|\+?\d[\d ()]{8,}\d/giu;
const emergencies = /\b(?:an )?emergency\b/giu;

async function wishIn(
  text: string,
  is: SessionWish['is'],
  now: Temporal.PlainDateTime,
): Promise<SessionWish> {
  const emergency = is === 'move' || is === 'cancel' ? spansOf(text, emergencies) : [];
  const lengths = lengthsIn(text);
  const plain = covered(covered(text, spansOf(text, addresses), 'x'), [...emergency, ...lengths], ' ');
  const { said, unclear, minutes, ...when } = await whenMeant(plain, is, now);
  const [length] = lengths.length > 0 ? lengths : [{ minutes }];
  const fits = lengths.length < 2 && (length.minutes ?? 0) > 0;
  const doubtful = [...unclear, ...(fits ? [] : lengths)];
  const { where, strange } = restOf(text, [...emergency, ...lengths, ...said, ...unclear], doubtful, when);
  const place = is === 'cancel' ? '' : where.slice(0, longestWhere).replace(halfEmoji, '');
  const notUnderstood = [...strange, where.slice(place.length)].filter(Boolean).join(', ');
  return {
    is,
    ...when,
    ...(fits && length.minutes && { minutes: length.minutes }),
    ...(place && { where: place }),
    ...(emergency.length > 0 && { emergency: true }),
    ...(notUnderstood && { notUnderstood }),
  };
}

/** What is moved “from Tuesday to Thursday 15:00” is then on Thursday. */
async function whenMeant(text: string, is: SessionWish['is'], now: Temporal.PlainDateTime): Promise<When> {
  const [from] = is === 'move' ? spansOf(text, /^.*?\b(?:to |→)/iu) : [];
  const target = from && (await whenIn(covered(text, [from], ' '), { now, past: false }));
  if (from && (target?.date || target?.time)) return { ...target, unclear: [from, ...target.unclear] };
  return whenIn(text, { now, past: is === 'log' });
}
