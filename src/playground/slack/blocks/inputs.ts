import { z } from 'zod';
import { element, field, placeholder } from './choices.js';
import { limits } from './limits.js';
import { richText } from './rich-text.js';
import { plainText } from './text.js';

const { confirm: _none, ...typed } = field;
const text = {
  ...typed,
  placeholder,
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1),
    })
    .optional(),
};
const initialText = z.string().max(limits.input.value).optional();
const number = z.string().regex(/^-?\d+(\.\d+)?$/);

export const textInputs = [
  z.strictObject({
    type: z.literal('plain_text_input'),
    ...text,
    initial_value: initialText,
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(limits.input.value).optional(),
    max_length: z.int().min(1).max(limits.input.value).optional(),
  }),
  z.strictObject({ type: z.literal('email_text_input'), ...text, initial_value: initialText }),
  z.strictObject({ type: z.literal('url_text_input'), ...text, initial_value: initialText }),
  z.strictObject({
    type: z.literal('number_input'),
    ...text,
    is_decimal_allowed: z.boolean(),
    initial_value: number.optional(),
    min_value: number.optional(),
    max_value: number.optional(),
  }),
  z.strictObject({ type: z.literal('rich_text_input'), ...text, initial_value: richText.optional() }),
] as const;

export const pickers = [
  z.strictObject({
    type: z.literal('datepicker'),
    ...field,
    placeholder,
    initial_date: z.iso.date().optional(),
  }),
  z.strictObject({
    type: z.literal('timepicker'),
    ...field,
    placeholder,
    initial_time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    timezone: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('datetimepicker'),
    ...field,
    // Slack wants ten digits: seconds, not milliseconds.
    initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
  }),
] as const;

export const button = z.strictObject({
  type: z.literal('button'),
  ...element,
  text: plainText(limits.button.text),
  value: z.string().max(limits.button.value).optional(),
  url: z.string().max(limits.url).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(limits.button.label).optional(),
});
