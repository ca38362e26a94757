import type { Agreement } from './agreement.js';
import type { Framework } from './framework.js';
import { keyOf, type Nudge, type Pair } from './nudge.js';
import { numberOf } from './our-own.js';
import { Refusal } from './refusal.js';
import type { Instant, Relationship } from './relationship.js';
import { writingBy, type Writing } from './writing.js';

export interface Beginning {
  relationship: Relationship;
  agreement: Agreement | null;
  framework: Pick<Framework, 'readiness' | 'readinessRequired'>;
  writings: readonly Writing[];
}

/** What the two would begin. */
export type Begins = 'meeting' | 'agreement';

/** H-07: where the programme requires it, nothing is begun before the mentor has gone through the whole list. */
export function assertReady(pair: Beginning, begins: Begins): void {
  const { framework, relationship } = pair;
  if (framework.readinessRequired && !hasBegun(pair, begins) && !isReady(pair))
    throw new Refusal('mentorNotReady', { relationship: relationship.id });
}

export function isReady({ relationship, framework, writings }: Omit<Beginning, 'agreement'>): boolean {
  const ticked = writingBy(writings, 'readiness', relationship.mentor)?.body.ticked ?? [];
  return framework.readiness.every(({ id }) => ticked.includes(id));
}

/** What the two can begin next; null where they have begun both. */
export const nextToBegin = (pair: Beginning): Begins | null =>
  (['meeting', 'agreement'] as const).find((begins) => !hasBegun(pair, begins)) ?? null;

/** What has begun goes on, whatever is unticked later. A mentor in training adds a point of the pair’s own before they begin. */
function hasBegun({ relationship, agreement }: Beginning, begins: Begins): boolean {
  if (begins === 'meeting') return relationship.phase !== 'chemistry' || relationship.meeting !== null;
  return (
    agreement !== null &&
    (agreement.number > 1 ||
      agreement.state !== 'draft' ||
      agreement.entries.some(({ place }) => numberOf({ id: place }) === 0))
  );
}

/** The mentor hears again that the list waits: at most once on each of their days. */
export function listReminder(
  { relationship, people, given }: Pick<Pair, 'relationship' | 'people' | 'given'>,
  now: Instant,
): Nudge[] {
  const { mentor: person } = relationship;
  if (person === null) return [];
  const day = now.toZonedDateTimeISO(people[person]?.zone ?? 'UTC').toPlainDate();
  const nudge: Nudge = { kind: 'readiness', occurrence: `day ${day.toString()}`, person, due: now };
  return given.has(keyOf(nudge)) ? [] : [nudge];
}
