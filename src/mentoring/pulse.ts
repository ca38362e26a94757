import type { Role } from './clause.js';
import type { Given, Pair } from './nudge.js';
import { lastPulse } from './pulse-nudges.js';
import { Refusal } from './refusal.js';
import { isLive, type Decision, type Instant } from './relationship.js';

/** N-06: what each may find not quite right. What somebody ticks is answered at once, and kept nowhere. */
export const worries = {
  mentee: ['guidance', 'leaning', 'experience'],
  mentor: ['guidance', 'leaning', 'experience', 'support'],
} as const satisfies Record<Role, readonly string[]>;

export type Worry = (typeof worries)[Role][number];

type Asked = Pick<Pair, 'relationship' | 'given'>;

/** That somebody has answered, and when; not what. A second click changes nothing. */
export const answerPulse = (pair: Asked, { by, at }: { by: string; at: Instant }): Decision<Given | null> => {
  if (!isLive(pair.relationship)) throw new Refusal('ended');
  if (!lastPulse(pair, by)) throw new Refusal('nudgeOver');
  return done(pair, { by, at, kind: 'pulseAnswered' });
};

/** The one that lies open is the last; that no other comes is a matter of manners. */
export const stopPulse = (pair: Asked, { by, at }: { by: string; at: Instant }): Decision<Given | null> =>
  done(pair, { by, at, kind: 'pulseStopped' });

function done(
  pair: Asked,
  { by, at, kind }: { by: string; at: Instant; kind: 'pulseAnswered' | 'pulseStopped' },
): Decision<Given | null> {
  const last = lastPulse(pair, by);
  if (!last || last.answered) return { next: null, events: [] };
  return { next: { ...last, again: null, answered: at }, events: [{ kind, by }] };
}
