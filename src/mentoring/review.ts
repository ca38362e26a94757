import { Temporal } from 'temporal-polyfill';
import type { Agreement } from './agreement.js';
import { Refusal } from './refusal.js';
import type { Decision, Instant, Relationship } from './relationship.js';
import { daysToReview, sessionsToReview } from './terms.js';
import { withWriting, writingBy, type Body, type Writing } from './writing.js';

/** Both look at how it goes (N-05). What each answers is a writing about it, seen by the other once both have answered. */
export interface Review {
  id: string;
  /** Null: the agreement's own rule. */
  calledBy: string | null;
  calledAt: Instant;
  closing: Closing | null;
}

export interface Closing {
  outcome: Outcome;
  by: string;
  at: Instant;
}

export const outcomes = ['continue', 'amend', 'end'] as const;
export type Outcome = (typeof outcomes)[number];

interface Reviewed {
  relationship: Relationship;
  agreement: Agreement | null;
  review: Review | null;
  writings: readonly Writing[];
  /** How many sessions they have held. */
  held: number;
}

export const isOpen = (review: Review | null): review is Review & { closing: null } =>
  review !== null && review.closing === null;

/**
 * At any time, by either, or by the agreement's rule: of that one both hear by a reminder, when it suits them. One that is
 * open stays the one that there is.
 */
export function callReview(
  { relationship, review }: Pick<Reviewed, 'relationship' | 'review'>,
  { id, by, at }: { id: string; by: string | null; at: Instant },
): Decision<Review | null> {
  if (relationship.phase === 'ended' || relationship.phase === 'declined') throw new Refusal('ended');
  if (relationship.phase !== 'active') throw new Refusal('notStanding');
  if (isOpen(review)) return { next: null, events: [] };
  const next = { id, calledBy: by, calledAt: at, closing: null };
  return { next, events: [{ kind: 'reviewCalled', by, review: id }] };
}

export type Looked = Body<'review'>;

/** One's own answers, or other ones until both have answered. The same again changes nothing. */
export function answerReview(
  { relationship, review, writings }: Pick<Reviewed, 'relationship' | 'review' | 'writings'>,
  { id, by, at, answers }: { id: string; by: string; at: Instant; answers: Looked },
): Decision<Writing<'review'> | null> {
  assertOpen(relationship, review, id);
  const before = writingBy(writings, 'review', by, id);
  if (before && JSON.stringify(before.body) === JSON.stringify(answers)) return { next: null, events: [] };
  if (before && haveBothAnswered(relationship, id, writings)) throw new Refusal('reviewAnswered');
  const next: Writing<'review'> = { kind: 'review', author: by, about: id, at, body: answers };
  const isLast = haveBothAnswered(relationship, id, withWriting(writings, next));
  return { next, events: [{ kind: isLast ? 'reviewBoth' : 'reviewAnswered', by, review: id }] };
}

/** What the two make of it, said by either once both have answered. A second click changes nothing. */
export function closeReview(
  { relationship, review, writings }: Pick<Reviewed, 'relationship' | 'review' | 'writings'>,
  { id, by, at, outcome }: { id: string; by: string; at: Instant; outcome: Outcome },
): Decision<Review | null> {
  if (review?.id === id && review.closing) return { next: null, events: [] };
  const open = assertOpen(relationship, review, id);
  if (!haveBothAnswered(relationship, id, writings)) throw new Refusal('reviewWaits');
  return {
    next: { ...open, closing: { outcome, by, at } },
    events: [{ kind: 'reviewClosed', by, review: id }],
  };
}

export const haveBothAnswered = (
  { mentee, mentor }: Relationship,
  id: string,
  writings: readonly Writing[],
): boolean => [mentee, mentor].every((person) => writingBy(writings, 'review', person, id) !== null);

/**
 * when the pair wanted to look at its agreement again; null where nothing is to come, or one lies open. Half-way is
 * half of the planned sessions; of a pair that records none, the calendar is all that there is.
 */
export function reviewDueAt({ relationship, agreement, review, held }: Reviewed): Instant | null {
  const { phase, terms, mentee, mentor } = relationship;
  const signed = agreement?.signatures.findLast(({ person }) => person === mentee || person === mentor)?.at;
  if (phase !== 'active' || agreement?.state !== 'signed' || !terms || !signed || isOpen(review)) return null;
  if (terms.review === 'halfway') {
    const half = sessionsToReview(terms);
    if (review) return null;
    if (half !== null && held > 0) return held >= half ? signed : null;
  }
  const days = daysToReview(terms);
  if (days === null) return null;
  const since = [signed, ...(review?.closing ? [review.closing.at] : [])]
    .sort(Temporal.Instant.compare)
    .at(-1);
  return since?.add({ hours: 24 * days }) ?? null;
}

function assertOpen({ phase }: Relationship, review: Review | null, id: string): Review {
  if (phase === 'ended') throw new Refusal('ended');
  if (review?.id !== id || review.closing) throw new Refusal('reviewOver');
  return review;
}
