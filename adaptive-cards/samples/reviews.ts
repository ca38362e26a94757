import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { thoughtsFor } from '../../src/mentoring/prompts.js';
import type { Words } from '../../src/conversation/language.js';
import { outcomes } from '../../src/mentoring/review.js';
import {
  longestInReview,
  reviewBoth,
  reviewCalled,
  reviewClosed,
  reviewForm,
  reviewKept,
  reviewMissing,
  reviewPassed,
  type SaidInReview,
} from '../review.js';
import { names, relationship, type Sample } from './pair.js';

const which = { relationship, review: '0199c0de-0000-7000-8000-0000000000f1' };
const said: SaidInReview[] = [
  {
    name: names.mentee,
    goOn: 'yes',
    working: 'I leave each time with one thing to try.',
    sessions: '',
    change: '',
  },
  {
    name: names.mentor,
    goOn: 'unsure',
    working: 'Mostly.',
    sessions: 'I would rather meet in the morning.',
    change: 'A goal that is about this year.',
  },
];
/** What people wrote in these samples. */
export const wordsInReviews = said
  .flatMap(({ working, sessions, change }) => [working, sessions, change])
  .filter(Boolean);

const long = 'o'.repeat(longestInReview);
const longest: SaidInReview[] = said.map((each) => ({
  ...each,
  working: long,
  sessions: long,
  change: long,
}));

const thoughts = thoughtsFor(builtInFrameworks.ilm, 'mentee', 'review');

export const reviews = (words: Words): Sample[] => [
  ...[null, names.mentor].map((by) => ({
    name: by === null ? 'review.called' : 'review.called.byOne',
    card: reviewCalled(words, { ...which, by, answered: [] }),
  })),
  {
    name: 'review.called.answered',
    card: reviewCalled(words, { ...which, by: null, answered: [names.mentee] }),
  },
  {
    name: 'review.form',
    card: reviewForm(words, { ...which, other: names.mentor, thoughts: [], typed: {} }),
  },
  {
    name: 'review.form.thoughts',
    card: reviewForm(words, { ...which, other: names.mentor, thoughts, typed: {} }),
  },
  {
    name: 'review.form.errors',
    card: reviewForm(words, {
      ...which,
      other: names.mentor,
      thoughts: [],
      typed: {
        values: { working: 'Mostly.' },
        errors: { goOn: words.t('Please choose one of the answers.') },
      },
    }),
  },
  { name: 'review.kept', card: reviewKept(words, { ...which, other: names.mentor }) },
  { name: 'review.both', card: reviewBoth(words, { ...which, said }) },
  ...outcomes.map((outcome) => ({
    name: `review.closed.${outcome}`,
    card: reviewClosed(words, { said, by: names.mentee, outcome }),
  })),
  { name: 'review.missing', card: reviewMissing(words, { ...which, other: names.mentor }) },
  { name: 'review.passed', card: reviewPassed(words) },
];

/** As long as they may be. */
export const longestReviews = (words: Words): Sample[] => [
  { name: 'review.both.longest', card: reviewBoth(words, { ...which, said: longest }) },
];
