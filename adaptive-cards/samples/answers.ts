import { longestAdded, longestAnswer, longestGoal, optionsOf } from '../../src/mentoring/answer.js';
import { inputIdsOf, isOwn, type Field, type Value } from '../../src/mentoring/clause.js';
import { startingPoint } from '../../src/mentoring/framework.js';
import type { Words } from '../../src/conversation/language.js';
import { today } from './pair.js';

/** What one person puts into a field. */
export type Answers = (field: Field) => Value | null;

/** What Amira and Ben write where the framework's starting point is not enough. */
const written: Readonly<Record<string, Value>> = {
  purpose: 'To find my feet as a team lead, and to stop doing everything myself.',
  focus: ['confidence', 'role'],
  activity: 'Talk through what happened since the last session, and practise the hard conversations.',
  hopes: 'Somebody who tells me what I do not want to hear.',
  limits: 'My health.',
  goals: [
    'Run our weekly meeting without my old boss in it',
    'The team says after a month that it helps them.',
    'Say no to one thing a week',
    'I can name four at the end of each month.',
  ],
  expectations: 'Honesty, and patience on both sides.',
  sessionCount: 8,
  cadence: 'fortnightly',
  rhythmChanges: 'Amira’s team has its busiest weeks in June.',
  plannedDates: ['9 March, 16:00', '23 March, 16:00'],
  feedbackHow: 'At the end of each session, in person, kindly and straight.',
  personal: 'As much as each of us likes. If we meet by chance we say hello, and nothing about this.',
};

/** Everything as a pair would really leave it. */
export const usual =
  (words: Words): Answers =>
  (field) =>
    written[field.id] ??
    startingPoint(field, today, words.t) ??
    (isOwn(field) || !field.optional ? firstsOf(field) : null);

function firstsOf(field: Field): Value | null {
  if (field.kind === 'text') return 'As we talked about it.';
  const [first, second] = optionsOf(field).map(({ id }) => id);
  if (first === undefined) return null;
  return field.kind === 'commitments' ? [first, second ?? first] : first;
}

/** Everything at its longest: every text full, every box ticked, every number at its highest. */
export const longest: Answers = (field) => {
  switch (field.kind) {
    case 'text':
    case 'private':
    case 'blind':
      return fullText;
    case 'goals':
      return inputIdsOf(field).map(() => fullText.slice(0, longestGoal));
    case 'list':
      return fullText.split(/(?<=\.) /u);
    case 'added':
      return longestAdded.map((most) => fullText.slice(0, most).trim());
    case 'number':
    case 'duration':
      return field.max;
    case 'date':
      return '2026-12-30';
    case 'many':
    case 'commitments':
      return optionsOf(field).map(({ id }) => id);
    default:
      return longestOption(field);
  }
};

const longestOption = (field: Field) =>
  optionsOf(field).reduce((best, option) => (option.text.length > best.text.length ? option : best)).id;

const sentence =
  'We talk about what happened – “the café question”, too – before we decide what comes next. ';
export const fullText = sentence
  .repeat(40)
  .slice(0, longestAnswer - 1)
  .concat('.');

/** As many lines as there are characters for. */
export const manyLines =
  (letter: string): Answers =>
  (field) =>
    ['text', 'private', 'blind'].includes(field.kind)
      ? `${letter}\n`.repeat(longestAnswer / 2)
      : longest(field);

/** The same with as many single words changed as are shown one by one. */
export const longestScattered: Answers = (field) => {
  const before = longest(field);
  let count = 0;
  const scattered = (text: string) => text.replaceAll('talk', (word) => (++count % 5 === 0 ? 'walk' : word));
  return typeof before === 'string' && field.kind === 'text' ? scattered(before) : before;
};

/** The same at the same length, but different to the last word. */
export const longestChanged: Answers = (field) => {
  const before = longest(field);
  switch (field.kind) {
    case 'text':
    case 'list':
    case 'goals':
    case 'added':
      return typeof before === 'string'
        ? before.replaceAll('talk', 'walk')
        : (before as readonly string[]).map((line) => line.replaceAll('talk', 'walk'));
    case 'number':
    case 'duration':
      return field.max === field.min ? field.max : field.max - 1;
    case 'date':
      return '2026-12-29';
    case 'many':
      return optionsOf(field)
        .map(({ id }) => id)
        .slice(optionsOf(field).length > 1 ? 1 : 0);
    case 'choice':
      return optionsOf(field).find(({ id }) => id !== before)?.id ?? before;
    default:
      return before;
  }
};
