import type { Element } from '../blocks/block.js';
import { limits } from '../blocks/limits.js';
import { placed } from '../blocks/placed.js';
import { isEmpty, type Value } from '../blocks/values.js';
import type { View } from '../world.js';

/** What Slack's client checks by itself before it sends a form: by block_id. */
export function formErrors(view: View): Record<string, string> {
  const errors = placed(view.shows.blocks).flatMap(({ block, blockId, actionId, element }) => {
    const value = view.values[blockId]?.[actionId];
    if (block.type !== 'input' || !value) return [];
    const error = isEmpty(value)
      ? !block.optional && 'Please complete this required field.'
      : wrong(element, value);
    return error ? [[blockId, error] as const] : [];
  });
  return Object.fromEntries(errors);
}

function wrong(element: Element, value: Value): string | null {
  const text = value.value ?? '';
  switch (element.type) {
    case 'plain_text_input':
      return wrongLength(text, element.min_length ?? 0, element.max_length ?? limits.input.value);
    case 'number_input':
      return wrongNumber(text, element);
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? null : 'Enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(text) ? null : 'Enter a valid URL.';
    default:
      return tooMany(element, value);
  }
}

function wrongLength(text: string, least: number, most: number): string | null {
  if (text.length < least) return `Enter at least ${least} characters.`;
  return text.length > most ? `Enter no more than ${most} characters.` : null;
}

function wrongNumber(
  text: string,
  { is_decimal_allowed, min_value, max_value }: Extract<Element, { type: 'number_input' }>,
): string | null {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return 'Enter a number.';
  if (!is_decimal_allowed && text.includes('.')) return 'Enter a whole number.';
  if (min_value !== undefined && Number(text) < Number(min_value)) return `Enter ${min_value} or more.`;
  return max_value !== undefined && Number(text) > Number(max_value) ? `Enter ${max_value} or less.` : null;
}

function tooMany(element: Element, value: Value): string | null {
  if (!('max_selected_items' in element) || !element.max_selected_items) return null;
  const chosen = Object.values(value).find((inner) => Array.isArray(inner)) ?? [];
  return chosen.length > element.max_selected_items
    ? `Choose no more than ${element.max_selected_items}.`
    : null;
}
