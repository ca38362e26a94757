import { Temporal } from 'temporal-polyfill';
import type { Survey } from './framework.js';
import { earliest, later } from './instants.js';
import { knownSince } from './looking-back-nudges.js';
import type { Pair } from './nudge.js';
import type { Instant } from './relationship.js';
import { heldOf } from './session.js';
import { daysToReview, sessionsToReview, type Terms } from './terms.js';

export type Reaching = Pick<Pair, 'relationship' | 'sessions' | 'held'>;

/**
 * Since when two who have agreed are at the start, half-way or at the end of what they planned, or from when on they will
 * be; null where nobody can tell yet. The record of their first session starts the surveys (E-01). Two who have ended are
 * at the end and nowhere else.
 */
export function pointReached(pair: Reaching, point: Survey['at']): Instant | null {
  const { terms, begun, phase } = pair.relationship;
  if (!terms || !begun || pair.held === 0 || (phase === 'ended' && point !== 'end')) return null;
  const agreed = terms.agreed === null ? begun : instantIn(terms.agreed);
  const reached = reachedBy(pair, point, { terms, agreed });
  return reached && later(reached, agreed);
}

function reachedBy(
  pair: Reaching,
  point: Survey['at'],
  { terms, agreed }: { terms: Terms; agreed: Instant },
): Instant | null {
  const { ending, phase } = pair.relationship;
  switch (point) {
    case 'start':
      return heldSince(pair, 1);
    case 'middle': {
      const half = sessionsToReview(terms);
      if (half !== null) return heldSince(pair, half);
      const days = daysToReview({ ...terms, review: 'halfway' }) ?? 0;
      return later(agreed.add({ hours: 24 * days }), heldSince(pair, 1) ?? agreed);
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

const instantIn = (text: string): Instant => Temporal.Instant.fromEpochMilliseconds(Date.parse(text));

/** When a calendar date is over somewhere in the middle of the world: what follows comes days later. */
const dayAfter = (date: string): Instant =>
  Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime('UTC').toInstant();

/** Since when it is known that they have met so often; where that session is history, somewhere after the beginning. */
function heldSince({ relationship: { begun }, sessions, held }: Reaching, times: number): Instant | null {
  if (held < times) return null;
  const session = heldOf(sessions)[held - times];
  return session ? knownSince(session) : begun;
}
