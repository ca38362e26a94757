import { isoOf } from './instants.js';
import { Temporal } from 'temporal-polyfill';
import type { Nudge, Pair } from './nudge.js';
import { otherOf, type Instant, type Relationship } from './relationship.js';
import { endOf, heldOf, isPlanned, type Session } from './session.js';
import type { Terms } from './terms.js';

const afterSigning = Temporal.Duration.from({ hours: 3 * 24 });
const afterSession = Temporal.Duration.from({ hours: 24 });
/** Whoever cancels was asked for a new date already. */
const afterCancelling = Temporal.Duration.from({ hours: 3 * 24 });

/** S-07: nothing is booked, and there is something to book: to the one who arranges, once. */
export function bookNext(pair: Pair): Nudge[] {
  const last = lastOver(pair.sessions);
  const due = last ? askedAfter(last) : signedAt(pair)?.add(afterSigning);
  const person = whoArranges(pair);
  return due && person !== null
    ? [
        {
          kind: 'bookNext',
          ...(last && { about: last.id }),
          occurrence: last ? `after ${last.id} ${isoOf(last.at)}` : 'first',
          person,
          due,
        },
      ]
    : [];
}

/** Who finds the date of the next session; null where there is none to find. */
export function whoArranges(pair: Pick<Pair, 'relationship' | 'sessions' | 'held'>): string | null {
  const { relationship, sessions } = pair;
  const { phase, terms } = relationship;
  if (phase !== 'active' || !terms || terms.cadence === 'adHoc' || isAllBooked(pair, terms)) return null;
  return arranger(relationship, terms, lastOver(sessions));
}

/** Older ones that were held are not at hand. */
function isAllBooked(
  { sessions, held }: Pick<Pair, 'sessions' | 'held'>,
  { sessions: wanted }: Terms,
): boolean {
  const known = Math.max(held, heldOf(sessions).length);
  return wanted !== null && known + sessions.filter(isPlanned).length >= wanted;
}

/** What is planned is the last until long after it. */
const lastOver = (sessions: readonly Session[]): Session | undefined =>
  [...sessions].sort((a, b) => Temporal.Instant.compare(askedAfter(a), askedAfter(b))).at(-1);

/** A session that nobody has recorded is over like any other. */
function askedAfter(session: Session): Instant {
  const cancelled = session.state === 'cancelled' ? session.history.at(-1)?.at : undefined;
  return cancelled ? cancelled.add(afterCancelling) : endOf(session).add(afterSession);
}

const signedAt = ({ relationship: { mentee, mentor }, agreement }: Pair): Instant | undefined =>
  agreement?.state === 'signed'
    ? agreement.signatures.findLast(({ person }) => person === mentee || person === mentor)?.at
    : undefined;

/** In turns: whoever did not book the last one. */
function arranger(relationship: Relationship, { arranger: who }: Terms, last: Session | undefined) {
  if (who !== 'turns') return relationship[who];
  return last ? otherOf(relationship, last.bookedBy) : relationship.mentee;
}
