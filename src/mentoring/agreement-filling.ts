import { stepBesideIn } from './agreement-added.js';
import {
  entryAt,
  liesOpen,
  sharedMissing,
  shownTo,
  type Agreement,
  type Entry,
  type Writer,
} from './agreement.js';
import { sinceDrafted, withDraft, withoutDraft } from './agreement-drafts.js';
import { isShared, merge, type Merged, type Saved } from './agreement-merging.js';
import { validSignatures } from './agreement-text.js';
import type { Event } from './event.js';
import { belongsTo, isInText, isOwn, placeOf, sameValue, type Role, type Value } from './clause.js';
import { allFields } from './framework.js';
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

export interface Filling extends Decision<Agreement>, Omit<Merged, 'saved'> {}

/**
 * Saves one step of the form. What the form showed is the base: a field that this person left as it was
 * keeps what the other made of it; where both changed it, it comes back as a conflict.
 * Before the first proposal shared answers are the pair's at once; after it they stay this person's draft.
 */
export function fillStep(agreement: Agreement, filled: Filled): Filling {
  if (!liesOpen(agreement)) throw new Refusal('agreementStands');
  const { saved, conflicts, older } = merge(agreement, filled);
  const met = conflicts.size + older.size > 0;
  const next = moveOn(withSaved(agreement, filled, saved), filled, met);
  const events = eventsOf(agreement, next, filled);
  return {
    next,
    conflicts,
    older,
    events: met ? events.filter(({ kind }) => tellsOfText.has(kind)) : events,
  };
}

/** What is said even where something of the step has met another answer and is not saved yet. */
const tellsOfText: ReadonlySet<Event['kind']> = new Set(['filled', 'signatureVoid']);

function withSaved(agreement: Agreement, filled: Filled, saved: readonly Saved[]): Agreement {
  const { by } = filled;
  const shared = isShared(agreement, filled);
  const open = saved.filter(({ field }) => shared || !isInText(field));
  const alone = saved.filter((each) => !open.includes(each));
  const entered = withoutDraft(
    withEntries(agreement, open, filled),
    by,
    open.map(({ place }) => place),
  );
  const next = withDraft(entered, by, Object.fromEntries(alone.map(({ place, value }) => [place, value])));
  const changed = saved.filter(({ field, value }) => !sameValue(value, shownTo(agreement, field, filled)));
  if (changed.length === 0) return next;
  const revision = agreement.revision + 1;
  const saves = Object.fromEntries(changed.map(({ place }) => [`${by} ${place}`, revision]));
  return { ...next, revision, saves: { ...agreement.saves, ...saves } };
}

function withEntries(agreement: Agreement, saved: readonly Saved[], { by }: Pick<Filled, 'by'>): Agreement {
  const news = saved.filter(({ place, value }) => {
    const last = entryAt(agreement, place);
    return !last || !sameValue(value, last.value);
  });
  if (news.length === 0) return agreement;
  const revision = agreement.revision + 1;
  const entries = news.map(({ place, value }): Entry => ({
    place,
    value,
    by,
    revision,
    ...sinceDrafted(agreement, by, place, value),
  }));
  return { ...agreement, revision, entries: forgetOld([...agreement.entries, ...entries], agreement) };
}

/** What a proposal said is kept with it: it may lie on the table again. */
function forgetOld(entries: Entry[], { proposals }: Agreement): Entry[] {
  const newer = new Map<string, Entry[]>();
  return entries
    .toReversed()
    .filter((entry) => {
      const since = newer.get(entry.place) ?? [];
      newer.set(entry.place, [...since, entry]);
      const until = since.at(-1)?.revision ?? Infinity;
      return (
        since.length < remembered ||
        proposals.some(({ revision }) => entry.revision <= revision && revision < until)
      );
    })
    .toReversed();
}

function moveOn(agreement: Agreement, { by, step, then, other, at }: Filled, conflict: boolean): Agreement {
  if (conflict || agreement.state !== 'draft') return agreement;
  const written = { ...agreement, waitingSince: at };
  switch (then) {
    case 'next':
      return { ...written, step: stepBesideIn(agreement, by, step, 1)?.id ?? step };
    case 'back':
      return { ...written, step: stepBesideIn(agreement, by, step, -1)?.id ?? step };
    case 'leave':
      return { ...written, step };
    case 'handOver':
      return { ...written, step, handedTo: other };
  }
}

function eventsOf(before: Agreement, next: Agreement, { by, step, then }: Filled): Event[] {
  const changed = next.entries !== before.entries;
  const signs = (agreement: Agreement) => validSignatures(agreement).some(({ person }) => person === by);
  const complete = next.state === 'draft' && sharedMissing(next, by).length === 0;
  return [
    then === 'handOver' ? { kind: 'handedOver', by, step } : { kind: 'stepSaved', by, step },
    ...(changed && complete ? [{ kind: 'filled' as const, by }] : []),
    ...(changed && signs(before) && !signs(next) ? [{ kind: 'signatureVoid' as const, by }] : []),
  ];
}

/** Saves what only this person can answer; nobody else writes there, so nothing can collide. */
export function fillOwn(
  agreement: Agreement,
  by: string,
  role: Role,
  values: ReadonlyMap<string, Value | null>,
): Agreement {
  if (!liesOpen(agreement)) throw new Refusal('agreementStands');
  const saved = allFields(agreement.framework)
    .filter((field) => isOwn(field) && belongsTo(field, role) && (values.get(field.id) ?? null) !== null)
    .map((field) => ({ field, place: placeOf(field, role), value: values.get(field.id) ?? null }));
  return withEntries(agreement, saved, { by });
}
