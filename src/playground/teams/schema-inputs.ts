import { z } from 'zod';
import { common, flag, text } from './schema-common.js';

const input = { ...common, id: z.string().min(1), label: text, isRequired: flag, errorMessage: text };

/** The people picker: Teams takes it in cards of version 1.2 and later, though the format has it since 1.6. */
const query = z.strictObject({
  type: z.literal('Data.Query'),
  dataset: z.string().regex(/^graph\.microsoft\.com\/users(\?scope=\w+)?$/),
  count: z.number().optional(),
  skip: z.number().optional(),
});

const number = z.strictObject({
  type: z.literal('Input.Number'),
  ...input,
  value: z.number().optional(),
  placeholder: text,
  min: z.number().optional(),
  max: z.number().optional(),
});

const time = z.strictObject({
  type: z.enum(['Input.Date', 'Input.Time']),
  ...input,
  value: text,
  placeholder: text,
  min: text,
  max: text,
});

const toggle = z.strictObject({
  type: z.literal('Input.Toggle'),
  ...input,
  title: z.string(),
  value: text,
  valueOn: text,
  valueOff: text,
  wrap: flag,
});

const choices = z.strictObject({
  type: z.literal('Input.ChoiceSet'),
  ...input,
  value: text,
  placeholder: text,
  choices: z.array(z.strictObject({ title: z.string(), value: z.string() })).optional(),
  'choices.data': query.optional(),
  isMultiSelect: flag,
  style: text,
  wrap: flag,
});

const textWith = (action: z.ZodType) =>
  z.strictObject({
    type: z.literal('Input.Text'),
    ...input,
    value: text,
    placeholder: text,
    isMultiline: flag,
    maxLength: z.number().optional(),
    regex: text,
    style: text,
    inlineAction: action.optional(),
  });

export const inputsWith = (action: z.ZodType) => [textWith(action), number, time, toggle, choices] as const;
