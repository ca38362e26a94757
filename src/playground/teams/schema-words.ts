import { z } from 'zod';
import { common, flag, text } from './schema-common.js';

const typography = { color: text, fontType: text, isSubtle: flag, size: text, weight: text };

/** Elements that say or show something; `action` is what a click on one may do. */
export const wordsWith = (action: z.ZodType) =>
  [textBlock, richTextWith(action), factSet, imageWith(action)] as const;

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  ...common,
  ...typography,
  text: z.string(),
  horizontalAlignment: text,
  maxLines: z.number().optional(),
  wrap: flag,
  style: text,
});

const factSet = z.strictObject({
  type: z.literal('FactSet'),
  ...common,
  facts: z.array(z.strictObject({ type: text, title: z.string(), value: z.string() })),
});

const richTextWith = (action: z.ZodType) => {
  const textRun = z.strictObject({
    type: z.literal('TextRun'),
    text: z.string(),
    ...typography,
    highlight: flag,
    italic: flag,
    strikethrough: flag,
    underline: flag,
    selectAction: action.optional(),
  });
  return z.strictObject({
    type: z.literal('RichTextBlock'),
    ...common,
    inlines: z.array(z.union([z.string(), textRun])),
    horizontalAlignment: text,
  });
};

const imageWith = (action: z.ZodType) =>
  z.strictObject({
    type: z.literal('Image'),
    ...common,
    url: z.string(),
    altText: text,
    backgroundColor: text,
    horizontalAlignment: text,
    selectAction: action.optional(),
    size: text,
    style: text,
    width: text,
  });
