import type { Agreement, Signature } from '../src/mentoring/agreement.js';
import type { Change } from '../src/mentoring/agreement-changes.js';
import { inWords } from '../src/mentoring/agreement-text.js';
import {
  belongsTo,
  isEmpty,
  isOwn,
  placeOf,
  type Field,
  type Role,
  type Value,
} from '../src/mentoring/clause.js';
import { fieldsOf, type Step } from '../src/mentoring/framework.js';
import { valueAt } from '../src/mentoring/agreement.js';
import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { Fold, Paragraph, TextRun } from './kit/card.js';
import { button, faint, fold, paragraph, strong, struck } from './kit/make.js';

/** What every card about an agreement is made from. */
export interface AgreementView {
  relationship: string;
  /** Without what this reader may not see yet. */
  agreement: Agreement;
  /** Places of answers that are there, and are shown once the reader has answered as well. */
  waiting: ReadonlySet<string>;
  names: Readonly<Record<Role, string>>;
  /** Names by person id. */
  nameOf: (person: string) => string;
  hash: string;
  /** Those that hold on the text as it is now. */
  signatures: readonly Signature[];
  /** Who reads; null in a room where both do. */
  me: { person: string; role: Role } | null;
}

/** A field's answer as its reader says it. */
export const answered = (words: Words, field: Field, value: Value | null) =>
  field.kind === 'date' && typeof value === 'string' && value !== ''
    ? words.date(value)
    : inWords(field, value, words.t);

/** One step of the text, clause by clause, for reading. */
export const stepText = (words: Words, view: AgreementView, step: Step): Fold['items'] =>
  step.clauses.flatMap(({ heading, fields }) => [
    paragraph(strong(words.t(heading))),
    ...fields.flatMap((field) => lines(words, view, field)),
  ]);

const lines = (words: Words, view: AgreementView, field: Field): Paragraph[] =>
  isOwn(field)
    ? (['mentee', 'mentor'] as const)
        .filter((role) => belongsTo(field, role))
        .map((role) => paragraph(...ownLine(words, view, field, role)))
    : field.kind === 'private' && view.me === null
      ? []
      : sharedLines(words, field, valueAt(view.agreement, field.id));

/** What may stay open and did is not worth a line. */
const sharedLines = (words: Words, field: Field, value: Value | null): Paragraph[] =>
  field.optional && isEmpty(value)
    ? []
    : [paragraph(faint(`${words.t(field.ask)} `), answered(words, field, value))];

const ownLine = (words: Words, view: AgreementView, field: Field, role: Role): (string | TextRun)[] => [
  faint(`${words.t(field.ask)} (${view.names[role]}) `),
  ownAnswer(words, view, field, role),
];

/** One's own answer, or that it waits for the reader's. */
export const ownAnswer = (words: Words, view: AgreementView, field: Field, role: Role) => {
  const place = placeOf(field, role);
  return view.waiting.has(place)
    ? words.t('There is an answer. It is shown once both of you have answered.')
    : answered(words, field, valueAt(view.agreement, place));
};

/** How many shared questions of a step are still open. */
export const openIn = (step: Step, missing: readonly Field[]) =>
  fieldsOf(step).filter((field) => missing.includes(field)).length;

/** A change in plain words: the question, what stood there, what stands there now. */
export const changeText = (words: Words, change: Change): Paragraph[] => [
  asked(words, change),
  ...beforeAndNow(words, change),
];

const asked = ({ t }: Words, { clause, field }: Change): Paragraph =>
  paragraph(strong(t(clause.heading)), faint(` ${t(field.ask)}`));

const beforeAndNow = (words: Words, { field, before, after }: Change): Paragraph[] => [
  paragraph(faint(`${words.t('Before:')} `), struck(answered(words, field, before))),
  paragraph(faint(`${words.t('Now:')} `), answered(words, field, after)),
];

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
  const whole = inSteps(both);
  return hasRoom(whole) ? whole : inSteps((change) => [asked(words, change)]);
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
  const whole = changes.flatMap((change) => changeText(words, change));
  if (hasRoom(whole)) return whole;
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
