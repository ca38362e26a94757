import { Temporal } from 'temporal-polyfill';
import { isBefore } from './instants.js';
import { otherRole, roleOf, type Instant, type Relationship } from './relationship.js';
import type { Review } from './review.js';
import { heldOf, sessionsAtHand, type Session } from './session.js';
import { writingBy, type Writing } from './writing.js';

/** Everything that the rhythm of feedback depends on. */
export interface Feeding {
  relationship: Relationship;
  sessions: readonly Session[];
  writings: readonly Writing[];
  review: Review | null;
}

const quarter = Temporal.Duration.from({ hours: 24 * 91 });

/**
 * Whether this person is asked for feedback after this session. Not where the other has said that it is not welcome;
 * else each time, or once in every three months or after every review. Whoever gives none then is asked after a few
 * more sessions, and then only in the next round.
 */
export function asksFeedback(pair: Feeding, session: Session, person: string): boolean {
  const { relationship, sessions, writings } = pair;
  if (writingBy(writings, 'feedback', person, session.id)) return true;
  const role = roleOf(relationship, person);
  if (role && relationship.terms?.welcome[otherRole(role)] === false) return false;
  const since = roundFrom(pair, session.at);
  if (since === null || isBefore(session.at, since)) return false;
  const earlier = heldOf(sessions).filter(({ at }) => !isBefore(at, since) && isBefore(at, session.at));
  // Further back nobody knows whether it was given.
  return (
    earlier.length < sessionsAtHand - 1 &&
    !earlier.some(({ id }) => writingBy(writings, 'feedback', person, id))
  );
}

/** When the round begins in which this moment lies; null where none has begun. */
function roundFrom({ relationship: { terms, begun }, review }: Feeding, at: Instant): Instant | null {
  switch (terms?.feedback ?? 'session') {
    case 'session':
      return at;
    case 'review':
      return review?.calledAt ?? null;
    case 'quarter': {
      const length = quarter.total('milliseconds');
      const since = begun ? at.epochMilliseconds - begun.epochMilliseconds : 0;
      const rounds = Math.floor(since / length);
      return begun && rounds > 0 ? begun.add({ milliseconds: rounds * length }) : null;
    }
  }
}
