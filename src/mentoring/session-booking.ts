import { Refusal } from './refusal.js';
import type { Decision, Instant } from './relationship.js';
import {
  assertFree,
  instantOf,
  isAfter,
  isPlanned,
  mayMeet,
  mostPlanned,
  type Acting,
  type Deed,
  type Session,
  type Slot,
  type WithSessions,
} from './session.js';

/** The same session twice, as after a double click, is booked once. */
export function book(
  pair: WithSessions,
  { id, by, at, slot }: Acting & { id: string; slot: Slot },
): Decision<Session | null> {
  if (pair.sessions.some((session) => session.id === id)) return { next: null, events: [] };
  mayMeet(pair.relationship);
  if (pair.sessions.filter(isPlanned).length >= mostPlanned)
    throw new Refusal('sessionsMany', { most: mostPlanned });
  const begins = instantOf(slot.when);
  if (!isAfter(begins, at)) throw new Refusal('sessionPast');
  const made = begun({ id, by, at, slot, begins }, { state: 'planned', is: 'booked' });
  assertFree(pair.sessions, made);
  return { next: made, events: [{ kind: 'sessionsBooked', by, sessions: [id] }] };
}

/** Several at once, in the order of their dates; what another session is in the way of is left out. */
export function bookAll(
  pair: WithSessions,
  { by, at, slots, newId }: Acting & { slots: readonly Slot[]; newId: () => string },
): Decision<Session[]> {
  const made: Session[] = [];
  for (const slot of slots) {
    const sessions = [...pair.sessions, ...made];
    try {
      const { next } = book({ ...pair, sessions }, { id: newId(), by, at, slot });
      if (next) made.push(next);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'sessionOverlaps') throw error;
    }
  }
  const sessions = made.map(({ id }) => id);
  return { next: made, events: made.length > 0 ? [{ kind: 'sessionsBooked', by, sessions }] : [] };
}

/** S-05: what was never booked, or somewhere else, counts once somebody says that it took place. */
export function log(
  pair: WithSessions,
  { id, by, at, slot }: Acting & { id: string; slot: Slot },
): Decision<Session | null> {
  if (pair.sessions.some((session) => session.id === id)) return { next: null, events: [] };
  mayMeet(pair.relationship);
  const begins = instantOf(slot.when);
  if (isAfter(begins, at)) throw new Refusal('sessionNotYet');
  const made = begun({ id, by, at, slot, begins }, { state: 'held', is: 'held' });
  assertFree(pair.sessions, made);
  return { next: made, events: [{ kind: 'sessionHeld', by, session: id, first: true }] };
}

interface Made extends Acting {
  id: string;
  slot: Slot;
  begins: Instant;
}

const begun = (
  { id, by, at, slot, begins }: Made,
  { state, is }: Pick<Session, 'state'> & Pick<Deed, 'is'>,
): Session => ({
  ...{ id, state, ...slot, at: begins, bookedBy: by, sequence: 0 },
  history: [{ is, by, at, from: begins, late: false }],
});
