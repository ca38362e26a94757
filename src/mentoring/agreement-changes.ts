import { valueAt, valueFor, type Agreement } from './agreement.js';
import { isOwn, sameValue, type Clause, type Field, type Value } from './clause.js';

/** One answer of the shared text that became another. */
export interface Change {
  clause: Clause;
  field: Field;
  before: Value | null;
  after: Value | null;
}

/** What the newest proposal changed in the one before it, clause by clause. */
export function changesOfProposal(agreement: Agreement): Change[] {
  const [before, latest] = agreement.proposals.slice(-2);
  if (!before || !latest) return [];
  return changes(
    agreement,
    (place) => valueAt(agreement, place, before.revision),
    (place) => valueAt(agreement, place, latest.revision),
  );
}

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
    .flatMap(({ clauses }) => clauses)
    .flatMap((clause) => clause.fields.map((field) => ({ clause, field })))
    .filter(({ field }) => !isOwn(field) && !sameValue(before(field.id), after(field.id)))
    .map(({ clause, field }) => ({ clause, field, before: before(field.id), after: after(field.id) }));
