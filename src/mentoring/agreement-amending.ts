import { liesOpen, openAgreement, valueAt, type Agreement, type Entry } from './agreement.js';
import { optionsOf } from './answer.js';
import type { Field, Value } from './clause.js';
import type { Because } from './event.js';
import { allFields, placesOf, type Framework } from './framework.js';
import { Refusal } from './refusal.js';
import type { Contracting } from './agreement-signing.js';
import type { Decision, Instant } from './relationship.js';

interface Amending {
  by: string;
  at: Instant;
  because: Because;
  /** Of the version that lies open then. */
  number: number;
  /** The one that the programme contracts on now; a signed agreement keeps its own. */
  framework: Framework;
  nonce: string;
  /** Of the pair as they are by now, as the agreement keeps goals; none where they have none apart from it. */
  goals?: readonly string[];
}

/**
 * at any time, by either. A new version lies open with every answer of the one that stands, which goes on standing
 * until both have signed the new one. Whoever asks again finds the one that lies open.
 */
export function amend({ relationship, agreement }: Contracting, amending: Amending): Decision<Agreement> {
  const { by, at, number, framework, nonce, because, goals = [] } = amending;
  if (relationship.phase !== 'active') throw new Refusal(relationship.ending ? 'ended' : 'notStanding');
  if (liesOpen(agreement)) return { next: agreement, events: [] };
  const opened = openAgreement({ number, framework, language: agreement.language, nonce, at });
  return {
    next: {
      ...opened,
      entries: withGoals(carriedOver(agreement, opened.framework), opened.framework, { goals, by }),
      handedTo: by,
    },
    events: [{ kind: 'amending', by, because }],
  };
}

/**
 * The new version is let be, and the one that stands is the agreement as before. One that both have signed meanwhile stays;
 * what is pressed once more has been let be, and is newer than the one at hand.
 */
export function drop(
  pair: Contracting,
  { by, version }: { by: string; version: number },
): Decision<Agreement> {
  const { relationship, agreement } = pair;
  if (relationship.phase !== 'active') throw new Refusal(relationship.ending ? 'ended' : 'notStanding');
  if (!liesOpen(agreement) && version > agreement.number) return { next: agreement, events: [] };
  if (version !== agreement.number) throw new Refusal('cardOld');
  if (!liesOpen(agreement)) throw new Refusal('agreementStands');
  return { next: letBe(pair), events: [{ kind: 'dropped', by }] };
}

/** What lies open beside the one that stands is not gone on with. A first one that nobody has signed stays as it is. */
export const letBe = ({ relationship, agreement }: Contracting): Agreement =>
  relationship.phase === 'active' && liesOpen(agreement)
    ? { ...agreement, state: 'dropped', drafts: {} }
    : agreement;

/**
 * As the base of what changes: revision zero. What each hoped for at first is asked anew, and an answer that the new
 * framework does not offer stays behind.
 */
const carriedOver = (agreement: Agreement, framework: Framework): Entry[] =>
  allFields(framework)
    .filter(({ kind }) => kind !== 'blind')
    .flatMap((field) => placesOf(field).map(({ place }) => ({ field, place })))
    .flatMap(({ field, place }) => {
      const stood = allFields(agreement.framework).find(({ id }) => id === field.id);
      const value = valueAt(agreement, place);
      const by = agreement.entries.findLast((entry) => entry.place === place)?.by;
      return stood?.kind === field.kind && value !== null && by !== undefined && fits(field, value)
        ? [{ place, value, by, revision: 0 }]
        : [];
    });

/** G-02: nobody writes down once more what has changed in them since. */
function withGoals(
  entries: Entry[],
  framework: Framework,
  { goals, by }: { goals: readonly string[]; by: string },
): Entry[] {
  const place = allFields(framework).find(({ kind }) => kind === 'goals')?.id;
  if (place === undefined || goals.length === 0) return entries;
  return [...entries.filter((entry) => entry.place !== place), { place, value: goals, by, revision: 0 }];
}

function fits(field: Field, value: Value): boolean {
  if ('min' in field) return Number(value) >= field.min && Number(value) <= field.max;
  const options = optionsOf(field).map(({ id }) => id);
  return options.length === 0 || [value].flat().every((id) => options.includes(String(id)));
}
