import { Temporal } from 'temporal-polyfill';
import { morningAfter } from './local-time.js';
import { politeTime } from './manners.js';
import { nudgeKinds } from './nudge-kinds.js';
import { askedFor } from './nudge-times.js';
import { keyOf, type Given, type Nudge, type Pair } from './nudge.js';
import { Refusal } from './refusal.js';
import type { Decision, Instant } from './relationship.js';

const days = { day: 1, week: 7 } as const;

/** N-03: until when one click puts a nudge off: the next morning on which its reader works, or a week later; null where that is too late, or no longer wanted. */
export function nextTime(
  { kind, person, until, mayWait }: Pick<Nudge, 'kind' | 'person' | 'until' | 'mayWait'>,
  { people, holidays }: Pick<Pair, 'people' | 'holidays'>,
  at: Instant,
): Instant | null {
  const reader = people[person] ?? { zone: 'UTC' };
  const { canWait } = nudgeKinds[kind];
  if (!canWait || mayWait === false || reader.manners?.off?.includes(kind)) return null;
  const due = morningAfter(at, reader.zone, days[canWait]);
  const again = politeTime({ kind, due, since: due }, [reader], holidays);
  return until && Temporal.Instant.compare(again, until) >= 0 ? null : again;
}

/** By whoever got it. What is no longer asked for, or cannot wait, is not put off; a second click changes nothing. */
export function snooze(
  pair: Pair,
  { kind, occurrence, by, at }: { kind: string; occurrence: string; by: string; at: Instant },
): Decision<Given | null> {
  const nudge = askedFor(pair).find((each) => keyOf(each) === keyOf({ kind, occurrence, person: by }));
  const given = nudge && pair.given.get(keyOf(nudge));
  if (!nudge || !given) throw new Refusal('nudgeOver');
  const again = nextTime(nudge, pair, at);
  if (!again) throw new Refusal('nudgeCannotWait');
  if (given.again?.equals(again)) return { next: null, events: [] };
  return { next: { ...given, again }, events: [{ kind: 'snoozed', by, nudge, again }] };
}
