import { setImmediate as others } from 'node:timers/promises';
import type { Block } from '../paper.js';
import { heightOf, put, room, write, type Doc } from './flow.js';
import { drawBeside, startOfBeside } from './beside.js';
import { drawPicture, pictureHeight } from './picture.js';
import { sheet, styles, type Style } from './style.js';

type Element = PDFKit.PDFStructureElement;

/** Where names end and values begin. */
const column = 110;
const indent = 14;

/**
 * Draws them one below the other, each heading on the page of what it heads. In between others are let go on: a thousand
 * pages must not keep anybody waiting for an answer.
 */
export async function draw(doc: Doc, root: Element, blocks: readonly Block[]): Promise<void> {
  for (const [n, block] of blocks.entries()) {
    await others();
    keepTogether(doc, blocks.slice(n));
    if (block.is === 'picture') await drawPicture(doc, root, block);
    else drawBlock(doc, root, block);
  }
}

/** A new page before a heading, or a question, whose first lines of text would stand on the next. */
function keepTogether(doc: Doc, blocks: readonly Block[]): void {
  const [block] = blocks;
  if (!block || block.is === 'page' || doc.y <= doc.page.margins.top) return;
  if (startOf(doc, blocks) > room(doc)) doc.addPage();
}

/** How much must stand on one page for these to begin there. */
function startOf(doc: Doc, [block, ...rest]: readonly Block[]): number {
  switch (block?.is) {
    case 'heading':
    case 'question': {
      const style = styleOf(block);
      return style.before + heightOf(doc, block.text, style) + style.after + startOf(doc, rest);
    }
    case 'text':
      return beginningOf(doc, block.text, styles.text, 0);
    case 'list':
      return beginningOf(doc, block.items[0] ?? '', styles.item, indent);
    case 'facts':
      return block.rows.reduce((sum, row) => sum + rowHeight(doc, row), 0);
    case 'beside':
      return startOfBeside(doc, block);
    case 'picture':
      return pictureHeight;
    default:
      return 0;
  }
}

/** The first two lines, or all of it where there are no more than three. */
function beginningOf(doc: Doc, text: string, style: Style, left: number): number {
  const all = heightOf(doc, text, style, left);
  const line = heightOf(doc, 'x', style);
  return all <= 3 * line + 1 ? all : 2 * line;
}

const styleOf = (block: Extract<Block, { is: 'heading' | 'question' }>): Style =>
  block.is === 'question' ? styles.question : styles[`heading${block.level}`];

function drawBlock(doc: Doc, root: Element, block: Exclude<Block, { is: 'picture' }>): void {
  switch (block.is) {
    case 'heading':
    case 'question':
      return write(doc, root, block.text, styleOf(block));
    case 'text':
      return write(doc, root, block.text, styles.text);
    case 'list':
      return drawList(doc, root, block.items);
    case 'facts':
      return drawFacts(doc, root, block.rows);
    case 'beside':
      return drawBeside(doc, root, block);
    case 'page':
      return void doc.addPage();
  }
}

function drawList(doc: Doc, root: Element, items: readonly string[]): void {
  const list = doc.struct('L');
  root.add(list);
  for (const text of items) {
    if (beginningOf(doc, text, styles.item, indent) > room(doc)) doc.addPage();
    const item = doc.struct('LI');
    list.add(item);
    const { y } = doc;
    item.add(doc.struct('Lbl', {}, () => put(doc, '•', styles.item, 2)));
    doc.y = y;
    write(doc, item, text, styles.item, indent);
    item.end();
  }
  list.end();
  doc.y += styles.text.after - styles.item.after;
}

function drawFacts(doc: Doc, root: Element, rows: readonly (readonly [string, string])[]): void {
  const table = doc.struct('Table');
  root.add(table);
  for (const row of rows) {
    const height = rowHeight(doc, row);
    if (height > room(doc)) doc.addPage();
    const [name, value] = row;
    const { y } = doc;
    const line = doc.struct('TR');
    table.add(line);
    line.add(doc.struct('TH', {}, () => put(doc, name, styles.name, 0, column - indent)));
    doc.y = y;
    line.add(doc.struct('TD', {}, () => put(doc, value, styles.value, column)));
    line.end();
    doc.y = y + height;
  }
  table.end();
  doc.y += sheet.underHeader / 2;
}

const rowHeight = (doc: Doc, [name, value]: readonly [string, string]) =>
  Math.max(heightOf(doc, name, styles.name, 0, column - indent), heightOf(doc, value, styles.value, column)) +
  styles.value.after;
