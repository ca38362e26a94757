import {
  reviewBoth,
  reviewCalled,
  reviewClosed,
  reviewMissing as missingCard,
  reviewPassed,
} from '../../../adaptive-cards/review.js';
import { isOpen, type Review } from '../../mentoring/review.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { nameIn, otherName, wordsOf } from '../agreement-view.js';
import { calledView, saidIn } from '../review-view.js';
import type { Tellers } from './tellers.js';
import { toEach, toRoom, type Told } from './to-room.js';

const slotOf = (review: string) => `review ${review}`;
const missingSlot = 'reviewMissing';

/** N-05: called, answered by one and by both, and what came of it: one card in the room all along. */
export const reviewTellers = {
  // Of one that nobody wants but the agreement both hear by a reminder, in their hours.
  reviewCalled: ({ by }, snapshot) => (by === null ? [] : called(snapshot, 'post')),
  reviewAnswered: ({ by }, snapshot) => [...called(snapshot, 'put'), ...answered(snapshot, [by])],
  reviewBoth: (_, snapshot) => [...bothSaid(snapshot), ...answered(snapshot, partiesOf(snapshot))],
  reviewClosed: (_, snapshot) => closed(snapshot),
} as const satisfies Partial<Tellers>;

const partiesOf = ({ relationship: { mentee, mentor } }: Snapshot) =>
  [mentee, mentor].filter((person) => person !== null);

function called(snapshot: Snapshot, how: 'post' | 'put'): Told[] {
  const { review } = snapshot;
  if (!review) return [];
  return toRoom(snapshot, { slot: slotOf(review.id), how }, (words) =>
    reviewCalled(words, calledView(snapshot, review)),
  );
}

/** The question is done with, and both answers are something new to read. */
function bothSaid(snapshot: Snapshot): Told[] {
  const { review, relationship } = snapshot;
  if (!review) return [];
  const view = { relationship: relationship.id, review: review.id, said: saidIn(snapshot, review.id) };
  return [
    ...toRoom(snapshot, { slot: slotOf(review.id), how: 'change' }, reviewPassed),
    ...toRoom(snapshot, { slot: bothSlot(review), how: 'post' }, (words) => reviewBoth(words, view)),
  ];
}

const bothSlot = ({ id }: Review) => `reviewed ${id}`;

function closed(snapshot: Snapshot): Told[] {
  const { review } = snapshot;
  if (!review?.closing) return [];
  const { outcome, by } = review.closing;
  const view = { said: saidIn(snapshot, review.id), by: nameIn(snapshot, by), outcome };
  return toRoom(snapshot, { slot: bothSlot(review), how: 'change' }, (words) => reviewClosed(words, view));
}

const answered = (snapshot: Snapshot, who: readonly string[]): Told[] =>
  toEach(snapshot, { slot: missingSlot, how: 'change' }, (words) => reviewPassed(words)).filter(
    ({ to }) => 'person' in to && who.includes(to.person),
  );

export const remindReview = (kind: 'reviewDue' | 'reviewMissing', snapshot: Snapshot, person: string) =>
  kind === 'reviewDue' ? called(snapshot, 'post') : missing(snapshot, person);

function missing(snapshot: Snapshot, person: string): Told[] {
  const { review, relationship } = snapshot;
  if (!isOpen(review)) return [];
  const view = { relationship: relationship.id, review: review.id, other: otherName(snapshot, person) };
  return [
    { to: { person }, slot: missingSlot, how: 'post', card: missingCard(wordsOf(snapshot, person), view) },
  ];
}
