import { createInstance } from 'i18next';
import en from './language/en.json' with { type: 'json' };

/** A language is one file here: sentence in English → sentence in that language. */
const languages = { en: { translation: en } } as const;

const i18n = createInstance();
void i18n.init({
  resources: languages,
  fallbackLng: 'en',
  supportedLngs: Object.keys(languages),
  nonExplicitSupportedLngs: true,
  // The English sentence is the key, so its full stops and colons separate nothing.
  keySeparator: false,
  nsSeparator: false,
  // Everything is shown as plain text; escaping for a platform is its renderer's affair.
  interpolation: { escapeValue: false },
});

/** What the programme calls people and contract. */
export interface Vocabulary {
  kind: 'mentoring' | 'coaching';
  contractWord: 'agreement' | 'contract' | 'learning agreement';
}

/**
 * Says a sentence in its receiver's words. Every sentence may use `{{mentor}}`, `{{mentee}}`, `{{mentoring}}` and
 * `{{agreement}}`: they are the programme's words for these things, never a person's name.
 */
export type T = (sentence: string, values?: Record<string, string | number>) => string;

/** Everything that depends on who reads it. */
export interface Words {
  t: T;
  /** A day as this reader writes it. */
  day(at: { epochMilliseconds: number }): string;
  /** A day and time of day with its zone, the reader’s own unless another is named. */
  moment(at: { epochMilliseconds: number }, zone?: string): string;
  /** Of 1 to 7, Monday first. */
  weekday(day: number): string;
  /** A calendar date, `YYYY-MM-DD`, as this reader writes it. */
  date(iso: string): string;
}

export interface Reader {
  /** BCP 47 */
  language: string;
  /** IANA */
  zone: string;
}

export function wordsFor({ language, zone }: Reader, vocabulary: Vocabulary): Words {
  return {
    t: sayingFor(shippedLanguage(language), vocabulary),
    day: (at) => days(language, zone).format(at.epochMilliseconds),
    moment: (at, there = zone) => moments(language, there).format(at.epochMilliseconds),
    weekday: (day) => weekdays(language, 'UTC').format(Date.UTC(2024, 0, day)),
    date: (iso) => days(language, 'UTC').format(Date.parse(iso)),
  };
}

/** The language that the bot has for what a client calls its own, which may be anything. */
const shippedLanguage = (language: string): string => {
  const [base = ''] = language.toLowerCase().split('-');
  return Object.hasOwn(languages, base) ? base : 'en';
};

/** By language and vocabulary: there are as many as are shipped, and most sentences are said without values. */
const sayings = new Map<string, T>();

function sayingFor(lng: string, vocabulary: Vocabulary): T {
  const key = `${lng} ${vocabulary.kind} ${vocabulary.contractWord}`;
  const saying = sayings.get(key) ?? makeSaying(lng, vocabulary);
  sayings.set(key, saying);
  return saying;
}

function makeSaying(lng: string, vocabulary: Vocabulary): T {
  const own = ownWords((word) => i18n.t(word, { lng }), vocabulary);
  const said = new Map<string, string>();
  return (sentence, values) => {
    if (values) return i18n.t(sentence, { ...own, ...values, lng });
    const before = said.get(sentence);
    if (before !== undefined) return before;
    const now = i18n.t(sentence, { ...own, lng });
    if (said.size < mostSentences) said.set(sentence, now);
    return now;
  };
}

/** More than the bot has; a framework that somebody wrote must not fill the memory. */
const mostSentences = 5_000;

/** To make a format takes longer than all else about a sentence. What a client calls its language may be anything. */
function formats(options: Intl.DateTimeFormatOptions) {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (language: string, timeZone: string): Intl.DateTimeFormat => {
    const key = `${language} ${timeZone}`;
    const format = made.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone });
    if (made.size >= mostFormats) made.clear();
    made.set(key, format);
    return format;
  };
}

const mostFormats = 200;

const weekdays = formats({ weekday: 'long' });

const days = formats({ dateStyle: 'long' });

const moments = formats({
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
});

type Translate = (word: string) => string;

const ownWords = (translate: Translate, { kind, contractWord }: Vocabulary) => ({
  ...(kind === 'coaching'
    ? { mentor: translate('coach'), mentee: translate('client'), mentoring: translate('coaching') }
    : { mentor: translate('mentor'), mentee: translate('mentee'), mentoring: translate('mentoring') }),
  agreement: translate(contractWord),
});

/** What is said to somebody whose programme is not known yet. */
export const plainVocabulary: Vocabulary = { kind: 'mentoring', contractWord: 'agreement' };
