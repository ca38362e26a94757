import { Temporal } from 'temporal-polyfill';
import type { Action } from './action.js';
import { otherOf, type Instant, type Relationship } from './relationship.js';
import type { Session } from './session.js';
import { visibleTo, visibleWritings } from './visible.js';
import { writingBy, type Writing } from './writing.js';

/** One session with everything that was written about it, whoever may see it, and what was taken on in it. */
export interface Past {
  session: Session;
  writings: readonly Writing[];
  actions: readonly Action[];
}

/** What one reader finds of it. */
export interface Remembered {
  session: Session;
  said: readonly Said[];
  actions: readonly Action[];
}

export interface Said {
  writing: Writing;
  /** The other of the two does not see it. */
  isMineAlone: boolean;
}

/** As many sessions as one card shows. */
export const sessionsOnCard = 10;

/** More than a pair that meets every week for ten years has: what a page shows at most. */
export const mostSessions = 600;

export interface Totals {
  sessions: number;
  held: number;
  /** Of those that were held. */
  minutes: number;
}

/** A session that a mentor held, without anything about the other. */
export interface Hour {
  at: Instant;
  minutes: number;
  kind: 'mentoring' | 'coaching';
  /** Counts from 1: the mentor's relationships in the order in which they began. */
  relationship: number;
}

interface Reading {
  reader: string;
  relationship: Relationship;
  now: Instant;
}

export function rememberedBy({ reader, relationship, now }: Reading, past: Past): Remembered {
  const { session, actions } = past;
  const written = { relationship, writings: past.writings };
  const other = otherOf(relationship, reader);
  const visible = visibleWritings(written, reader).filter(
    (writing) => writing.author === reader || !isHeldBack(writing, reader, { past, now }),
  );
  const said = visible.map((writing) => ({
    writing,
    isMineAlone: other === null || !visibleTo(writing, written, other),
  }));
  return { session, said: said.sort(inOrder), actions };
}

const together: readonly Writing['kind'][] = ['takeAway', 'onTrack', 'summary', 'feedback'];
const aDay = Temporal.Duration.from({ hours: 24 });

/** Moment 12: each finds what the other takes from a session once both have looked back, or after a day. */
function isHeldBack(
  { kind, author, about }: Writing,
  reader: string,
  { past: { writings }, now }: { past: Past; now: Instant },
): boolean {
  if (!together.includes(kind) || writingBy(writings, 'reflected', reader, about)) return false;
  const since = writingBy(writings, 'reflected', author, about)?.at;
  return since !== undefined && Temporal.Instant.compare(since.add(aDay), now) > 0;
}

/** From what came before a session to what nobody else sees; what is not here is no part of a history. */
const order: readonly Writing['kind'][] = [
  'points',
  'takeAway',
  'onTrack',
  'summary',
  'feedback',
  'reading',
  'quiet',
  'diary',
  'notes',
];

const inOrder = (a: Said, b: Said) => order.indexOf(a.writing.kind) - order.indexOf(b.writing.kind);
