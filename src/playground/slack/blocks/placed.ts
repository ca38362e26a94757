import type { Block, Element } from './block.js';
import type { Option } from './choices.js';

/** An element where it stands, under the two ids by which Slack and the bot speak of it. */
export interface Placed {
  blockId: string;
  actionId: string;
  element: Element;
  block: Block;
  /** From the root of the blocks, for json-pointers. */
  path: (string | number)[];
}

export function placed(blocks: readonly Block[]): Placed[] {
  return blocks.flatMap((block, at) =>
    elementsOf(block).map(({ element, path }) => ({
      blockId: block.block_id ?? '',
      actionId: element.action_id ?? '',
      element,
      block,
      path: [at, ...path],
    })),
  );
}

function elementsOf(block: Block): { element: Element; path: (string | number)[] }[] {
  if (block.type === 'input') return [{ element: block.element, path: ['element'] }];
  if (block.type === 'actions') {
    return block.elements.map((element, i) => ({ element, path: ['elements', i] }));
  }
  if (block.type !== 'section' || !block.accessory || block.accessory.type === 'image') return [];
  return [{ element: block.accessory, path: ['accessory'] }];
}

export function optionsOf(element: Element): Option[] {
  if (element.type === 'static_select' || element.type === 'multi_static_select') {
    return element.options ?? (element.option_groups ?? []).flatMap((group) => group.options);
  }
  return 'options' in element ? element.options : [];
}
