import { createHash } from 'node:crypto';
import { isRevealed, valueAt, type Agreement, type Signature } from './agreement.js';
import { stepsIn } from './agreement-added.js';
import { optionsOf } from './answer.js';
import {
  belongsTo,
  goalsIn,
  isEmpty,
  isInText,
  isOwn,
  placeOf,
  type Field,
  type Role,
  type Value,
} from './clause.js';
import { openingOf } from './reflection-required.js';

/** The sentences of the agreement's language, whatever language its reader speaks. */
export type Say = (sentence: string, values?: Record<string, string | number>) => string;

/**
 * The shared text in its one canonical form: in the agreement's language, step, clause, question and answer by
 * line, NFC, with the version, the round of proposals and the nonce, so that every proposal has a hash of its own.
 */
export function agreementText(agreement: Agreement, say: Say): string {
  const { framework, number, proposals, nonce } = agreement;
  const steps = stepsIn(agreement, null);
  const head = `${framework.id} ${framework.number} (${framework.date})\nversion ${number}.${proposals.length}\n${nonce}`;
  const body = steps.flatMap((step) => [
    `# ${say(step.title)}`,
    ...step.clauses.flatMap((clause) => [
      `## ${clause.id}: ${say(clause.heading)}`,
      ...clause.fields.filter(isInText).map((field) => line(field, valueAt(agreement, field.id), say)),
    ]),
  ]);
  return [head, ...openingOf(framework, say), ...body].join('\n').normalize('NFC');
}

/**
 * What one person promises and allows: signed by that person beside the shared text, and read by the other. What the other
 * has not answered yet is not in it.
 */
export const ownText = (agreement: Agreement, role: Role, say: Say): string =>
  agreement.framework.steps
    .flatMap(({ clauses }) => clauses.flatMap(({ fields }) => fields))
    .filter((field) => isOwn(field) && belongsTo(field, role) && isRevealed(agreement, field))
    .map((field) => line(field, valueAt(agreement, placeOf(field, role)), say))
    .join('\n')
    .normalize('NFC');

/** SHA-256, hex. A pure function, hence allowed in the domain. */
export const hashOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Of the text that lies on the table; null before the first proposal. */
export const textHash = ({ text }: Agreement) => (text === null ? null : hashOf(text));

/**
 * The signatures that hold: on the text as it is now, and by people who have not changed their own promises since.
 * A void signature is never taken away; it simply is on another text.
 */
export function validSignatures(agreement: Agreement): Signature[] {
  if (agreement.signatures.length === 0) return [];
  const hash = textHash(agreement);
  return agreement.signatures.filter(
    ({ textHash, person, revision }) =>
      textHash === hash &&
      !agreement.entries.some(
        (entry) => entry.by === person && entry.place.includes('@') && entry.revision > revision,
      ),
  );
}

/** Every line of an answer stands indented, so that no answer can be read as the next question. */
function line(field: Field, value: Value | null, say: Say): string {
  return `- ${field.id}: ${say(field.ask)}\n  ${inWords(field, value, say).replaceAll('\n', '\n  ')}`;
}

/** An answer as both people read it, in a card and in the signed text. */
export function inWords(field: Field, value: Value | null, say: Say): string {
  if (value === null || isEmpty(value)) return say('Nothing yet');
  switch (field.kind) {
    case 'number':
      return say(field.unit, { count: Number(value) });
    case 'duration':
      return say('{{count}} minutes', { count: Number(value) });
    case 'text':
    case 'private':
    case 'blind':
    case 'date':
      return String(value);
    case 'goals':
      return goalsIn(value)
        .map(({ goal, success }, n) =>
          success === ''
            ? `${n + 1}. ${goal}`
            : `${n + 1}. ${goal}\n${say('We will know by this:')} ${success}`,
        )
        .join('\n');
    case 'list':
      return (value as readonly string[]).join('\n');
    case 'added':
      return (value as readonly string[]).filter((part) => part !== '').join('\n');
    default:
      return named(field, value, say);
  }
}

function named(field: Field, value: Value, say: Say): string {
  const ids = Array.isArray(value) ? value : [value];
  return optionsOf(field)
    .filter(({ id }) => ids.includes(id))
    .map(({ text }) => say(text))
    .join('\n');
}
