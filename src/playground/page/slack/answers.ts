import type { Answer, Value } from './shapes.js';

/** What an element holds, in the words in which an answer is given. */
export function answerIn(value: Value | undefined, nameOf: (id: string) => string): Answer {
  if (!value) return '';
  if (value.rich_text_value)
    return value.rich_text_value.elements
      .flatMap(({ elements }) => elements)
      .map(({ text }) => text)
      .join('');
  if (value.selected_option) return value.selected_option.text.text;
  if (value.selected_options) return value.selected_options.map(({ text }) => text.text);
  if (value.selected_date_time) return new Date(value.selected_date_time * 1000).toISOString().slice(0, 16);
  const several = value.selected_users ?? value.selected_conversations ?? value.selected_channels;
  if (several) return several.map(nameOf);
  const one = value.selected_user ?? value.selected_conversation ?? value.selected_channel;
  return one ? nameOf(one) : (value.value ?? value.selected_date ?? value.selected_time ?? '');
}

interface Initial {
  type: string;
  initial_value?: unknown;
  initial_date?: string;
  initial_time?: string;
  initial_option?: unknown;
  initial_options?: unknown;
}

/** What an element holds before anybody has touched it, for blocks that nobody keeps values for. */
export function initially(element: Initial): Value {
  const {
    type,
    initial_value,
    initial_date = null,
    initial_time = null,
    initial_option,
    initial_options,
  } = element;
  const text = typeof initial_value === 'string' ? { value: initial_value } : {};
  const one = initial_option
    ? { selected_option: initial_option as NonNullable<Value['selected_option']> }
    : {};
  const several = initial_options
    ? { selected_options: initial_options as NonNullable<Value['selected_options']> }
    : {};
  return { type, ...text, ...one, ...several, selected_date: initial_date, selected_time: initial_time };
}
