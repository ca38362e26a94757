import type { Block, Element } from './block.js';
import type { Option } from './choices.js';
import { optionsOf, placed } from './placed.js';
import type { RichText } from './rich-text.js';

/** One entry of Slack's `state.values[block_id][action_id]`. */
export interface Value {
  type: string;
  value?: string | null;
  selected_date?: string | null;
  selected_time?: string | null;
  selected_date_time?: number | null;
  selected_option?: Option | null;
  selected_options?: Option[];
  selected_user?: string | null;
  selected_users?: string[];
  selected_conversation?: string | null;
  selected_conversations?: string[];
  selected_channel?: string | null;
  selected_channels?: string[];
  rich_text_value?: RichText | null;
}

export type Values = Record<string, Record<string, Value>>;

/**
 * Typed values stay where block_id and action_id stay, and then `initial_…` is ignored: so do Slack's clients.
 * Everything else starts as the blocks say.
 */
export function valuesOf(blocks: readonly Block[], before: Values = {}): Values {
  const values: Values = {};
  for (const { blockId, actionId, element } of placed(blocks)) {
    const initial = initialValue(element);
    if (!initial) continue;
    const kept = before[blockId]?.[actionId];
    (values[blockId] ??= {})[actionId] = kept && stillFits(kept, element) ? kept : initial;
  }
  return values;
}

export function isEmpty({ type: _, ...value }: Value): boolean {
  return Object.values(value).every(
    (inner) => inner === null || inner === '' || (Array.isArray(inner) && !inner.length),
  );
}

function stillFits(kept: Value, element: Element): boolean {
  if (kept.type !== element.type) return false;
  const offered = optionsOf(element).map(({ value }) => value);
  return [kept.selected_option ?? [], kept.selected_options ?? []]
    .flat()
    .every(({ value }) => offered.includes(value));
}

function initialValue(element: Element): Value | null {
  const { type } = element;
  switch (type) {
    case 'button':
    case 'overflow':
      return null;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { type, value: element.initial_value ?? null };
    case 'rich_text_input':
      return { type, rich_text_value: element.initial_value ?? null };
    case 'datepicker':
      return { type, selected_date: element.initial_date ?? null };
    case 'timepicker':
      return { type, selected_time: element.initial_time ?? null };
    case 'datetimepicker':
      return { type, selected_date_time: element.initial_date_time ?? null };
    case 'static_select':
    case 'radio_buttons':
      return { type, selected_option: element.initial_option ?? null };
    case 'multi_static_select':
    case 'checkboxes':
      return { type, selected_options: element.initial_options ?? [] };
    case 'users_select':
      return { type, selected_user: element.initial_user ?? null };
    case 'multi_users_select':
      return { type, selected_users: element.initial_users ?? [] };
    case 'conversations_select':
      return { type, selected_conversation: element.initial_conversation ?? null };
    case 'multi_conversations_select':
      return { type, selected_conversations: element.initial_conversations ?? [] };
    case 'channels_select':
      return { type, selected_channel: element.initial_channel ?? null };
    case 'multi_channels_select':
      return { type, selected_channels: element.initial_channels ?? [] };
  }
}
