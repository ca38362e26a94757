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
import type { Words } from '../src/conversation/language.js';
import type { Fold, Paragraph, TextRun } from './kit/card.js';
import { faint, paragraph, strong, struck } from './kit/make.js';

/** What every card about an agreement is made from. */
export interface AgreementView {
  relationship: string;
  agreement: Agreement;
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
    : sharedLines(words, field, valueAt(view.agreement, field.id));

/** What may stay open and did is not worth a line. */
const sharedLines = (words: Words, field: Field, value: Value | null): Paragraph[] =>
  field.optional && isEmpty(value)
    ? []
    : [paragraph(faint(`${words.t(field.ask)} `), answered(words, field, value))];

const ownLine = (words: Words, view: AgreementView, field: Field, role: Role): (string | TextRun)[] => [
  faint(`${words.t(field.ask)} (${view.names[role]}) `),
  answered(words, field, valueAt(view.agreement, placeOf(field, role))),
];

/** How many shared questions of a step are still open. */
export const openIn = (step: Step, missing: readonly Field[]) =>
  fieldsOf(step).filter((field) => missing.includes(field)).length;

/** A change in plain words: the question, what stood there, what stands there now. */
export const changeText = (words: Words, { clause, field, before, after }: Change): Paragraph[] => [
  paragraph(strong(words.t(clause.heading)), faint(` ${words.t(field.ask)}`)),
  paragraph(faint(`${words.t('Before:')} `), struck(answered(words, field, before))),
  paragraph(faint(`${words.t('Now:')} `), answered(words, field, after)),
];
