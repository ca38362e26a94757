import type { Block, Cell } from '../paper.js';
import { heightOf, put, room, type Doc } from './flow.js';
import { sheet, styles, type Style } from './style.js';

type Element = PDFKit.PDFStructureElement;
type Beside = Extract<Block, { is: 'beside' }>;
type Pair<Of> = readonly [Of, Of];

const gutter = 20;
const width = (sheet.width - 2 * sheet.side - gutter) / 2;
const lefts: Pair<number> = [0, width + gutter];
const between = 12;

/** Two columns, row by row, each row as long as the longer of its sides and over as many pages as that takes. */
export function drawBeside(doc: Doc, root: Element, { heads, rows }: Beside): void {
  const table = doc.struct('Table');
  root.add(table);
  drawRow(doc, table, { texts: heads, style: styles.heading3, tag: 'TH' });
  for (const row of rows) drawCells(doc, table, row);
  table.end();
}

/** As much as must stand on one page for the columns to begin there. */
export const startOfBeside = (doc: Doc, { heads: [head], rows: [row] }: Beside): number =>
  heightOf(doc, head, styles.heading3, 0, width) + (row ? startOfRow(doc, row) : 0);

const startOfRow = (doc: Doc, row: Pair<Cell>): number =>
  Math.max(...row.map(({ question }) => heightOf(doc, question, styles.question, 0, width))) +
  3 * heightOf(doc, 'x', styles.value);

function drawCells(doc: Doc, table: Element, row: Pair<Cell>): void {
  doc.y += between;
  if (startOfRow(doc, row) > room(doc)) doc.addPage();
  drawRow(doc, table, { texts: [row[0].question, row[1].question], style: styles.question, tag: 'TD' });
  drawRow(doc, table, { texts: [row[0].text, row[1].text], style: styles.value, tag: 'TD' });
}

interface Row {
  texts: Pair<string>;
  style: Style;
  tag: 'TH' | 'TD';
}

/** As much of both as fits on this page, then the rest on the next. */
function drawRow(doc: Doc, table: Element, { texts, style, tag }: Row): void {
  const line = doc.struct('TR');
  table.add(line);
  const cells = texts.map(() => doc.struct(tag));
  for (const cell of cells) line.add(cell);
  let rest = texts;
  for (;;) {
    const parts = [split(doc, rest[0], style), split(doc, rest[1], style)] as const;
    const { y } = doc;
    const ends = parts.map(({ here }, n) => {
      doc.y = y;
      if (here !== '') cells[n]?.add(doc.struct('P', {}, () => put(doc, here, style, lefts[n] ?? 0, width)));
      return doc.y;
    });
    doc.y = Math.max(...ends);
    rest = [parts[0].rest, parts[1].rest];
    if (rest[0] === '' && rest[1] === '') break;
    doc.addPage();
  }
  for (const cell of cells) cell.end();
  line.end();
  doc.y += style.after;
}

/** As many words as there is room for on this page; at least one, so that it comes to an end. */
function split(doc: Doc, text: string, style: Style): { here: string; rest: string } {
  const most = room(doc);
  if (heightOf(doc, text, style, 0, width) <= most) return { here: text, rest: '' };
  const words = text.split(/(?<=\s)/);
  let [fits, over] = [1, words.length];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (heightOf(doc, words.slice(0, middle).join(''), style, 0, width) <= most) fits = middle;
    else over = middle;
  }
  return { here: words.slice(0, fits).join('').trimEnd(), rest: words.slice(fits).join('') };
}
