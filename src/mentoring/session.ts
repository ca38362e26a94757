import { Temporal } from 'temporal-polyfill';
import { Refusal } from './refusal.js';
import { isLive, type Instant, type Relationship } from './relationship.js';

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

/** Decisions go by so many of those that are over, the newest; and by as many that were cancelled, the last ones. */
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

/** When somebody said that it took place. */
export const recordedAt = ({ history, at }: Pick<Session, 'history' | 'at'>): Instant =>
  history.findLast(({ is }) => is === 'held')?.at ?? at;

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

export const isAfter = (a: Instant, b: Instant) => Temporal.Instant.compare(a, b) > 0;

/** Everything about a pair that a decision about its sessions depends on. */
export interface WithSessions {
  relationship: Relationship;
  sessions: readonly Session[];
}

/** Who does something with a session, and when. */
export interface Acting {
  by: string;
  at: Instant;
}

export function sessionIn({ sessions }: Pick<WithSessions, 'sessions'>, id: string): Session {
  const found = sessions.find((session) => session.id === id);
  if (!found) throw new Refusal('noSession');
  return found;
}

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
