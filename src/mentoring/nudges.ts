import { Temporal } from 'temporal-polyfill';
import { earliest } from './instants.js';
import { answerWaitsUntil, noLongerWaiting } from './chemistry.js';
import { nudgeKinds } from './nudge-kinds.js';
import { apart, upcoming, type Planned } from './nudge-times.js';
import { keyOf, type Nudge, type Pair } from './nudge.js';
import { isPaused } from './pause.js';
import type { Decision, Instant, Relationship } from './relationship.js';
import { callReview, reviewDueAt, type Review } from './review.js';

export interface AtHand {
  due: Nudge[];
  /** What is given no more, since something newer of the same kind is given now. */
  passedOver: Nudge[];
}

/** To be given now. In a break nothing is (S-09); what still makes sense after it comes then. */
export const nudgesDue = (pair: Pair, now: Instant): Nudge[] => atHand(pair, now).due;

export function atHand(pair: Pair, now: Instant): AtHand {
  const all = withWhatGoesAlong(pair, now);
  const isGiven = all.map(isNewest);
  return { due: all.filter((_, at) => isGiven[at]), passedOver: all.filter((_, at) => !isGiven[at]) };
}

/** What is due now; and for whoever gets something now, what they would get within the hour and may as well get with it. */
function withWhatGoesAlong(pair: Pair, now: Instant): Nudge[] {
  if (isPaused(pair.relationship, now)) return [];
  const planned = upcoming(pair, now);
  const due = planned.filter(({ when }) => isDue(when, now));
  const gets = new Set(due.filter(({ nudge }) => isMovable(nudge)).map(({ nudge }) => nudge.person));
  // What may wait for a week may come an hour early; what asks about something that is not over yet may not.
  const goesAlong = ({ nudge, when }: Planned) =>
    isMovable(nudge) &&
    nudgeKinds[nudge.kind].mayBeWeekly &&
    gets.has(nudge.person) &&
    isDue(when, now.add(apart));
  return planned.filter((each) => due.includes(each) || goesAlong(each)).map(({ nudge }) => nudge);
}

/** What is given in one message: to one person about one relationship never two within the hour (N-02). */
export function inMessages(nudges: readonly Nudge[]): (readonly [Nudge, ...Nudge[]])[] {
  const merged = new Map<string, [Nudge, ...Nudge[]]>();
  for (const nudge of nudges) {
    const key = isMovable(nudge) ? nudge.person : keyOf(nudge);
    const others = merged.get(key);
    merged.set(key, others ? [...others, nudge] : [nudge]);
  }
  return [...merged.values()];
}

const isMovable = ({ kind }: Nudge): boolean =>
  nudgeKinds[kind].comes !== 'onTime' && nudgeKinds[kind].to === 'person';

const isNewest = ({ kind, series, person, due }: Nudge, index: number, all: readonly Nudge[]): boolean =>
  !all.some((other, at) => {
    const order = Temporal.Instant.compare(other.due, due);
    return (
      other.kind === kind &&
      other.series === series &&
      other.person === person &&
      (order > 0 || (order === 0 && at > index))
    );
  });

/** What time alone brings about, apart from reminders: an answer that has waited long enough, a review by the agreement’s rule. */
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
  return earliest([
    ...upcoming(pair, now).map(({ when }) => when),
    ...(waits && !isDue(waits, now) ? [waits] : []),
    ...(review ? [review] : []),
  ]);
}

const isDue = (at: Instant, now: Instant) => Temporal.Instant.compare(at, now) <= 0;
