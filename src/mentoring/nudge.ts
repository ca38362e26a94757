import type { Action } from './action.js';
import type { Agreement } from './agreement.js';
import type { Holidays, Reader } from './manners.js';
import type { NudgeKind } from './nudge-kinds.js';
import type { Instant, Relationship } from './relationship.js';
import type { Review } from './review.js';
import type { Session } from './session.js';
import type { Writing } from './writing.js';

/** What two people have with each other: everything that reminders depend on. */
export interface Pair {
  relationship: Relationship;
  agreement: Agreement | null;
  /** Reminders that were already given, by `keyOf`; of those about a session, the sessions at hand. */
  given: ReadonlyMap<string, Given>;
  /**
   * What each wrote and decided apart from the agreement, whoever may see it: about the two of them, the sessions here and
   * the review here.
   */
  writings: readonly Writing[];
  /** When either last wrote anything, also what is not here. */
  wrote: Instant | null;
  /** All that are planned, and of the others the newest: `sessionsAtHand`. The rest is history. */
  sessions: readonly Session[];
  /** All that are open, and of the others the newest: `actionsAtHand`. */
  actions: readonly Action[];
  /** The newest. */
  review: Review | null;
  /** How many sessions they have held in all. */
  held: number;
  people: Readonly<Record<string, Reader>>;
  coordinators: readonly Reader[];
  /** Of the programme. */
  holidays: Holidays;
}

/** Of two of whom one has only just been asked. */
export const nothingYet = {
  given: new Map(),
  writings: [],
  wrote: null,
  sessions: [],
  actions: [],
  review: null,
  held: 0,
  coordinators: [],
  holidays: new Set<string>(),
} as const satisfies Partial<Pair>;

export interface Nudge {
  kind: NudgeKind;
  /** What makes it one and the same reminder: it is given once. */
  occurrence: string;
  person: string;
  due: Instant;
  /** Its cause was not there before. */
  since?: Instant;
  /** When it stops making sense; without it, when its cause goes. */
  until?: Instant;
  /** The session that it is about. */
  about?: string;
  /** Of one series only the newest is given; without it, of one kind. */
  series?: string;
  /** It comes again by itself, and nobody puts it off. */
  mayWait?: false;
}

/** One that was given. */
export interface Given {
  kind: NudgeKind;
  occurrence: string;
  person: string;
  at: Instant;
  about: string | null;
  /** Whoever got it wants it once more then. */
  again: Instant | null;
  /** The message in which it came along with others. */
  together: string | null;
  /** When whoever got it answered, where the answer itself is kept nowhere (N-06). */
  answered: Instant | null;
}

/** What makes a nudge one and the same. */
export type NudgeKey = Record<'kind' | 'occurrence' | 'person', string>;

export const keyOf = ({ kind, occurrence, person }: NudgeKey) => `${kind} ${occurrence} ${person}`;

export const give = (
  {
    kind,
    occurrence,
    person,
    about = null,
  }: Pick<Nudge, 'kind' | 'occurrence' | 'person'> & { about?: string | null },
  at: Instant,
  together: string | null = null,
): Given => ({ kind, occurrence, person, about, at, again: null, together, answered: null });

/** With these in the place of what they were. */
export const withGiven = (
  given: ReadonlyMap<string, Given>,
  more: readonly Given[] = [],
): ReadonlyMap<string, Given> =>
  more.length === 0 ? given : new Map([...given, ...more.map((each) => [keyOf(each), each] as const)]);
