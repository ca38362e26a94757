import { isoOf } from './instants.js';
import { Temporal } from 'temporal-polyfill';
import type { Nudge, Pair } from './nudge.js';
import { Refusal } from './refusal.js';
import { isLive, type Decision, type Instant, type Pause, type Relationship } from './relationship.js';

/** S-09: while it lasts the bot begins nothing by itself; it ends by itself. */
export const isPaused = ({ pause, phase }: Pick<Relationship, 'pause' | 'phase'>, now: Instant): boolean =>
  pause !== null && phase !== 'ended' && Temporal.Instant.compare(now, pause.until) < 0;

/** By either, for a holiday or leave; again with another day it lasts until that. The same day again changes nothing. */
export function pause(
  relationship: Relationship,
  { by, at, until }: { by: string; at: Instant; until: Instant },
): Decision<Relationship> {
  if (!isLive(relationship)) throw new Refusal('ended');
  if (!relationship.begun) throw new Refusal('notAgreed');
  if (isPaused(relationship, at) && relationship.pause?.until.equals(until))
    return { next: relationship, events: [] };
  return { next: { ...relationship, pause: { by, at, until } }, events: [{ kind: 'paused', by }] };
}

/** It ends by itself, and both hear of that; a few days later nobody wants to. */
export const breakOver = ({ relationship }: Pick<Pair, 'relationship'>): Nudge[] =>
  relationship.phase === 'contracting' || relationship.phase === 'active' ? endOfBreak(relationship) : [];

/** What is not told any more where somebody has ended it, and both know. */
export function endOfBreak({ pause: over, mentee }: Relationship): Nudge[] {
  if (!over || mentee === null) return [];
  const until = over.until.add({ hours: 3 * 24 });
  return [{ kind: 'breakOver', occurrence: breakOf(over), person: mentee, due: over.until, until }];
}

const breakOf = ({ at }: Pause) => `since ${isoOf(at)}`;

/** Before its day, by either. What is not paused stays as it is. */
export function resume(
  relationship: Relationship,
  { by, at }: { by: string; at: Instant },
): Decision<Relationship> {
  const { pause: standing } = relationship;
  if (!isLive(relationship)) throw new Refusal('ended');
  if (!standing || !isPaused(relationship, at)) return { next: relationship, events: [] };
  return {
    next: { ...relationship, pause: { ...standing, until: at } },
    events: [{ kind: 'resumed', by }],
  };
}
