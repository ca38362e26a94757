import type { Block } from './block.js';

/** Slack fills in the ids that an app left out and spells out defaults before it shows a block or hands it back. */
export function asStored(blocks: readonly Block[], newId: () => string): Block[] {
  return structuredClone([...blocks]).map((block) => {
    spellOut(block);
    block.block_id ??= newId();
    if (block.type === 'input') block.element.action_id ??= newId();
    if (block.type === 'actions') block.elements.forEach((element) => (element.action_id ??= newId()));
    if (block.type === 'section' && block.accessory && block.accessory.type !== 'image') {
      block.accessory.action_id ??= newId();
    }
    return block;
  });
}

function spellOut(part: unknown): void {
  if (!part || typeof part !== 'object') return;
  if ('type' in part && part.type === 'plain_text') Object.assign(part, { emoji: true, ...part });
  if ('type' in part && part.type === 'mrkdwn') Object.assign(part, { verbatim: false, ...part });
  Object.values(part).forEach(spellOut);
}
