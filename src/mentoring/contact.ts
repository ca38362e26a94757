import { isoOf } from './instants.js';
import { Temporal } from 'temporal-polyfill';
import { keyOf, type Nudge, type Pair } from './nudge.js';
import type { Instant } from './relationship.js';
import { endOf, isPlanned } from './session.js';
import type { Writing } from './writing.js';

const week = { hours: 24 * 7 } as const;

/**
 * N-04 (WBS): nothing has come from either for as many weeks as they agreed: the mentee hears of it, a week later the
 * mentor, and a week after that the coordinators, as the mentor was told. Not where they meet as needed, and not while a session is booked.
 */
export function outOfTouch(pair: Pair): Nudge[] {
  const { relationship, sessions } = pair;
  const { phase, terms, mentee, mentor } = relationship;
  const last = lastContact(pair);
  if (phase !== 'active' || !terms || terms.cadence === 'adHoc' || sessions.some(isPlanned) || !last)
    return [];
  const due = last.add({ hours: 24 * 7 * terms.quietWeeks });
  const occurrence = `since ${isoOf(last)}`;
  if (mentee === null || mentor === null) return [];
  const toMentor: Nudge = { kind: 'quietMentor', person: mentor, due: due.add(week), occurrence };
  const told = pair.given.get(keyOf(toMentor));
  return [
    { kind: 'quietMentee', person: mentee, due, occurrence },
    toMentor,
    ...(told ? [{ ...toMentor, kind: 'quietLong' as const, due: told.at.add(week) }] : []),
  ];
}

/** A session that was held, or anything that either has written, changed or done since both have signed; null before that. */
export function lastContact({ relationship, agreement, sessions, actions, wrote }: Pair): Instant | null {
  const { mentee, mentor, pause } = relationship;
  if (!agreement) return null;
  const signed = agreement.signatures.findLast(({ person }) => person === mentee || person === mentor)?.at;
  if (!signed) return null;
  const moments = [
    signed,
    agreement.waitingSince,
    ...sessions.filter(({ state }) => state === 'held').map(endOf),
    ...(wrote ? [wrote] : []),
    ...actions.map(({ madeAt, closedAt }) => closedAt ?? madeAt),
    ...(pause ? [pause.until] : []),
  ];
  return moments.sort(Temporal.Instant.compare).at(-1) ?? signed;
}

/** When either last wrote anything, with these as well: what somebody sends once more unchanged keeps its day. */
export const lastWrote = (before: Instant | null, more: readonly Writing[] = []): Instant | null =>
  [...(before ? [before] : []), ...more.map(({ at }) => at)].sort(Temporal.Instant.compare).at(-1) ?? null;
