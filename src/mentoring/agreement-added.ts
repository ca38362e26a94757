import { valueAt, valueFor, type Agreement } from './agreement.js';
import { isEmpty, sameValue, type Field, type Value } from './clause.js';
import { fieldsOf, type Step } from './framework.js';
import { ourOwn } from './our-own.js';

/**
 * The steps that there is something in for this reader, or for both: of what the pair added itself only what is there.
 * `also` is one that is being looked at, empty or not.
 */
export function stepsIn(agreement: Agreement, person: string | null, also?: string): Step[] {
  return agreement.framework.steps.flatMap((step) => {
    if (step.id !== ourOwn.id) return [step];
    const clauses = step.clauses.filter(({ fields }) =>
      fields.some((field) => isSaid(agreement, field, person)),
    );
    return clauses.length > 0 || step.id === also ? [{ ...step, clauses }] : [];
  });
}

export function stepBesideIn(agreement: Agreement, person: string, id: string, by: 1 | -1): Step | undefined {
  const steps = stepsIn(agreement, person, id);
  return steps[steps.findIndex((step) => step.id === id) + by];
}

const isSaid = (agreement: Agreement, field: Field, person: string | null): boolean =>
  !isEmpty(valueIn(agreement, field.id, person));

const valueIn = (agreement: Agreement, place: string, person: string | null): Value | null =>
  person === null ? valueAt(agreement, place) : valueFor(agreement, place, person);

/** What the form of this step asks: of points of the pair's own those that are there, and the next free one. */
export function clausesAsked(agreement: Agreement, step: Step, person: string): Step['clauses'] {
  if (step.id !== ourOwn.id) return step.clauses;
  const isUsed = ({ fields }: Step['clauses'][number]) =>
    fields.some((field) => isSaid(agreement, field, person) || isSaid(agreement, field, null));
  const free = ourOwn.clauses.find((clause) => !isUsed(clause));
  return ourOwn.clauses.filter((clause) => clause === free || isUsed(clause));
}

/**
 * What two add at the same time stands side by side: each form had the same place free, and whoever comes second gets
 * the next one. `values` and `shown` are by field, what this person typed and what their form showed.
 */
export function sideBySide(
  agreement: Agreement,
  by: string,
  values: ReadonlyMap<string, Value | null>,
  shown: (field: Field) => Value | null,
): ReadonlyMap<string, Value | null> {
  const moved = new Map(values);
  const places = fieldsOf(ourOwn).map(({ id }) => id);
  const isFree = (place: string) =>
    [valueAt(agreement, place), valueFor(agreement, place, by), moved.get(place) ?? null].every(isEmpty);
  for (const field of fieldsOf(ourOwn)) {
    const [mine, stands] = [values.get(field.id) ?? null, valueAt(agreement, field.id)];
    if (isEmpty(mine) || isEmpty(stands) || sameValue(mine, stands) || !isEmpty(shown(field))) continue;
    // A second click finds there what the first one has moved.
    const isThere = places.some(
      (place) => place !== field.id && sameValue(mine, valueFor(agreement, place, by)),
    );
    const free = places.find(isFree);
    if (isThere || free !== undefined) moved.delete(field.id);
    if (!isThere && free !== undefined) moved.set(free, mine);
  }
  return moved;
}

/** The same for what this person has drafted alone while the other proposed something in the same place. */
export function draftSideBySide(agreement: Agreement, by: string): Agreement {
  const draft = agreement.drafts[by];
  if (!draft) return agreement;
  const values = new Map(Object.entries(draft.values));
  const moved = sideBySide(agreement, by, values, ({ id }) => valueAt(agreement, id, draft.revision));
  return {
    ...agreement,
    drafts: { ...agreement.drafts, [by]: { ...draft, values: Object.fromEntries(moved) } },
  };
}

type Point = readonly [heading: string, ask: string, answer: string];

/**
 * A point that follows from what one of them has said apart, put into the text while it is still written; said again in
 * other words it takes the place of what it was `before`, unless somebody has changed that.
 * Unchanged where no place is free, or a text is on the table or stands.
 */
export function addPoint(agreement: Agreement, by: string, point: Point, before: Point | null): Agreement {
  if (agreement.state !== 'draft') return agreement;
  const places = fieldsOf(ourOwn).map(({ id }) => id);
  const holds = (value: Point | null) => (place: string) =>
    sameValue(valueAt(agreement, place), value && [...value]);
  const place = (before && places.find(holds(before))) ?? places.find(holds(null));
  if (place === undefined || sameValue(valueAt(agreement, place), [...point])) return agreement;
  const revision = agreement.revision + 1;
  return {
    ...agreement,
    revision,
    entries: [...agreement.entries, { place, value: [...point], by, revision }],
  };
}
