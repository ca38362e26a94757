import { longestAdded, longestAnswer, longestGoal, optionsOf } from '../src/mentoring/answer.js';
import { inputIdsOf, type Field, type Value } from '../src/mentoring/clause.js';
import { numberOf } from '../src/mentoring/our-own.js';
import type { Words } from '../src/conversation/language.js';
import type { Input } from './kit/card.js';

export interface Standing {
  /** What stands in the input: an answer, or what was typed and not understood. */
  value: Value | null;
  error?: string;
  edition?: number;
}

/** The inputs of one field of the framework, mostly one. Whether it must be answered depends on the form. */
export const inputsOf = (words: Words, field: Field, standing: Standing): Input[] =>
  field.kind === 'goals'
    ? goalInputs(words, field, standing)
    : field.kind === 'added'
      ? addedInputs(words, field, standing)
      : [inputOf(words, field, standing)];

function goalInputs({ t }: Words, field: Field, { value, error, edition }: Standing): Input[] {
  const typed: readonly string[] = typeof value === 'object' && value !== null ? value : [];
  return inputIdsOf(field).map((id, n): Input => {
    const number = Math.floor(n / 2) + 1;
    return {
      type: 'Input.Text',
      id,
      label:
        n === 0
          ? t(field.ask)
          : t(n % 2 === 0 ? 'Goal {{number}}' : 'Goal {{number}}: how will we know?', { number }),
      isMultiline: true,
      maxLength: longestGoal,
      ...textOf(typed[n] ?? null),
      ...(n === 0 && hintOf(t, field)),
      ...(n === 0 && error !== undefined && { error }),
      ...(edition !== undefined && { edition }),
    };
  });
}

const addedAsks = [
  'Point {{number}}: what is it about?',
  'Point {{number}}: a question, if there is one',
  'Point {{number}}: what do we agree?',
] as const;

function addedInputs({ t }: Words, field: Field, { value, error, edition }: Standing): Input[] {
  const typed: readonly string[] = typeof value === 'object' && value !== null ? value : [];
  const number = numberOf(field);
  return inputIdsOf(field).map((id, n): Input => ({
    type: 'Input.Text',
    id,
    label: t(addedAsks[n] ?? '', { number }),
    ...(n === 2 && { isMultiline: true }),
    maxLength: longestAdded[n] ?? 0,
    ...textOf(typed[n] ?? null),
    ...(n === 0 && error !== undefined && { error }),
    ...(edition !== undefined && { edition }),
  }));
}

export function inputOf({ t }: Words, field: Field, { value, error, edition }: Standing): Input {
  const asked = {
    id: field.id,
    label: t(field.ask),
    ...hintOf(t, field),
    ...(error !== undefined && { error }),
    ...(edition !== undefined && { edition }),
  };
  const text = textOf(value);
  switch (field.kind) {
    case 'text':
    case 'private':
    case 'blind':
    case 'list':
      return { ...asked, type: 'Input.Text', isMultiline: true, maxLength: longestAnswer, ...text };
    case 'number':
    case 'duration':
      return { ...asked, type: 'Input.Number', min: field.min, max: field.max, ...text };
    case 'date':
      return { ...asked, type: 'Input.Date', ...text };
    default:
      return { ...asked, type: 'Input.ChoiceSet', ...choicesOf(t, field), ...chosen(value) };
  }
}

const choicesOf = (t: Words['t'], field: Field) => ({
  choices: optionsOf(field).map(({ id, text }) => ({ title: t(text), value: id })),
  style: field.kind === 'choice' ? ('compact' as const) : ('expanded' as const),
  ...(['many', 'commitments'].includes(field.kind) && { isMultiSelect: true as const }),
});

const textOf = (value: Value | null) =>
  value === null || value === '' ? {} : { value: Array.isArray(value) ? value.join('\n') : String(value) };

const chosen = (value: Value | null) =>
  value === null || value === '' ? {} : { value: typeof value === 'object' ? [...value] : String(value) };

/** Who sees it, where that is not what stands above the form. */
const seenBy: Partial<Record<Field['kind'], string>> = {
  blind: 'Only you see this until both of you have answered.',
  private: 'Only the two of you ever see this. It is not part of what you sign.',
};

const hintOf = (t: Words['t'], field: Field): { hint?: string } => {
  const seen = seenBy[field.kind];
  if (seen !== undefined) return { hint: [t(seen), ...(field.hint ? [t(field.hint)] : [])].join(' ') };
  return field.hint ? { hint: t(field.hint) } : {};
};
