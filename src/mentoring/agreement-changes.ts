import { valueAt, valueFor, type Agreement } from './agreement.js';
import type { Step } from './framework.js';
import { isInText, sameValue, type Clause, type Field, type Value } from './clause.js';

/** One answer of the shared text that became another. */
export interface Change {
  step: Step;
  clause: Clause;
  field: Field;
  before: Value | null;
  after: Value | null;
}

/** What the newest proposal changed in the one before it, clause by clause. */
export function changesOfProposal(agreement: Agreement): Change[] {
  const [first, second] = agreement.proposals.slice(-2);
  const latest = second ?? first;
  // A newer version begins from the one that stands.
  const before = second ? first : agreement.number > 1 ? { revision: 0 } : undefined;
  return before && latest && !latest.again ? changesBetween(agreement, before.revision, latest.revision) : [];
}

export const changesBetween = (agreement: Agreement, before: number, after: number): Change[] =>
  changes(
    agreement,
    (place) => valueAt(agreement, place, before),
    (place) => valueAt(agreement, place, after),
  );

/** What this person has changed and not yet proposed. */
export const changesDrafted = (agreement: Agreement, person: string): Change[] =>
  changes(
    agreement,
    (place) => valueAt(agreement, place),
    (place) => valueFor(agreement, place, person),
  );

type Look = (place: string) => Value | null;

const changes = ({ framework }: Agreement, before: Look, after: Look): Change[] =>
  framework.steps
    .flatMap((step) => step.clauses.map((clause) => ({ step, clause })))
    .flatMap(({ step, clause }) => clause.fields.map((field) => ({ step, clause, field })))
    .filter(({ field }) => isInText(field) && !sameValue(before(field.id), after(field.id)))
    .map((where) => ({ ...where, before: before(where.field.id), after: after(where.field.id) }));
