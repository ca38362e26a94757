import { isMap, isScalar, isSeq, visit, type Document, type YAMLSeq } from 'yaml';
import { parse } from './parse.js';

/** What can be done to a framework without writing it by hand. Everything is named by its id. */
export type Deed =
  | { do: 'up' | 'down'; clause: string }
  | { do: 'dropClause'; clause: string }
  | { do: 'dropQuestion'; question: string }
  | { do: 'addClause'; step: string; heading: string; ask: string }
  | { do: 'reword'; words: readonly Rewording[] };

/** New words for a title, a heading, a question or its hint; no hint at all where they are empty. */
export interface Rewording {
  what: 'title' | 'heading' | 'ask' | 'hint';
  id: string;
  says: string;
}

/**
 * The text with these deeds done, its comments where they were. Null where something is not there: the text is another
 * one by now.
 */
export function edited(text: string, deeds: readonly Deed[]): string | null {
  const parsed = parse(text);
  if ('faults' in parsed) return null;
  const { document } = parsed;
  if (!deeds.every((deed) => done(document, deed))) return null;
  return written(document);
}

/** JSON becomes what people write more easily. */
export function asWritten(text: string): string {
  const parsed = text.trimStart().startsWith('{') ? parse(text) : null;
  if (!parsed || 'faults' in parsed) return text;
  visit(parsed.document, {
    Collection: (_, collection) => {
      collection.flow = false;
    },
    Scalar: (_, scalar) => {
      if (scalar.type === 'QUOTE_DOUBLE') delete scalar.type;
    },
  });
  return written(parsed.document);
}

const written = (document: Document): string => document.toString({ lineWidth: 0 });

function done(document: Document, deed: Deed): boolean {
  switch (deed.do) {
    case 'up':
      return moved(document, deed.clause, -1);
    case 'down':
      return moved(document, deed.clause, 1);
    case 'dropClause':
      return dropped(document, placeIn(clauseLists(document), deed.clause));
    case 'dropQuestion':
      return dropped(document, placeIn(questionLists(document), deed.question));
    case 'addClause':
      return added(document, deed);
    case 'reword':
      return deed.words.every((rewording) => reworded(document, rewording));
  }
}

/** Beyond the end of a step the next one begins. */
function moved(document: Document, id: string, by: 1 | -1): boolean {
  const lists = clauseLists(document);
  const place = placeIn(lists, id);
  if (!place) return false;
  const { list, at } = place;
  const beside = lists[lists.indexOf(list) + by];
  const [clause] = list.items.splice(at, 1);
  const within = at + by >= 0 && at + by <= list.items.length;
  if (within || !beside) list.items.splice(Math.max(at + by, 0), 0, clause);
  else beside.items.splice(by === 1 ? 0 : beside.items.length, 0, clause);
  withoutEmpty(document);
  return true;
}

function dropped(document: Document, place: Place | null): boolean {
  place?.list.items.splice(place.at, 1);
  withoutEmpty(document);
  return place !== null;
}

/** A clause without a question, and a step without a clause, go as well. */
function withoutEmpty(document: Document): void {
  const keepFull = (list: YAMLSeq, inside: string) => {
    list.items = list.items.filter((item) => !isMap(item) || listIn(item, inside)?.items.length !== 0);
  };
  for (const list of clauseLists(document)) keepFull(list, 'fields');
  const steps = document.get('steps');
  if (isSeq(steps)) keepFull(steps, 'clauses');
}

function added(document: Document, { step, heading, ask }: Deed & { do: 'addClause' }): boolean {
  const place = placeIn(stepLists(document), step);
  const clauses = place && listIn(place.list.items[place.at], 'clauses');
  if (!clauses) return false;
  const id = newId(document, heading);
  clauses.items.push(
    document.createNode({ id, heading, fields: [{ id, kind: 'text', ask, optional: true }] }),
  );
  return true;
}

const lists = {
  title: stepLists,
  heading: clauseLists,
  ask: questionLists,
  hint: questionLists,
} as const;

function reworded(document: Document, { what, id, says }: Rewording): boolean {
  const place = placeIn(lists[what](document), id);
  const item = place?.list.items[place.at];
  if (!isMap(item)) return false;
  const words = item.get(what, true);
  if (says === '') item.delete(what);
  else if (isScalar(words)) words.value = says;
  else item.set(what, says);
  return true;
}

interface Place {
  list: YAMLSeq;
  at: number;
}

function stepLists(document: Document): YAMLSeq[] {
  const steps = isMap(document.contents) ? document.get('steps') : null;
  return isSeq(steps) ? [steps] : [];
}

function clauseLists(document: Document): YAMLSeq[] {
  return stepLists(document).flatMap(({ items }) => items.flatMap((step) => listIn(step, 'clauses') ?? []));
}

function questionLists(document: Document): YAMLSeq[] {
  return clauseLists(document).flatMap(({ items }) =>
    items.flatMap((clause) => listIn(clause, 'fields') ?? []),
  );
}

function listIn(item: unknown, name: string): YAMLSeq | null {
  const list = isMap(item) ? item.get(name) : null;
  return isSeq(list) ? list : null;
}

function placeIn(all: readonly YAMLSeq[], id: string): Place | null {
  const places = all.map((list) => ({
    list,
    at: list.items.findIndex((item) => isMap(item) && item.get('id') === id),
  }));
  return places.find(({ at }) => at >= 0) ?? null;
}

/** From the first words of the heading, and like no other. */
function newId(document: Document, heading: string): string {
  const taken = new Set(
    [...clauseLists(document), ...questionLists(document)].flatMap(({ items }) =>
      items.map((item) => (isMap(item) ? item.get('id') : null)),
    ),
  );
  const words = heading
    .normalize('NFD')
    .replaceAll(/[^A-Za-z0-9 ]/g, '')
    .trim()
    .split(/ +/)
    .slice(0, 4);
  const name = `own${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`.slice(
    0,
    50,
  );
  const numbered = Array.from({ length: taken.size + 1 }, (_, n) => (n === 0 ? name : `${name}${n + 1}`));
  return numbered.find((each) => !taken.has(each)) ?? name;
}
