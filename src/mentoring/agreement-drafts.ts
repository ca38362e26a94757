import { valueAt, type Agreement, type Draft, type Entry } from './agreement.js';
import { sameValue, type Value } from './clause.js';

/** What one person changes alone, until it is proposed or shared: kept, set aside, taken up. */

type Values = Readonly<Record<string, Value | null>>;

/** With these changes of `by`’s; what stands in the text anyway is no change. */
export function withDraft(agreement: Agreement, by: string, values: Values): Agreement {
  const places = Object.keys(values);
  if (places.length === 0) return agreement;
  const draft = agreement.drafts[by] ?? { revision: agreement.revision, values: {} };
  const mine = { revision: baseOf(agreement, draft, places), values: { ...draft.values, ...values } };
  return withoutVoidDrafts({ ...agreement, drafts: { ...agreement.drafts, [by]: mine } });
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

/** Without what `by` changed at these places: it is shared now. */
export function withoutDraft(agreement: Agreement, by: string, places: readonly string[]): Agreement {
  const draft = agreement.drafts[by];
  return draft && places.some((place) => place in draft.values)
    ? withDrafts(agreement, ([place], author) => author !== by || !places.includes(place))
    : agreement;
}

/** What somebody was changing and stands there now anyway is no change any more. */
export const withoutVoidDrafts = (agreement: Agreement): Agreement =>
  withDrafts(agreement, ([place, value]) => !sameValue(value, valueAt(agreement, place)));

function withDrafts(
  agreement: Agreement,
  keeps: (change: [place: string, value: Value | null], author: string) => boolean,
): Agreement {
  const drafts = Object.entries(agreement.drafts).flatMap(([author, draft]): [string, Draft][] => {
    const all = Object.entries(draft.values);
    const values = all.filter((change) => keeps(change, author));
    if (values.length === all.length) return [[author, draft]];
    return values.length === 0 ? [] : [[author, { ...draft, values: Object.fromEntries(values) }]];
  });
  return { ...agreement, drafts: Object.fromEntries(drafts) };
}

/** Places that the other has changed since `by` drafted a change to them, with what stands there now. */
export function overtaken(agreement: Agreement, by: string): Map<string, Value | null> {
  const draft = agreement.drafts[by];
  const theirs = Object.entries(draft?.values ?? {}).flatMap(([place, mine]): [string, Value | null][] => {
    const now = valueAt(agreement, place);
    const met = !sameValue(now, valueAt(agreement, place, draft?.revision)) && !sameValue(now, mine);
    return met ? [[place, now]] : [];
  });
  return new Map(theirs);
}

/** Their writer has seen both. */
export function rebased(agreement: Agreement, by: string): Agreement {
  const draft = agreement.drafts[by];
  if (!draft) return agreement;
  return { ...agreement, drafts: { ...agreement.drafts, [by]: { ...draft, revision: agreement.revision } } };
}

/** The changes become the text. */
export function taken(agreement: Agreement, by: string): Agreement {
  const { [by]: mine, ...drafts } = agreement.drafts;
  if (!mine) return agreement;
  const revision = agreement.revision + 1;
  const entries = Object.entries(mine.values).map(([place, value]): Entry => ({
    place,
    value,
    by,
    revision,
    ...sinceDrafted(agreement, by, place, value),
  }));
  return { ...agreement, revision, drafts, entries: [...agreement.entries, ...entries] };
}

/** Since when its writer had this answer alone: forms that were opened meanwhile showed it. */
export function sinceDrafted({ drafts, saves }: Agreement, by: string, place: string, value: Value | null) {
  const mine = drafts[by]?.values ?? {};
  const since = saves[`${by} ${place}`];
  return place in mine && sameValue(mine[place] ?? null, value) && since !== undefined ? { since } : {};
}
