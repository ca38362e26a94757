import { longestAnswer } from '../../src/mentoring/answer.js';
import type { TextInput } from './card.js';

/** A question that is answered in one's own words. */
export interface Ask {
  id: string;
  label: string;
  hint?: string;
  isRequired?: true;
  /** Where it is to be short. */
  maxLength?: number;
}

/** What stands in the inputs, and what is wrong with it, by their ids. */
export interface Typed {
  values?: Readonly<Record<string, string>>;
  errors?: Readonly<Record<string, string>>;
}

export const proseInput = (ask: Ask, { values = {}, errors = {} }: Typed): TextInput => ({
  ...ask,
  type: 'Input.Text',
  isMultiline: true,
  maxLength: ask.maxLength ?? longestAnswer,
  ...(values[ask.id] && { value: values[ask.id] ?? '' }),
  ...(errors[ask.id] !== undefined && { error: errors[ask.id] ?? '' }),
});
