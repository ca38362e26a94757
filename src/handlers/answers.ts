import { faults } from '../../adaptive-cards/refused.js';
import type { Words } from '../conversation/language.js';
import { shortened, understand } from '../mentoring/answer.js';
import { inputIdsOf, type Field, type Value } from '../mentoring/clause.js';
import type { Inputs } from '../ports/turn.js';

export interface Answers {
  /** What was understood, by field id. */
  values: Map<string, Value | null>;
  /** What was typed and not understood, with what is wrong with it: it goes back into the form. */
  back: Map<string, { typed: Value; error: string }>;
}

/** The answers to these fields, as a form sent them. */
export function answersTo(
  fields: readonly Field[],
  inputs: Inputs,
  { t }: Words,
  today: string,
  stands: (field: Field) => Value | null = () => null,
): Answers {
  const values: Answers['values'] = new Map();
  const back: Answers['back'] = new Map();
  for (const field of fields) {
    const raw = typedIn(field, inputs);
    const understood = understand(field, raw, today, stands(field));
    if ('value' in understood) values.set(field.id, understood.value);
    else {
      const range = 'min' in field ? { min: field.min, max: field.max } : {};
      const { fault, most } = understood;
      const typed = Array.isArray(raw) ? raw.map((each) => shortened(each)) : shortened(String(raw));
      back.set(field.id, { typed, error: t(faults[fault], most === undefined ? range : { most }) });
    }
  }
  return { values, back };
}

const typedIn = (field: Field, inputs: Inputs): Inputs[string] | undefined =>
  field.kind === 'goals' || field.kind === 'added'
    ? inputIdsOf(field).map((id) => String(inputs[id] ?? ''))
    : inputs[field.id];
