import { Temporal } from 'temporal-polyfill';
import type { Agreement } from './agreement.js';
import { whoseTurn } from './agreement-turn.js';
import type { Instant, Relationship } from './relationship.js';

/** Everything that reminders depend on. */
export interface Pair {
  relationship: Relationship;
  agreement: Agreement | null;
  /** Reminders that were already given, as `kind occurrence person`. */
  given: ReadonlySet<string>;
}

export interface Nudge {
  kind: 'unsigned';
  /** What makes it one and the same reminder: it is given once. */
  occurrence: string;
  person: string;
  due: Instant;
}

/** how long an agreement may wait for one person before the bot reminds that person: once for each text. */
const unsignedAfter = Temporal.Duration.from({ hours: 3 * 24 });

export const nudgesDue = (pair: Pair, now: Instant): Nudge[] =>
  upcoming(pair).filter(({ due }) => Temporal.Instant.compare(due, now) <= 0);

/** When to look at this pair again; null when time alone changes nothing for it. */
export function nextLook(pair: Pair): Instant | null {
  const [first] = upcoming(pair).sort((a, b) => Temporal.Instant.compare(a.due, b.due));
  return first?.due ?? null;
}

export const keyOf = ({ kind, occurrence, person }: Pick<Nudge, 'kind' | 'occurrence' | 'person'>) =>
  `${kind} ${occurrence} ${person}`;

const upcoming = (pair: Pair): Nudge[] => unsigned(pair).filter((nudge) => !pair.given.has(keyOf(nudge)));

function unsigned({ relationship, agreement }: Pair): Nudge[] {
  if (relationship.phase !== 'contracting' || !agreement) return [];
  const person = whoseTurn(relationship, agreement);
  if (!person) return [];
  const due = agreement.waitingSince.add(unsignedAfter);
  return [
    {
      kind: 'unsigned',
      occurrence: `version ${agreement.number}.${agreement.proposals.length}`,
      person,
      due,
    },
  ];
}
