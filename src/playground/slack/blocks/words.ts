import { shownMrkdwn } from '../mentions.js';
import type { Block } from './block.js';
import type { RichLeaf, RichPart } from './rich-text.js';
import type { Text } from './text.js';

type NameOf = (id: string) => string;

/** All words in reading order, a line for each block or element; buttons' titles are not words. */
export function words(blocks: readonly Block[], nameOf: NameOf): string {
  return blocks.flatMap((block) => lines(block, nameOf)).join('\n');
}

export function textWords(text: Text, nameOf: NameOf): string {
  return text.type === 'mrkdwn' ? shownMrkdwn(text.text, nameOf) : text.text;
}

export function optionWords({ text }: { text: Text }): string {
  return textWords(text, (id) => id);
}

function lines(block: Block, nameOf: NameOf): string[] {
  switch (block.type) {
    case 'header':
      return [block.text.text];
    case 'section':
      return [...(block.text ? [block.text] : []), ...(block.fields ?? [])].map((text) =>
        textWords(text, nameOf),
      );
    case 'context':
      return block.elements.map((part) => (part.type === 'image' ? part.alt_text : textWords(part, nameOf)));
    case 'input':
      return [block.label.text, ...(block.hint ? [block.hint.text] : [])];
    case 'image':
      return [...(block.title ? [block.title.text] : []), block.alt_text];
    case 'rich_text':
      return block.elements.flatMap((part) => richLines(part, nameOf));
    case 'actions':
    case 'divider':
      return [];
  }
}

function richLines(part: RichPart, nameOf: NameOf): string[] {
  if (part.type !== 'rich_text_list') return [leaves(part.elements, nameOf)];
  return part.elements.map(
    (item, i) => `${part.style === 'ordered' ? `${i + 1}.` : '•'} ${leaves(item.elements, nameOf)}`,
  );
}

function leaves(parts: readonly RichLeaf[], nameOf: NameOf): string {
  return parts.map((part) => leaf(part, nameOf)).join('');
}

function leaf(part: RichLeaf, nameOf: NameOf): string {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'link':
      return part.text ?? part.url;
    case 'emoji':
      return `:${part.name}:`;
    case 'user':
      return `@${nameOf(part.user_id)}`;
    case 'usergroup':
      return `@${part.usergroup_id}`;
    case 'channel':
      return `#${nameOf(part.channel_id)}`;
    case 'broadcast':
      return `@${part.range}`;
    case 'date':
      return part.fallback ?? '';
  }
}
