import { earliest } from './instants.js';
import { keyOf, type Nudge, type Pair } from './nudge.js';
import type { Instant } from './relationship.js';
import { isOpen, type Review } from './review.js';
import { writingBy } from './writing.js';

/** N-05: both hear of a review that the agreement’s own rule has called, unless one of them found it and has answered. */
export function reviewDue(pair: Pair): Nudge[] {
  const { relationship, review } = pair;
  if (relationship.phase !== 'active' || !isOpen(review) || review.calledBy !== null) return [];
  return answersTo(review, pair).length > 0 ? [] : callOf(review, relationship.mentee);
}

/** N-05: two days after both heard of a review, to whoever has not answered. */
export function reviewMissing(pair: Pair): Nudge[] {
  const { relationship, review, writings } = pair;
  const { phase, mentee, mentor } = relationship;
  if (phase !== 'active' || !isOpen(review)) return [];
  const heard = heardOf(review, pair);
  if (heard === null) return [];
  return [mentee, mentor]
    .filter((person) => person !== null)
    .filter((person) => writingBy(writings, 'review', person, review.id) === null)
    .map((person) => ({
      kind: 'reviewMissing',
      occurrence: occurrenceOf(review),
      person,
      due: heard.add({ hours: 48 }),
    }));
}

/** When both heard that there is this review; null where nobody has told them yet. */
export function heardOf(review: Review, pair: Pair): Instant | null {
  if (review.calledBy !== null) return review.calledAt;
  const told = callOf(review, pair.relationship.mentee).flatMap((call) => pair.given.get(keyOf(call)) ?? []);
  return earliest([...told, ...answersTo(review, pair)].map(({ at }) => at));
}

const callOf = (review: Review, mentee: string | null): Nudge[] =>
  mentee === null
    ? []
    : [{ kind: 'reviewDue', occurrence: occurrenceOf(review), person: mentee, due: review.calledAt }];

const occurrenceOf = ({ id }: Review) => `review ${id}`;

const answersTo = ({ id }: Review, { writings }: Pair) =>
  writings.filter(({ kind, about }) => kind === 'review' && about === id);
