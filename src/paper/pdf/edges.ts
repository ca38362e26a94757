import type { Paper } from '../paper.js';
import { sheet, styles, type Style } from './style.js';

const width = sheet.width - 2 * sheet.side;

const lines = ({ header }: Paper): [string, Style][] => [
  [header.programme, styles.owner],
  [header.framework, styles.edge],
];

/** How much of every page the programme and its framework take. */
export const headerHeight = (doc: PDFKit.PDFDocument, paper: Paper): number =>
  lines(paper).reduce((sum, [text, style]) => sum + heightOf(doc, text, style), 0);

const heightOf = (doc: PDFKit.PDFDocument, text: string, { weight, size }: Style) =>
  doc.font(weight).fontSize(size).heightOfString(text, { width });

/** What stands on every page, once it is known how many there are. Screen readers pass over it. */
export function edges(doc: PDFKit.PDFDocument, paper: Paper): void {
  const { start, count } = doc.bufferedPageRange();
  for (let number = 1; number <= count; number += 1) {
    doc.switchToPage(start + number - 1);
    // Else what is written below the margin would begin a new page.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Top'] });
    header(doc, paper);
    doc.endMarkedContent();
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    footer(doc, paper.footer, paper.page(number, count));
    doc.endMarkedContent();
  }
}

function header(doc: PDFKit.PDFDocument, paper: Paper): void {
  let y: number = sheet.top;
  for (const [text, style] of lines(paper)) {
    doc.font(style.weight).fontSize(style.size).fillColor(style.colour);
    doc.text(text, sheet.side, y, { width });
    y += heightOf(doc, text, style);
  }
  rule(doc, y + 4);
}

function footer(doc: PDFKit.PDFDocument, left: string, right: string): void {
  const y = doc.page.height - sheet.bottom + 24;
  const { weight, size, colour } = styles.edge;
  rule(doc, y - 6);
  doc.font(weight).fontSize(size).fillColor(colour);
  doc.text(left, sheet.side, y, { width, lineBreak: false });
  doc.text(right, sheet.side, y, { width, align: 'right' });
}

const rule = (doc: PDFKit.PDFDocument, y: number) =>
  doc
    .moveTo(sheet.side, y)
    .lineTo(sheet.side + width, y)
    .lineWidth(0.5)
    .stroke('#b0b0b0');
