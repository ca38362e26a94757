import { z } from 'zod';
import { limits } from './limits.js';
import { anyText, confirm, id, plainText } from './text.js';

const optionWith = <T extends z.ZodType>(text: T) =>
  z.strictObject({
    text,
    value: z.string().min(1).max(limits.option.value),
    description: plainText(limits.option.description).optional(),
    url: z.string().max(limits.url).optional(),
  });

// Radio buttons and checkboxes may carry mrkdwn; menus take plain text only.
const boxOption = optionWith(anyText(limits.option.text));
const menuOption = optionWith(plainText(limits.option.text));

export const placeholder = plainText(limits.input.placeholder).optional();
export const element = { action_id: id.optional(), confirm: confirm.optional() };
export const field = { ...element, focus_on_load: z.boolean().optional() };

const menu = {
  ...field,
  placeholder,
  options: z.array(menuOption).min(1).max(limits.options).optional(),
  option_groups: z
    .array(
      z.strictObject({
        label: plainText(limits.option.text),
        options: z.array(menuOption).min(1).max(limits.options),
      }),
    )
    .min(1)
    .max(limits.groups)
    .optional(),
};

const several = { ...field, placeholder, max_selected_items: z.int().min(1).optional() };
const slackIds = z.array(z.string().min(1));
const filter = z
  .strictObject({
    include: z.array(z.enum(['im', 'mpim', 'private', 'public'])).min(1),
    exclude_external_shared_channels: z.boolean(),
    exclude_bot_users: z.boolean(),
  })
  .partial()
  .optional();
const conversation = { filter, default_to_current_conversation: z.boolean().optional() };

export const boxes = [
  z.strictObject({
    type: z.literal('checkboxes'),
    ...field,
    options: z.array(boxOption).min(1).max(limits.boxes),
    initial_options: z.array(boxOption).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('radio_buttons'),
    ...field,
    options: z.array(boxOption).min(1).max(limits.boxes),
    initial_option: boxOption.optional(),
  }),
] as const;

export const menus = [
  z.strictObject({ type: z.literal('static_select'), ...menu, initial_option: menuOption.optional() }),
  z.strictObject({
    type: z.literal('multi_static_select'),
    ...menu,
    max_selected_items: z.int().min(1).optional(),
    initial_options: z.array(menuOption).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('users_select'),
    ...field,
    placeholder,
    initial_user: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('multi_users_select'), ...several, initial_users: slackIds.optional() }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...field,
    placeholder,
    ...conversation,
    response_url_enabled: z.boolean().optional(),
    initial_conversation: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    ...several,
    ...conversation,
    initial_conversations: slackIds.optional(),
  }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...field,
    placeholder,
    response_url_enabled: z.boolean().optional(),
    initial_channel: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('multi_channels_select'),
    ...several,
    initial_channels: slackIds.optional(),
  }),
] as const;

export const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...element,
  options: z.array(menuOption).min(1).max(limits.overflow),
});

export type Option = z.infer<typeof boxOption>;
