import {
  entryAt,
  sharedMissing,
  shownTo,
  valueAt,
  type Agreement,
  type Draft,
  type Entry,
  type Writer,
} from './agreement.js';
import type { Event } from './event.js';
import {
  belongsTo,
  isInText,
  isOwn,
  placeOf,
  sameValue,
  type Field,
  type Role,
  type Value,
} from './clause.js';
import { allFields, stepBeside, stepOf } from './framework.js';
import { Refusal } from './refusal.js';
import type { Decision, Instant } from './relationship.js';

/** How many past answers of a field are kept to merge a form that was opened on an older revision. */
const remembered = 6;

export interface Filled extends Writer {
  other: string;
  at: Instant;
  step: string;
  /** Of the agreement when the form was opened. */
  revision: number;
  /** By field id. */
  values: ReadonlyMap<string, Value | null>;
  then: 'next' | 'back' | 'leave' | 'handOver';
}

export interface Filling extends Decision<Agreement> {
  /** Fields that both changed: what this person typed is not saved, and what the other wrote is kept. */
  conflicts: ReadonlyMap<string, Value | null>;
}

/**
 * Saves one step of the form. What the form showed is the base: a field that this person left as it was
 * keeps what the other made of it; where both changed it, it comes back as a conflict.
 * Before the first proposal shared answers are the pair's at once; after it they stay this person's draft.
 */
export function fillStep(agreement: Agreement, filled: Filled): Filling {
  if (agreement.state === 'signed') throw new Refusal('agreementStands');
  const { fields, conflicts } = merge(agreement, filled);
  const own = fields.filter(({ field }) => !isInText(field) || agreement.state === 'draft');
  const drafted = fields.filter((saved) => !own.includes(saved));
  const next = moveOn(
    withDraft(withEntries(agreement, own, filled), drafted, filled),
    filled,
    conflicts.size > 0,
  );
  const events = eventsOf(agreement, next, filled);
  return {
    next,
    conflicts,
    events: conflicts.size > 0 ? events.filter(({ kind }) => kind === 'filled') : events,
  };
}

interface Saved {
  field: Field;
  place: string;
  value: Value | null;
}

function merge(
  agreement: Agreement,
  filled: Filled,
): { fields: Saved[]; conflicts: Map<string, Value | null> } {
  const fields: Saved[] = [];
  const conflicts = new Map<string, Value | null>();
  for (const field of stepOf(agreement.framework, filled.step).clauses.flatMap((clause) => clause.fields)) {
    const mine = filled.values.get(field.id);
    if (mine === undefined) continue;
    const place = placeOf(field, filled.role);
    const last = entryAt(agreement, place);
    const shown = shownTo(agreement, field, filled, filled.revision);
    const untouched = sameValue(mine, shown);
    if (untouched && (last || shown === null)) continue;
    const theirs = last && byOtherSince(last, filled) && !sameValue(last.value, shown) ? last : undefined;
    if (!untouched && theirs && !sameValue(mine, theirs.value)) conflicts.set(field.id, theirs.value);
    else fields.push({ field, place, value: mine });
  }
  return { fields, conflicts };
}

const byOtherSince = (last: Entry, { by, revision }: Filled) => last.by !== by && last.revision > revision;

function withEntries(agreement: Agreement, saved: Saved[], { by }: Pick<Filled, 'by'>): Agreement {
  const news = saved.filter(({ place, value }) => {
    const last = entryAt(agreement, place);
    return !last || !sameValue(value, last.value);
  });
  if (news.length === 0) return agreement;
  const revision = agreement.revision + 1;
  const entries = news.map(({ place, value }): Entry => ({ place, value, by, revision }));
  return { ...agreement, revision, entries: forgetOld([...agreement.entries, ...entries]) };
}

function forgetOld(entries: Entry[]): Entry[] {
  const kept = new Map<string, number>();
  return entries
    .toReversed()
    .filter(({ place }) => {
      const count = (kept.get(place) ?? 0) + 1;
      kept.set(place, count);
      return count <= remembered;
    })
    .toReversed();
}

function withDraft(agreement: Agreement, saved: Saved[], { by }: Filled): Agreement {
  if (saved.length === 0) return agreement;
  const draft = agreement.drafts[by] ?? { revision: agreement.revision, values: {} };
  const values = { ...draft.values, ...Object.fromEntries(saved.map(({ place, value }) => [place, value])) };
  const changed = Object.entries(values).filter(
    ([place, value]) => !sameValue(value, valueAt(agreement, place)),
  );
  const { [by]: _, ...others } = agreement.drafts;
  const places = saved.map(({ place }) => place);
  const mine = { revision: baseOf(agreement, draft, places), values: Object.fromEntries(changed) };
  return { ...agreement, drafts: changed.length === 0 ? others : { ...others, [by]: mine } };
}

/** A change that the other has overtaken keeps its base until its writer has seen both. */
const baseOf = (agreement: Agreement, draft: Draft, saved: readonly string[]) =>
  Object.keys(draft.values).some(
    (place) =>
      !saved.includes(place) &&
      !sameValue(valueAt(agreement, place), valueAt(agreement, place, draft.revision)),
  )
    ? draft.revision
    : agreement.revision;

function moveOn(agreement: Agreement, { step, then, other, at }: Filled, conflict: boolean): Agreement {
  if (conflict || agreement.state !== 'draft') return agreement;
  const written = { ...agreement, waitingSince: at };
  switch (then) {
    case 'next':
      return { ...written, step: stepBeside(agreement.framework, step, 1)?.id ?? step };
    case 'back':
      return { ...written, step: stepBeside(agreement.framework, step, -1)?.id ?? step };
    case 'leave':
      return { ...written, step };
    case 'handOver':
      return { ...written, step, handedTo: other };
  }
}

function eventsOf(before: Agreement, next: Agreement, { by, step, then }: Filled): Event[] {
  const changed = next.revision > before.revision;
  const complete = next.state === 'draft' && sharedMissing(next, by).length === 0;
  return [
    then === 'handOver' ? { kind: 'handedOver', by, step } : { kind: 'stepSaved', by, step },
    ...(changed && complete ? [{ kind: 'filled' as const, by }] : []),
  ];
}

/** Saves what only this person can answer; nobody else writes there, so nothing can collide. */
export function fillOwn(
  agreement: Agreement,
  by: string,
  role: Role,
  values: ReadonlyMap<string, Value | null>,
): Agreement {
  if (agreement.state === 'signed') throw new Refusal('agreementStands');
  const saved = allFields(agreement.framework)
    .filter((field) => isOwn(field) && belongsTo(field, role) && (values.get(field.id) ?? null) !== null)
    .map((field) => ({ field, place: placeOf(field, role), value: values.get(field.id) ?? null }));
  return withEntries(agreement, saved, { by });
}
