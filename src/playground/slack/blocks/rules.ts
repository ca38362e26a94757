import { isDeepStrictEqual } from 'node:util';
import type { Block } from './block.js';
import type { Complaint } from './complaints.js';
import { limits } from './limits.js';
import { optionsOf, placed, type Placed } from './placed.js';

/** What Slack asks of blocks beyond each one's own shape. */
export function ruleComplaints(blocks: readonly Block[]): Complaint[] {
  const elements = placed(blocks);
  return [
    ...twice(blocks.map((block, i) => ({ id: block.block_id, path: [i, 'block_id'] }))),
    ...blocks.flatMap((_, at) =>
      twice(
        elements
          .filter(({ path }) => path[0] === at)
          .map(({ element, path }) => ({ id: element.action_id, path: [...path, 'action_id'] })),
      ),
    ),
    ...elements.flatMap(elementComplaints),
    ...blocks.flatMap(blockComplaints),
    ...focusTwice(elements),
  ];
}

function twice(ids: { id: string | undefined; path: (string | number)[] }[]): Complaint[] {
  return ids
    .filter(({ id }, i) => id !== undefined && ids.findIndex((other) => other.id === id) < i)
    .map(({ id, path }) => ({ path, says: `\`${String(path.at(-1))}\` ${id} already exists` }));
}

function blockComplaints(block: Block, at: number): Complaint[] {
  if (block.type === 'section' && !block.text && !block.fields) {
    return [{ path: [at], says: 'missing required field: text' }];
  }
  if (block.type === 'image' && !block.image_url === !block.slack_file) {
    return [{ path: [at], says: 'exactly one of image_url and slack_file is required' }];
  }
  return [];
}

function elementComplaints({ element, path }: Placed): Complaint[] {
  if (element.type === 'plain_text_input') return valueBeyond(element, path);
  if (element.type === 'number_input') return numberBeyond(element, path);
  const chosen =
    'initial_option' in element
      ? [element.initial_option]
      : 'initial_options' in element
        ? (element.initial_options ?? [])
        : [];
  const offered = optionsOf(element);
  const strange = chosen.some(
    (option) => option && !offered.some((candidate) => isDeepStrictEqual(candidate, option)),
  );
  if (strange) return [{ path, says: 'initial_option was not found in options' }];
  const menu = element.type === 'static_select' || element.type === 'multi_static_select';
  if (menu && !element.options === !element.option_groups) {
    return [{ path, says: 'exactly one of options and option_groups is required' }];
  }
  return [];
}

type Of<T extends Placed['element']['type']> = Extract<Placed['element'], { type: T }>;

function valueBeyond(element: Of<'plain_text_input'>, path: PropertyKey[]): Complaint[] {
  const most = element.max_length ?? limits.input.value;
  if ((element.initial_value ?? '').length > most) {
    return [{ path: [...path, 'initial_value'], says: `must be less than ${most + 1} characters` }];
  }
  if ((element.min_length ?? 0) > most) {
    return [{ path: [...path, 'min_length'], says: 'must not be more than max_length' }];
  }
  return [];
}

function numberBeyond(element: Of<'number_input'>, path: PropertyKey[]): Complaint[] {
  const value = Number(element.initial_value ?? element.min_value ?? element.max_value);
  const beyond = value < Number(element.min_value ?? value) || value > Number(element.max_value ?? value);
  return beyond ? [{ path, says: 'initial_value must lie between min_value and max_value' }] : [];
}

function focusTwice(elements: Placed[]): Complaint[] {
  const focused = elements.filter(({ element }) => 'focus_on_load' in element && element.focus_on_load);
  return focused.slice(1).map(({ path }) => ({ path, says: 'only one element may have focus_on_load' }));
}
