import type { KnownBlock, RichTextBlock } from '@slack/types';
import { charactersIn, limits } from '../limits.js';

/** Paragraphs that follow each other share a block: a message has room for 50 blocks, and a text for many more paragraphs. */
export function joined(blocks: readonly KnownBlock[]): KnownBlock[] {
  const rows: KnownBlock[] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    if (last?.type === 'rich_text' && block.type === 'rich_text' && fit(last, block)) {
      rows[rows.length - 1] = { ...last, elements: [...last.elements, ...block.elements] };
    } else rows.push(block);
  }
  return rows;
}

const fit = (one: RichTextBlock, other: RichTextBlock): boolean =>
  charactersIn([one, other]) <= limits.rich_text.characters;
