import { longestAnswer, optionsOf } from '../src/mentoring/answer.js';
import type { Field, Value } from '../src/mentoring/clause.js';
import type { Words } from '../src/conversation/language.js';
import type { Input } from './kit/card.js';

export interface Standing {
  /** What stands in the input: an answer, or what was typed and not understood. */
  value: Value | null;
  error?: string;
  edition?: number;
}

/** The input of one field of the framework. Whether it must be answered depends on the form. */
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

const hintOf = (t: Words['t'], field: Field): { hint?: string } => {
  if (field.hint) return { hint: t(field.hint) };
  if (field.kind !== 'text' || !field.examples) return {};
  return { hint: [t('For example:'), ...field.examples.map((example) => `“${t(example)}”`)].join('\n') };
};
