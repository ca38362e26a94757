import { Temporal } from 'temporal-polyfill';
import { answerWaitsUntil, noLongerWaiting } from './chemistry.js';
import { gettingToKnow } from './chemistry-nudges.js';
import type { Action } from './action.js';
import type { Agreement } from './agreement.js';
import { roundOf } from './agreement-table.js';
import { whoseTurn } from './agreement-turn.js';
import type { Person } from './person.js';
import { isPaused } from './pause.js';
import type { Decision, Instant, Relationship } from './relationship.js';
import { outOfTouch } from './contact.js';
import { callReview, isOpen, reviewDueAt, type Review } from './review.js';
import type { Session } from './session.js';
import { aroundSessions, type SessionNudge } from './session-nudges.js';
import { writingBy, type Writing } from './writing.js';

/** Everything that reminders depend on. */
export interface Pair {
  relationship: Relationship;
  agreement: Agreement | null;
  /** Reminders that were already given, as `kind occurrence person`. */
  given: ReadonlySet<string>;
  writings: readonly Writing[];
  sessions: readonly Session[];
  actions: readonly Action[];
  review: Review | null;
  /** How many sessions they have held in all. */
  held: number;
  people: Readonly<Record<string, Pick<Person, 'zone'>>>;
}

export type NudgeKind =
  | SessionNudge
  | 'unsigned'
  | 'unsignedBoth'
  | 'unsignedLong'
  | 'meetSoon'
  | 'meetingAhead'
  | 'goingOn'
  | 'reviewMissing'
  | 'quietMentee'
  | 'quietMentor'
  | 'readiness';

export interface Nudge {
  kind: NudgeKind;
  /** What makes it one and the same reminder: it is given once. */
  occurrence: string;
  person: string;
  due: Instant;
  /** When it stops making sense; without it, when its cause goes. */
  until?: Instant;
  /** The session that it is about. */
  about?: string;
}

/** how long an agreement may wait: then the one whose turn it is, both, the coordinators hear of it, once for each text. */
const unsignedAfterDays = { one: 3, both: 7, coordinators: 10 } as const;

/** In a break nothing is given (S-09); what still makes sense after it comes then. */
export const nudgesDue = (pair: Pair, now: Instant): Nudge[] =>
  isPaused(pair.relationship, now) ? [] : upcoming(pair, now).filter(({ due }) => isDue(due, now));

/** What time alone brings about, apart from reminders: an answer that has waited long enough, a review that is due. */
export function timeBrings(
  pair: Pair,
  now: Instant,
  newId: () => string,
): Decision<{ relationship: Relationship; review: Review | null }> {
  const waited = noLongerWaiting(pair, now);
  const { relationship } = waited.next;
  const due = isPaused(relationship, now) ? null : reviewDueAt({ ...pair, relationship });
  const called =
    due && isDue(due, now) ? callReview({ ...pair, relationship }, { id: newId(), by: null, at: now }) : null;
  return {
    next: { relationship, review: called?.next ?? pair.review },
    events: [...waited.events, ...(called?.events ?? [])],
  };
}

/**
 * When to look at this pair again; null when time alone changes nothing for it. At once where a version was let be: what
 * the one that stands waits for is not at hand.
 */
export function nextLook(pair: Pair, now: Instant): Instant | null {
  if (pair.relationship.phase === 'active' && pair.agreement?.state === 'dropped') return now;
  if (isPaused(pair.relationship, now)) return pair.relationship.pause?.until ?? null;
  const waits = answerWaitsUntil(pair);
  const review = reviewDueAt(pair);
  const moments = [
    ...upcoming(pair, now).map(({ due }) => due),
    ...(waits && !isDue(waits, now) ? [waits] : []),
    ...(review ? [review] : []),
  ];
  return moments.sort((a, b) => Temporal.Instant.compare(a, b))[0] ?? null;
}

export const keyOf = ({ kind, occurrence, person }: Pick<Nudge, 'kind' | 'occurrence' | 'person'>) =>
  `${kind} ${occurrence} ${person}`;

const isDue = (at: Instant, now: Instant) => Temporal.Instant.compare(at, now) <= 0;

/** What is to be given, now or later; not what has stopped making sense, or a pair would be looked at for ever. */
const upcoming = (pair: Pair, now: Instant): Nudge[] =>
  [
    ...unsigned(pair),
    ...gettingToKnow(pair),
    ...aroundSessions(pair),
    ...reviewMissing(pair),
    ...outOfTouch(pair),
  ].filter((nudge) => !pair.given.has(keyOf(nudge)) && !(nudge.until && isDue(nudge.until, now)));

/** A pair that has an agreement already has said in it how long an answer may take. */
export const waitingDays = ({ terms }: Relationship): number => terms?.replyDays ?? unsignedAfterDays.one;

/** The order stays where the two have agreed that an answer may take longer. */
export function waitingDaysOfBoth(relationship: Relationship): Record<'both' | 'coordinators', number> {
  const { one, both, coordinators } = unsignedAfterDays;
  const later = waitingDays(relationship) < both ? 0 : waitingDays(relationship) - one;
  return { both: both + later, coordinators: coordinators + later };
}

function unsigned({ relationship, agreement }: Pair): Nudge[] {
  const { phase, mentee, mentor, invitation } = relationship;
  if (!agreement || (phase !== 'contracting' && phase !== 'active')) return [];
  const turn = whoseTurn(relationship, agreement);
  if (!turn) return [];
  const occurrence = `version ${agreement.number}.${roundOf(agreement)}`;
  const after = (days: number) => agreement.waitingSince.add({ hours: 24 * days });
  const { both, coordinators } = waitingDaysOfBoth(relationship);
  return [
    { kind: 'unsigned', occurrence, person: turn, due: after(waitingDays(relationship)), until: after(both) },
    ...[mentee, mentor]
      .filter((person) => person !== null)
      .map((person): Nudge => ({ kind: 'unsignedBoth', occurrence, person, due: after(both) })),
    // In the name of whoever invited: one name whoever’s turn it is, so that it is once, and blames nobody.
    { kind: 'unsignedLong', occurrence, person: invitation.by, due: after(coordinators) },
  ];
}

/** N-05: two days after a review was called, to whoever has not answered. */
function reviewMissing({ relationship, review, writings }: Pair): Nudge[] {
  const { phase, mentee, mentor } = relationship;
  if (phase !== 'active' || !isOpen(review)) return [];
  const { id, calledAt } = review;
  return [mentee, mentor]
    .filter((person) => person !== null && writingBy(writings, 'review', person, id) === null)
    .map((person): Nudge => ({
      kind: 'reviewMissing',
      occurrence: `review ${id}`,
      person: person ?? '',
      due: calledAt.add({ hours: 48 }),
    }));
}
