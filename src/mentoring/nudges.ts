import { Temporal } from 'temporal-polyfill';
import { answerWaitsUntil } from './chemistry.js';
import { gettingToKnow } from './chemistry-nudges.js';
import type { Agreement } from './agreement.js';
import { roundOf } from './agreement-table.js';
import { whoseTurn } from './agreement-turn.js';
import type { Person } from './person.js';
import type { Instant, Relationship } from './relationship.js';
import { daysToReview } from './terms.js';
import type { Writing } from './writing.js';

/** Everything that reminders depend on. */
export interface Pair {
  relationship: Relationship;
  agreement: Agreement | null;
  /** Reminders that were already given, as `kind occurrence person`. */
  given: ReadonlySet<string>;
  writings: readonly Writing[];
  people: Readonly<Record<string, Pick<Person, 'zone'>>>;
}

export type NudgeKind =
  | 'unsigned'
  | 'unsignedBoth'
  | 'unsignedLong'
  | 'meetSoon'
  | 'meetingAhead'
  | 'goingOn'
  | 'review'
  | 'readiness';

export interface Nudge {
  kind: NudgeKind;
  /** What makes it one and the same reminder: it is given once. */
  occurrence: string;
  person: string;
  due: Instant;
  /** When it stops making sense; without it, when its cause goes. */
  until?: Instant;
}

/** how long an agreement may wait: then the one whose turn it is, both, the coordinators hear of it, once for each text. */
const unsignedAfterDays = { one: 3, both: 7, coordinators: 10 } as const;

export const nudgesDue = (pair: Pair, now: Instant): Nudge[] =>
  upcoming(pair, now).filter(({ due }) => isDue(due, now));

/**
 * When to look at this pair again; null when time alone changes nothing for it. At once where a version was let be: what
 * the one that stands waits for is not at hand.
 */
export function nextLook(pair: Pair, now: Instant): Instant | null {
  if (pair.relationship.phase === 'active' && pair.agreement?.state === 'dropped') return now;
  const waits = answerWaitsUntil(pair);
  const moments = [
    ...upcoming(pair, now).map(({ due }) => due),
    ...(waits && !isDue(waits, now) ? [waits] : []),
  ];
  return moments.sort((a, b) => Temporal.Instant.compare(a, b))[0] ?? null;
}

export const keyOf = ({ kind, occurrence, person }: Pick<Nudge, 'kind' | 'occurrence' | 'person'>) =>
  `${kind} ${occurrence} ${person}`;

const isDue = (at: Instant, now: Instant) => Temporal.Instant.compare(at, now) <= 0;

/** What is to be given, now or later; not what has stopped making sense, or a pair would be looked at for ever. */
const upcoming = (pair: Pair, now: Instant): Nudge[] =>
  [...unsigned(pair), ...gettingToKnow(pair), ...review(pair)].filter(
    (nudge) => !pair.given.has(keyOf(nudge)) && !(nudge.until && isDue(nudge.until, now)),
  );

/** A pair that has an agreement already has said in it how long an answer may take. */
export const waitingDays = ({ terms }: Relationship): number => terms?.replyDays ?? unsignedAfterDays.one;

/** The order stays where the two have agreed that an answer may take longer. */
export function waitingDaysOfBoth(relationship: Relationship): Record<'both' | 'coordinators', number> {
  const { one, both, coordinators } = unsignedAfterDays;
  const later = waitingDays(relationship) < both ? 0 : waitingDays(relationship) - one;
  return { both: both + later, coordinators: coordinators + later };
}

function unsigned({ relationship, agreement }: Pair): Nudge[] {
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

/** when the pair wanted to look at its agreement again; not while a newer one lies open. */
function review({ relationship, agreement }: Pair): Nudge[] {
  const { phase, terms, mentee, mentor } = relationship;
  const signed = agreement?.signatures.findLast(({ person }) => person === mentee || person === mentor)?.at;
  if (phase !== 'active' || agreement?.state !== 'signed' || !terms || !signed) return [];
  const days = daysToReview(terms);
  if (days === null) return [];
  const due = signed.add({ hours: 24 * days });
  return [mentee, mentor]
    .filter((person) => person !== null)
    .map((person) => ({ kind: 'review', occurrence: `version ${agreement.number}`, person, due }));
}
