import { Temporal } from 'temporal-polyfill';
import { Refusal } from './refusal.js';
import { isLive, type Decision, type Instant } from './relationship.js';
import { assertFree, instantOf, sessionIn, type Session, type Slot, type WithSessions } from './session.js';

interface Correcting {
  session: string;
  by: string;
  at: Instant;
  slot: Slot;
}

/** S-05: when, how long and where it really was, which is the mentor's to record. It says as well that it took place. */
export function correct(
  pair: WithSessions,
  { session: id, by, at, slot }: Correcting,
): Decision<Session | null> {
  const session = mayCorrect(pair, { session: id, by, at });
  const begins = instantOf(slot.when);
  if (Temporal.Instant.compare(begins, at) > 0) throw new Refusal('sessionNotYet');
  const isSame =
    session.state === 'held' &&
    begins.equals(session.at) &&
    slot.minutes === session.minutes &&
    slot.where === session.where;
  if (isSame) return { next: null, events: [] };
  const next: Session = {
    ...session,
    ...slot,
    state: 'held',
    at: begins,
    sequence: session.sequence + 1,
    history: [...session.history, { is: 'held', by, at, from: session.at, late: false }],
  };
  assertFree(pair.sessions, next);
  return { next, events: [{ kind: 'sessionHeld', by, session: id, first: session.state === 'planned' }] };
}

/** The session, where there is something to record about it and this person is the one who records it. */
export function mayCorrect(
  pair: WithSessions,
  { session: id, by, at }: Pick<Correcting, 'session' | 'by' | 'at'>,
): Session {
  const session = sessionIn(pair, id);
  if (!isLive(pair.relationship)) throw new Refusal('ended');
  if (by !== pair.relationship.mentor) throw new Refusal('mentorRecords');
  if (session.state === 'cancelled') throw new Refusal('sessionCancelled');
  if (session.state === 'planned' && Temporal.Instant.compare(session.at, at) > 0)
    throw new Refusal('sessionNotYet');
  return session;
}
