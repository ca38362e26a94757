import type { Agreement, Signature } from '../src/mentoring/agreement.js';
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
import type { Words } from '../src/conversation/language.js';
import type { Fold, Paragraph, TextRun } from './kit/card.js';
import { faint, paragraph, strong } from './kit/make.js';

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
  step.clauses.flatMap(({ heading, fields }) => {
    const texts = fields.flatMap((field) => lines(words, view, field));
    return fields.some(({ kind }) => kind === 'added')
      ? texts
      : [paragraph(strong(words.t(heading))), ...texts];
  });

const lines = (words: Words, view: AgreementView, field: Field): Paragraph[] =>
  isOwn(field)
    ? (['mentee', 'mentor'] as const)
        .filter((role) => belongsTo(field, role))
        .map((role) => paragraph(...ownLine(words, view, field, role)))
    : field.kind === 'added'
      ? addedLines(valueAt(view.agreement, field.id))
      : field.kind === 'private' && view.me === null
        ? []
        : sharedLines(words, field, valueAt(view.agreement, field.id));

/** In the pair's own words, heading and question, too. */
function addedLines(value: Value | null): Paragraph[] {
  const [heading = '', ask = '', answer = ''] = typeof value === 'object' && value !== null ? value : [];
  if (heading === '') return [];
  return [paragraph(strong(heading)), paragraph(...(ask === '' ? [] : [faint(`${ask} `)]), answer)];
}

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
