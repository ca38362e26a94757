import { Refusal } from './refusal.js';
import { isLive, type Decision, type Instant, type Relationship } from './relationship.js';
import {
  assertFree,
  instantOf,
  isAfter,
  plannedIn,
  sessionIn,
  byTime,
  type Acting,
  type Session,
  type Slot,
  type WithSessions,
} from './session.js';

export interface Changing extends Acting {
  session: string;
  /** Excepted from the notice (S-04). */
  emergency: boolean;
}

/** Another time or place, by either. To the same time and place changes nothing. */
export function move(
  pair: WithSessions,
  { session: id, by, at, emergency, slot }: Changing & { slot: Slot },
): Decision<Session | null> {
  const session = plannedIn(pair, id);
  const begins = instantOf(slot.when);
  const isSame =
    begins.equals(session.at) && slot.minutes === session.minutes && slot.where === session.where;
  if (isSame) return { next: null, events: [] };
  if (!isAfter(begins, at)) throw new Refusal('sessionPast');
  // Another place or length is no other time.
  const late = !begins.equals(session.at) && isLate(pair.relationship, session, { at, emergency });
  const next: Session = {
    ...session,
    ...slot,
    at: begins,
    sequence: session.sequence + 1,
    history: [
      ...session.history,
      { is: 'moved', by, at, from: session.at, late, ...(emergency && { emergency }) },
    ],
  };
  assertFree(pair.sessions, next);
  return {
    next,
    events: [{ kind: 'sessionMoved', by, session: id, before: session.at, late, emergency }],
  };
}

/** By either, at any time before it is over. A second click cancels nothing more. */
export function cancel(
  pair: WithSessions,
  { session: id, by, at, emergency }: Changing,
): Decision<Session | null> {
  if (sessionIn(pair, id).state === 'cancelled') return { next: null, events: [] };
  const session = plannedIn(pair, id);
  const late = isLate(pair.relationship, session, { at, emergency });
  return {
    next: {
      ...session,
      state: 'cancelled',
      sequence: session.sequence + 1,
      history: [
        ...session.history,
        { is: 'cancelled', by, at, from: session.at, late, ...(emergency && { emergency }) },
      ],
    },
    events: [{ kind: 'sessionCancelled', by, session: id, late, emergency }],
  };
}

/**
 * S-05: whether it happened. The mentor's answer is the record; the mentee's stands until the mentor corrects it. The same
 * answer again changes nothing.
 */
export function record(
  pair: WithSessions,
  { session: id, by, at, happened }: Acting & { session: string; happened: boolean },
): Decision<Session | null> {
  const session = sessionIn(pair, id);
  if (!isLive(pair.relationship)) throw new Refusal('ended');
  if (session.state === 'cancelled') throw new Refusal('sessionCancelled');
  if (isAfter(session.at, at)) throw new Refusal('sessionNotYet');
  const state = happened ? 'held' : 'notHeld';
  if (session.state === state) return { next: null, events: [] };
  const { mentor } = pair.relationship;
  if (session.history.at(-1)?.by === mentor && session.state !== 'planned' && by !== mentor)
    throw new Refusal('sessionRecorded');
  return {
    next: {
      ...session,
      state,
      history: [...session.history, { is: state, by, at, from: session.at, late: false }],
    },
    events: [
      happened
        ? { kind: 'sessionHeld', by, session: id, first: session.state === 'planned' }
        : { kind: 'sessionNotHeld', by, session: id },
    ],
  };
}

/** After how many late changes in a row the two are asked about their agreement. */
export const lateUntilAsked = 3;

/** How often in a row: since the last session that went ahead as it was booked (S-04, ILM). */
export function lateInARow(sessions: readonly Session[]): number {
  const newestFirst = [...sessions].sort((a, b) => byTime(b, a));
  const kept = newestFirst.findIndex(
    ({ state, history }) => state === 'held' && !history.some(({ late }) => late),
  );
  return newestFirst
    .slice(0, kept === -1 ? undefined : kept)
    .flatMap(({ history }) => history)
    .filter(({ late }) => late).length;
}

/** What a pair has agreed, else the usual. */
export const noticeHours = ({ terms }: Relationship): number => terms?.noticeHours ?? 48;

const isLate = (
  relationship: Relationship,
  session: Session,
  { at, emergency }: { at: Instant; emergency: boolean },
): boolean =>
  !emergency && isAfter(session.at, at) && isAfter(at.add({ hours: noticeHours(relationship) }), session.at);
