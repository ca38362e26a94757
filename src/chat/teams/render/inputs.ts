import {
  type ChoiceInput,
  type Input,
  type PersonInput,
  picksPerson,
} from '../../../../adaptive-cards/kit/card.js';
import type { Asked, CardElement, CardInput } from './adaptive-card.js';
import type { Showing } from './elements.js';
import { inert, richText, unlinked } from './text.js';

/** The input between what is wrong with its answer and what helps to answer it. */
export const inputElements = (input: Input, showing: Showing): CardElement[] => [
  ...(input.error
    ? richText([{ type: 'TextRun', text: input.error, color: 'Attention' }], showing.lines)
    : []),
  inputElement(input, {
    id: input.id,
    label: labelOf(input, showing),
    ...(input.error && { spacing: 'Small' }),
    ...(input.isRequired && showing.holdsBack && { isRequired: true }),
    ...sayingWhy(input, showing),
  }),
  ...(input.hint
    ? richText([{ type: 'TextRun', text: input.hint, isSubtle: true }], showing.lines, 'Small')
    : []),
];

const labelOf = ({ label, isRequired }: Input, { words }: Showing): string =>
  inert(isRequired ? label : `${label} ${words.optional}`);

/** Teams refuses by itself what is missing or out of range, and without a word if it was given none. */
function sayingWhy(
  input: Input,
  { holdsBack, words: { required, between } }: Showing,
): { errorMessage?: string } {
  if (input.type === 'Input.Number') return { errorMessage: inert(between(input.min, input.max)) };
  return input.isRequired && holdsBack ? { errorMessage: inert(required) } : {};
}

/** Values are what was typed, to the byte: only what is shown as text is ever evaluated. */
function inputElement(input: Input, asked: Asked): CardInput {
  const { type } = input;
  switch (type) {
    case 'Input.Text': {
      const { value, placeholder, isMultiline = false, maxLength } = input;
      const shown = { ...(value && { value }), ...(placeholder && { placeholder: inert(placeholder) }) };
      return { type, ...asked, isMultiline, maxLength, ...shown };
    }
    case 'Input.Number':
      return { type, ...asked, min: input.min, max: input.max, ...numberValue(input.value) };
    case 'Input.Date':
    case 'Input.Time':
      return { type, ...asked, ...(input.value && { value: input.value }) };
    case 'Input.ChoiceSet':
      return picksPerson(input) ? personPicker(input, asked) : choiceSet(input, asked);
    default:
      return unknownInput(type);
  }
}

const numberValue = (typed: number | string = ''): { value?: number } =>
  `${typed}`.trim() !== '' && Number.isFinite(Number(typed)) ? { value: Number(typed) } : {};

const personPicker = ({ type, value, 'choices.data': from }: PersonInput, asked: Asked): CardInput => ({
  type,
  ...asked,
  choices: [],
  'choices.data': from,
  ...(value && { value }),
});

function choiceSet(input: ChoiceInput, asked: Asked): CardInput {
  const { type, style, choices, isMultiSelect = false } = input;
  const value = isMultiSelect ? joined(input) : [input.value ?? []].flat().join();
  return {
    type,
    ...asked,
    style,
    isMultiSelect,
    wrap: true,
    choices: choices.map((choice) => ({ title: unlinked(choice.title), value: choice.value })),
    ...(value && { value }),
  };
}

/** Teams sends and takes several values as one text with commas, and knows no way to write a comma in a value. */
function joined({ id, choices, value = [] }: ChoiceInput): string {
  const split = choices.find((choice) => choice.value.includes(','));
  if (split) throw new TypeError(`The value ${split.value} of ${id} would come back from Teams as two`);
  return [value].flat().join();
}

const unknownInput = (type: never): never => {
  throw new TypeError(`Teams has no input ${JSON.stringify(type)}`);
};
