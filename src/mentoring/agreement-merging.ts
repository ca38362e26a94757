import { sideBySide } from './agreement-added.js';
import { entryAt, shownTo, valueAt, type Agreement, type Entry } from './agreement.js';
import type { Filled } from './agreement-filling.js';
import { isInText, placeOf, sameValue, type Field, type Value } from './clause.js';
import { fieldsOf, stepOf } from './framework.js';

/** An answer of the form, and where it is kept. */
export interface Saved {
  field: Field;
  place: string;
  value: Value | null;
}

export interface Merged {
  saved: Saved[];
  /** By field, what the other wrote since the form was opened, where its writer has changed the same. */
  conflicts: Map<string, Value | null>;
  /** By field, what this form has and a later one of its writer’s has otherwise. */
  older: Map<string, Value | null>;
}

/** What of a form is its writer’s change: what it showed and still shows is nobody’s. */
export function merge(agreement: Agreement, filled: Filled): Merged {
  const merged: Merged = { saved: [], conflicts: new Map(), older: new Map() };
  const values = sideBySide(agreement, filled.by, filled.values, (field) =>
    shownTo(agreement, field, filled, filled.revision),
  );
  for (const field of fieldsOf(stepOf(agreement.framework, filled.step))) {
    const value = values.get(field.id);
    if (value !== undefined) mergeField(agreement, filled, { field, value }, merged);
  }
  return merged;
}

function mergeField(
  agreement: Agreement,
  filled: Filled,
  { field, value }: Pick<Saved, 'field' | 'value'>,
  { saved, conflicts, older }: Merged,
): void {
  const place = placeOf(field, filled.role);
  const last = entryAt(agreement, place);
  const shown = shownTo(agreement, field, filled, filled.revision);
  // Kept alone until now, and about to be shared.
  const drafted = isShared(agreement, filled) && place in (agreement.drafts[filled.by]?.values ?? {});
  const untouched = !drafted && sameValue(value, shown);
  if (isOlder(agreement, filled, { field, place, value })) older.set(field.id, value);
  else if (untouched && (last || shown === null)) return;
  else {
    const base = drafted ? valueAt(agreement, place, filled.revision) : shown;
    const theirs = last && byOtherSince(last, filled) && !sameValue(last.value, base) ? last : undefined;
    if (!untouched && theirs && !sameValue(value, theirs.value)) conflicts.set(field.id, theirs.value);
    else saved.push({ field, place, value });
  }
}

/** Whether shared answers are the pair’s at once: not in a form that said that nobody else would see them. */
export const isShared = ({ state, proposals }: Agreement, { revision }: Filled): boolean =>
  state === 'draft' &&
  !proposals.some(
    (proposal) => proposal.revision <= revision && revision < (proposal.withdrawn?.revision ?? 0),
  );

/**
 * Whether its writer has saved this answer since the form was opened, in another one. Of changes that one makes alone
 * there is no past that could tell whether this form’s answer was touched, so its writer is asked.
 */
const isOlder = (agreement: Agreement, filled: Filled, { field, place, value }: Saved): boolean =>
  isInText(field) &&
  agreement.proposals.length > 0 &&
  (agreement.saves[`${filled.by} ${place}`] ?? 0) > filled.revision &&
  !sameValue(value, shownTo(agreement, field, filled));

const byOtherSince = (last: Entry, { by, revision }: Filled) => last.by !== by && last.revision > revision;
