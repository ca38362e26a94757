import type { KnownBlock, RichTextBlock } from '@slack/types';
import { charactersIn, limits } from '../limits.js';

/**
 * Paragraphs that follow each other in one block: a message has room for 50 blocks, and a long text for many more
 * paragraphs. Slack sets them close together, so what begins with strong words gets an empty line above it.
 */
export function joined(blocks: readonly KnownBlock[]): KnownBlock[] {
  const rows: KnownBlock[] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    if (last?.type === 'rich_text' && block.type === 'rich_text' && fit(last, block)) {
      rows[rows.length - 1] = { ...last, elements: [...last.elements, ...spaced(block).elements] };
    } else rows.push(block);
  }
  return rows;
}

const fit = (one: RichTextBlock, other: RichTextBlock): boolean =>
  charactersIn([one, other]) < limits.rich_text.characters;

function spaced(block: RichTextBlock): RichTextBlock {
  const [first, ...rest] = block.elements;
  if (first?.type !== 'rich_text_section') return block;
  const [begins, ...goesOn] = first.elements;
  if (begins?.type !== 'text' || begins.style?.bold !== true) return block;
  const elements = [{ ...begins, text: `\n${begins.text}` }, ...goesOn];
  return { ...block, elements: [{ ...first, elements }, ...rest] };
}
