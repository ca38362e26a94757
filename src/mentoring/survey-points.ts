import { Temporal } from 'temporal-polyfill';
import type { Survey } from './framework.js';
import { earliest, later } from './instants.js';
import { knownSince } from './looking-back-nudges.js';
import type { Pair } from './nudge.js';
import type { Instant } from './relationship.js';
import { heldOf } from './session.js';
import { daysToReview, sessionsToReview } from './terms.js';

export type Reaching = Pick<Pair, 'relationship' | 'sessions' | 'held'>;

/**
 * Since when two are at the start, half-way or at the end of what they planned, or from when on they will be; null where
 * nobody can tell yet. The record of their first session starts the surveys (E-01).
 */
export function pointReached(pair: Reaching, point: Survey['at']): Instant | null {
  const { terms, begun, ending, phase } = pair.relationship;
  if (!terms || !begun || pair.held === 0) return null;
  switch (point) {
    case 'start':
      return heldSince(pair, 1);
    case 'middle': {
      const half = sessionsToReview(terms);
      if (half !== null) return heldSince(pair, half);
      const days = daysToReview({ ...terms, review: 'halfway' }) ?? 0;
      return later(begun.add({ hours: 24 * days }), heldSince(pair, 1) ?? begun);
    }
    case 'end':
      return earliest([
        ...(terms.sessions === null
          ? []
          : [heldSince(pair, terms.sessions)].filter((since) => since !== null)),
        ...(terms.endDate === null ? [] : [dayAfter(terms.endDate)]),
        ...(phase === 'ended' && ending ? [ending.at] : []),
      ]);
  }
}

/** When a calendar date is over somewhere in the middle of the world: what follows comes days later. */
const dayAfter = (date: string): Instant =>
  Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime('UTC').toInstant();

/** Since when it is known that they have met so often; where that session is history, somewhere after the beginning. */
function heldSince({ relationship: { begun }, sessions, held }: Reaching, times: number): Instant | null {
  if (held < times) return null;
  const session = heldOf(sessions)[held - times];
  return session ? knownSince(session) : begun;
}
