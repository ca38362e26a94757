import { roundOf } from './agreement-table.js';
import { whoseTurn } from './agreement-turn.js';
import type { Nudge, Pair } from './nudge.js';
import type { Relationship } from './relationship.js';

/** how long an agreement may wait: then the one whose turn it is, both, the coordinators hear of it, once for each text. */
const unsignedAfterDays = { one: 3, both: 7, coordinators: 10 } as const;

/** A pair that has an agreement already has said in it how long an answer may take. */
export const waitingDays = ({ terms }: Relationship): number => terms?.replyDays ?? unsignedAfterDays.one;

/** The order stays where the two have agreed that an answer may take longer. */
export function waitingDaysOfBoth(relationship: Relationship): Record<'both' | 'coordinators', number> {
  const { one, both, coordinators } = unsignedAfterDays;
  const later = waitingDays(relationship) < both ? 0 : waitingDays(relationship) - one;
  return { both: both + later, coordinators: coordinators + later };
}

export function unsigned({ relationship, agreement }: Pair): Nudge[] {
  const { phase, mentee, mentor, invitation } = relationship;
  if (!agreement || (phase !== 'contracting' && phase !== 'active')) return [];
  const turn = whoseTurn(relationship, agreement);
  if (!turn) return [];
  const occurrence = `version ${agreement.number}.${roundOf(agreement)}`;
  const after = (days: number) => agreement.waitingSince.add({ hours: 24 * days });
  const { both, coordinators } = waitingDaysOfBoth(relationship);
  return [
    { kind: 'unsigned', occurrence, person: turn, due: after(waitingDays(relationship)), until: after(both) },
    ...[mentee, mentor]
      .filter((person) => person !== null)
      .map((person): Nudge => ({ kind: 'unsignedBoth', occurrence, person, due: after(both) })),
    // In the name of whoever invited: one name whoever’s turn it is, so that it is once, and blames nobody.
    { kind: 'unsignedLong', occurrence, person: invitation.by, due: after(coordinators) },
  ];
}
