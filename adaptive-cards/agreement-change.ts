import type { Change } from '../src/mentoring/agreement-changes.js';
import { inWords } from '../src/mentoring/agreement-text.js';
import { isEmpty, type Value } from '../src/mentoring/clause.js';
import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { answered } from './agreement-view.js';
import type { Fold, Paragraph, TextRun } from './kit/card.js';
import { button, faint, fold, paragraph, strong, struck } from './kit/make.js';
import { wordChanges } from './word-changes.js';

/** A change in plain words: the question, what stood there, what stands there now. */
export const changeText = (words: Words, change: Change): Paragraph[] => [
  asked(words, change),
  ...beforeAndNow(words, change),
];

const asked = ({ t }: Words, { clause, field }: Change): Paragraph =>
  paragraph(strong(t(clause.heading)), faint(` ${t(field.ask)}`));

/** What differs is struck or strong, and is always said in words as well: which line is which. */
function beforeAndNow(words: Words, change: Change): Paragraph[] {
  const { field, before, after } = change;
  switch (field.kind) {
    case 'number':
    case 'duration':
    case 'date':
    case 'choice':
      return inOneLine(words, change);
    case 'list':
    case 'many':
      return itemByItem(words, change);
    default:
      return isEmpty(before) || isEmpty(after) ? whole(words, change) : wordByWord(words, change);
  }
}

const whole = (words: Words, { field, before, after }: Change): Paragraph[] => [
  paragraph(faint(`${words.t('Before:')} `), struck(answered(words, field, before))),
  paragraph(faint(`${words.t('Now:')} `), answered(words, field, after)),
];

const inOneLine = (words: Words, { field, before, after }: Change): Paragraph[] => [
  paragraph(
    faint(`${words.t('Before:')} `),
    struck(answered(words, field, before)),
    faint(` → ${words.t('Now:')} `),
    strong(answered(words, field, after)),
  ),
];

function wordByWord(words: Words, change: Change): Paragraph[] {
  const { field, before, after } = change;
  const found = wordChanges(answered(words, field, before), answered(words, field, after));
  if (!found) return whole(words, change);
  const runs = (pieces: typeof found.now, mark: (text: string) => TextRun) =>
    pieces.map(({ text, changed }) => (changed ? mark(text) : text));
  return [
    paragraph(faint(`${words.t('Before:')} `), ...runs(found.before, struck)),
    paragraph(faint(`${words.t('Now:')} `), ...runs(found.now, strong)),
  ];
}

/** What came and what went; a list that has nothing of the old one, or its order alone is another, is shown whole. */
function itemByItem(words: Words, change: Change): Paragraph[] {
  const [before, after] = [itemsOf(change.before), itemsOf(change.after)];
  const dropped = before.filter((item) => !after.includes(item));
  const added = after.filter((item) => !before.includes(item));
  if (dropped.length === before.length || dropped.length + added.length === 0) return whole(words, change);
  const said = (item: string) => inWords(change.field, [item], words.t);
  return [
    ...dropped.map((item) => paragraph(faint(`${words.t('Dropped:')} `), struck(said(item)))),
    ...added.map((item) => paragraph(faint(`${words.t('Added:')} `), strong(said(item)))),
  ];
}

const itemsOf = (value: Value | null): readonly string[] =>
  typeof value === 'object' && value !== null ? value : [];

/** Characters of changes for which a message has room beside everything else in it. */
const roomForChanges = 4000;

const hasRoom = (paragraphs: readonly Paragraph[]) =>
  paragraphs.flatMap(({ inlines }) => inlines).reduce((sum, { text }) => sum + text.length, 0) <=
  roomForChanges;

/**
 * One's own changes, each with its step: where they are too long, only what they are about, since the form has them one
 * click away. Where `by` has changed the same answer meanwhile, it says so.
 */
export function ownChangesText(
  words: Words,
  changes: readonly Change[],
  met: { places: ReadonlyMap<string, unknown>; by: string },
): Paragraph[] {
  const both = (change: Change) =>
    met.places.has(change.field.id)
      ? [asked(words, change), ...theirsAndMine(words, change, met.by)]
      : changeText(words, change);
  const inSteps = (of: (change: Change) => Paragraph[]) =>
    [...new Set(changes.map(({ step }) => step))].flatMap((step) => [
      paragraph(faint(words.t(step.title))),
      ...changes.filter((change) => change.step === step).flatMap(of),
    ]);
  const all = inSteps(both);
  return hasRoom(all) ? all : inSteps((change) => [asked(words, change)]);
}

const theirsAndMine = (words: Words, { field, before, after }: Change, name: string): Paragraph[] => [
  paragraph(faint(`${words.t('{{name}} wrote meanwhile:', { name })} `), answered(words, field, before)),
  paragraph(faint(`${words.t('You wrote:')} `), answered(words, field, after)),
];

/** What changed, as it can be read in a message: where that is too long, a fold for each clause. */
export function changesText(
  words: Words,
  at: { relationship: string; version: number },
  changes: readonly Change[],
): (Paragraph | Fold)[] {
  const all = changes.flatMap((change) => changeText(words, change));
  if (hasRoom(all)) return all;
  return [...new Set(changes.map(({ clause }) => clause))].map((clause) =>
    changeFold(
      words,
      at,
      changes.filter((change) => change.clause === clause),
    ),
  );
}

function changeFold(
  words: Words,
  at: { relationship: string; version: number },
  changes: readonly Change[],
): Fold {
  const [first] = changes;
  const title = words.t(first?.clause.heading ?? '');
  const items = changes.flatMap((change) => [
    paragraph(faint(words.t(change.field.ask))),
    ...beforeAndNow(words, change),
  ]);
  const opens = { ...at, step: first?.step.id, clause: first?.clause.id };
  return fold(title, items, button(words.t('Read'), intentions.readAgreement, opens));
}
