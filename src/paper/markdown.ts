import type { Block, Cell, Paper } from './paper.js';

/** The same document as CommonMark. Whatever people wrote in it stays text. */
export const markdownOf = ({ header, footer, blocks }: Paper): string =>
  `${[
    ...blocks.map(written),
    '---',
    `${plain(header.programme)}  \n${plain(header.framework)}  \n${plain(footer)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;

function written(block: Block): string {
  switch (block.is) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${oneLine(block.text)}`;
    case 'question':
      return `**${oneLine(block.text)}**`;
    case 'text':
      return plain(block.text);
    case 'list':
      return block.items.map((item) => `- ${oneLine(item)}`).join('\n');
    case 'facts':
      return block.rows.map(([name, value]) => `- ${oneLine(name)}: ${oneLine(value)}`).join('\n');
    case 'beside':
      return block.rows
        .map((row) => row.map((cell, n) => besideIn(block.heads[n] ?? '', cell)).join('\n\n'))
        .join('\n\n');
    case 'picture':
      return plain(block.alt);
    case 'page':
      return '---';
  }
}

/** Where there are no columns, each says which it would stand in. */
const besideIn = (head: string, { question, text }: Cell) =>
  `**${oneLine(question)}**  \n${oneLine(head)}\n\n${plain(text)}`;

const oneLine = (text: string) => plain(text.replace(/\s*\n\s*/g, ' '));

/** Every line of a text a line of its own, and an empty one the end of a paragraph. */
const plain = (text: string): string =>
  text
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((paragraph) => paragraph.split('\n').map(inert).join('  \n'))
    .join('\n\n');

/**
 * CommonMark, 2.4: “Any ASCII punctuation character may be backslash-escaped”. Blanks in front would make code of a
 * line, and blanks at its end a break.
 */
const inert = (line: string) => line.trim().replace(/[!-/:-@[-`{-~]/g, '\\$&');
