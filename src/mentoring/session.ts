import { Temporal } from 'temporal-polyfill';
import { Refusal } from './refusal.js';
import { isLive, type Decision, type Instant, type Relationship } from './relationship.js';

/** One session of a pair: booked, moved, cancelled, held (S-01). */
export interface Session {
  id: string;
  state: 'planned' | 'held' | 'notHeld' | 'cancelled';
  when: WallClock;
  /** The instant of `when`. */
  at: Instant;
  minutes: number;
  where: string;
  bookedBy: string;
  /** Of its calendar entry: raised with everything that is changed in it (RFC 5546). */
  sequence: number;
  /** What was done with it, oldest first. */
  history: readonly Deed[];
}

/** As whoever booked it reads the clock: it stays when the clocks change. */
export interface WallClock {
  /** `YYYY-MM-DDTHH:MM` */
  local: string;
  /** IANA */
  zone: string;
}

export interface Deed {
  is: 'booked' | 'moved' | 'cancelled' | 'held' | 'notHeld';
  by: string;
  at: Instant;
  /** When it was to begin before that. */
  from: Instant;
  /** Inside the notice that the two have agreed, and no emergency (S-04). */
  late: boolean;
  emergency?: true;
}

/** When, how long and where. */
export interface Slot {
  when: WallClock;
  minutes: number;
  where: string;
}

/** How many of those that are over decisions go by. */
export const sessionsAtHand = 5;

export const shortestSession = 10;
export const longestSession = 8 * 60;
/** More than anybody plans ahead: two years of weeks. */
export const mostPlanned = 104;

/** A time that the clocks leave out is the one after the gap; of one that comes twice it is the first. */
export const instantOf = ({ local, zone }: WallClock): Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();

/** The calendar date on which it begins, where it was booked. */
export const startDayOf = ({ when }: Pick<Session, 'when'>): string => when.local.slice(0, 10);

export const endOf = ({ at, minutes }: Pick<Session, 'at' | 'minutes'>): Instant => at.add({ minutes });

export const isPlanned = ({ state }: Session) => state === 'planned';

/** Still to come, or going on: the next first. */
export const comingUp = (sessions: readonly Session[], now: Instant): Session[] =>
  sessions.filter((session) => isPlanned(session) && isAfter(endOf(session), now)).sort(byTime);

/** Planned and over, and nobody has said yet whether it happened. */
export const unrecorded = (sessions: readonly Session[], now: Instant): Session[] =>
  sessions.filter((session) => isPlanned(session) && !isAfter(endOf(session), now)).sort(byTime);

/** Held, the newest first. */
export const heldOf = (sessions: readonly Session[]): Session[] =>
  sessions.filter(({ state }) => state === 'held').sort((a, b) => byTime(b, a));

export const byTime = (a: Session, b: Session) => Temporal.Instant.compare(a.at, b.at);

const isAfter = (a: Instant, b: Instant) => Temporal.Instant.compare(a, b) > 0;

/** Everything about a pair that a decision about its sessions depends on. */
export interface WithSessions {
  relationship: Relationship;
  sessions: readonly Session[];
}

interface Acting {
  by: string;
  at: Instant;
}

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
  const made: Session = {
    id,
    state: 'planned',
    ...slot,
    at: begins,
    bookedBy: by,
    sequence: 0,
    history: [{ is: 'booked', by, at, from: begins, late: false }],
  };
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
  const made: Session = {
    id,
    state: 'held',
    ...slot,
    at: begins,
    bookedBy: by,
    sequence: 0,
    history: [{ is: 'held', by, at, from: begins, late: false }],
  };
  assertFree(pair.sessions, made);
  return { next: made, events: [{ kind: 'sessionHeld', by, session: id, first: true }] };
}

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

export function sessionIn({ sessions }: Pick<WithSessions, 'sessions'>, id: string): Session {
  const found = sessions.find((session) => session.id === id);
  if (!found) throw new Refusal('noSession');
  return found;
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

export function plannedIn(pair: WithSessions, id: string): Session {
  const session = sessionIn(pair, id);
  if (!isLive(pair.relationship)) throw new Refusal('ended');
  if (session.state === 'cancelled') throw new Refusal('sessionCancelled');
  if (session.state !== 'planned') throw new Refusal('sessionOver');
  return session;
}

/** Before the two have met there is the first meeting (H-02). */
export function mayMeet(relationship: Relationship): void {
  if (!isLive(relationship)) throw new Refusal('ended');
  if (relationship.phase !== 'contracting' && relationship.phase !== 'active')
    throw new Refusal('sessionsTooEarly');
}

export function assertFree(sessions: readonly Session[], wanted: Session): void {
  const taken = sessions.find(
    (other) =>
      other.id !== wanted.id &&
      (other.state === 'planned' || other.state === 'held') &&
      isAfter(endOf(other), wanted.at) &&
      isAfter(endOf(wanted), other.at),
  );
  if (taken) throw new Refusal('sessionOverlaps');
}
