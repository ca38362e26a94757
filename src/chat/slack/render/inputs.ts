import type { InputBlock, InputBlockElement, KnownBlock, PlainTextOption } from '@slack/types';
import {
  type ChoiceInput,
  type DateInput,
  type Input,
  type NumberInput,
  picksPerson,
  type TextInput,
  type TimeInput,
} from '../../../../adaptive-cards/kit/card.js';
import { limits } from '../limits.js';
import { blockIdOf } from './ids.js';
import { asides, plainText } from './text.js';

/** Every input's own id within its block, so that a value is always read from `values[block_id].value`. */
const action_id = 'value';

/** The input, under what is wrong with the answer that stands in it. */
export function inputBlocks(input: Input, lookAgain?: string): KnownBlock[] {
  const error = input.error && [lookAgain, input.error].filter(Boolean).join(' ');
  return [...(error ? asides(error) : []), inputBlock(input)];
}

const inputBlock = (input: Input): InputBlock => ({
  type: 'input',
  block_id: blockIdOf(input),
  label: plainText(input.label),
  element: inputElement(input),
  optional: !input.isRequired,
  ...(input.hint && { hint: plainText(input.hint) }),
});

function inputElement(input: Input): InputBlockElement {
  switch (input.type) {
    case 'Input.Text':
      return textElement(input);
    case 'Input.Number':
      return numberElement(input);
    case 'Input.Date':
      return dateElement(input);
    case 'Input.Time':
      return timeElement(input);
    case 'Input.ChoiceSet':
      // Slack keeps who was picked, and refuses a whole view over an `initial_user` whom it does not know.
      if (picksPerson(input)) return { type: 'users_select', action_id };
      return input.isMultiSelect ? severalOf(input) : oneOf(input);
    default:
      return unknownInput(input);
  }
}

/** A view is refused when a value is longer than its input allows: one that grew elsewhere comes back to be shortened. */
const textElement = ({ isMultiline, maxLength, value, placeholder }: TextInput): InputBlockElement => ({
  type: 'plain_text_input',
  action_id,
  multiline: isMultiline ?? false,
  max_length: Math.max(maxLength, value?.length ?? 0),
  ...(value && { initial_value: value }),
  ...(placeholder && { placeholder: plainText(placeholder) }),
});

/** A whole view is refused over one initial value that its input does not allow: such a value stays out. */
const numberElement = ({ value, min, max }: NumberInput): InputBlockElement => ({
  type: 'number_input',
  action_id,
  is_decimal_allowed: false,
  min_value: `${min}`,
  max_value: `${max}`,
  ...(isWholeWithin(value, min, max) && { initial_value: `${value}` }),
});

const isWholeWithin = (value: number | string | undefined, min: number, max: number): boolean =>
  /^-?\d+$/.test(`${value}`) && Number(value) >= min && Number(value) <= max;

const dateElement = ({ value }: DateInput): InputBlockElement => ({
  type: 'datepicker',
  action_id,
  ...(value && /^\d{4}-\d{2}-\d{2}$/.test(value) && { initial_date: value }),
});

const timeElement = ({ value }: TimeInput): InputBlockElement => ({
  type: 'timepicker',
  action_id,
  ...(value && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) && { initial_time: value }),
});

function oneOf(input: ChoiceInput): InputBlockElement {
  const options = optionsOf(input);
  const [chosen] = chosenOf(input, options);
  const initial = chosen && { initial_option: chosen };
  return input.style === 'expanded' && options.length <= limits.radio_buttons.options
    ? { type: 'radio_buttons', action_id, options, ...initial }
    : { type: 'static_select', action_id, options, ...initial };
}

function severalOf(input: ChoiceInput): InputBlockElement {
  const options = optionsOf(input);
  const chosen = chosenOf(input, options);
  const initial = chosen.length > 0 && { initial_options: chosen };
  return options.length <= limits.checkboxes.options
    ? { type: 'checkboxes', action_id, options, ...initial }
    : { type: 'multi_static_select', action_id, options, ...initial };
}

const optionsOf = ({ choices }: ChoiceInput): PlainTextOption[] =>
  choices.map(({ title, value }) => ({ text: plainText(title), value }));

const chosenOf = ({ value = [] }: ChoiceInput, options: PlainTextOption[]): PlainTextOption[] =>
  options.filter((option) => [value].flat().some((one) => one === option.value));

const unknownInput = (input: never): never => {
  throw new TypeError(`Slack has no input for ${JSON.stringify(input)}`);
};
