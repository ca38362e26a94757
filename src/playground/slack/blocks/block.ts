import { z } from 'zod';
import { boxes, menus, overflow } from './choices.js';
import { button, pickers, textInputs } from './inputs.js';
import { limits } from './limits.js';
import { richText } from './rich-text.js';
import { anyText, id, plainText } from './text.js';

const image = {
  type: z.literal('image'),
  image_url: z.string().min(1).max(limits.url).optional(),
  slack_file: z.union([z.strictObject({ id: z.string() }), z.strictObject({ url: z.string() })]).optional(),
  alt_text: z.string().min(1).max(limits.image.alt),
};
const imageElement = z.strictObject(image);
const pressable = [button, overflow, ...boxes, ...menus, ...pickers] as const;
const block_id = id.optional();

const section = z.strictObject({
  type: z.literal('section'),
  block_id,
  text: anyText(limits.section.text).optional(),
  fields: z.array(anyText(limits.section.field)).min(1).max(limits.section.fields).optional(),
  accessory: z.discriminatedUnion('type', [imageElement, ...pressable]).optional(),
  expand: z.boolean().optional(),
});

const input = z.strictObject({
  type: z.literal('input'),
  block_id,
  label: plainText(limits.input.label),
  hint: plainText(limits.input.hint).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: z.discriminatedUnion('type', [...textInputs, ...boxes, ...menus, ...pickers]),
});

export const block = z.discriminatedUnion('type', [
  section,
  input,
  richText,
  z.strictObject({ type: z.literal('header'), block_id, text: plainText(limits.header) }),
  z.strictObject({ type: z.literal('divider'), block_id }),
  z.strictObject({ ...image, block_id, title: plainText(limits.image.title).optional() }),
  z.strictObject({
    type: z.literal('context'),
    block_id,
    elements: z
      .array(z.discriminatedUnion('type', [imageElement, ...anyText(limits.section.text).options]))
      .min(1)
      .max(limits.context),
  }),
  z.strictObject({
    type: z.literal('actions'),
    block_id,
    elements: z.array(z.discriminatedUnion('type', pressable)).min(1).max(limits.actions),
  }),
]);

export type Block = z.infer<typeof block>;
export type Input = z.infer<typeof input>;
export type Element = Input['element'] | Extract<Block, { type: 'actions' }>['elements'][number];
