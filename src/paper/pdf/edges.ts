import type { Logo } from '../logo.js';
import type { Paper } from '../paper.js';
import { sheet, styles, type Style } from './style.js';

const width = sheet.width - 2 * sheet.side;

const lines = ({ header }: Paper): [string, Style][] => [
  [header.programme, styles.owner],
  [header.framework, styles.edge],
];

/** As much of the top as a logo may take, beside the lines. */
const room = { width: 120, height: 36, beside: 16 } as const;

const widthBeside = (logo: Logo | undefined) => (logo ? width - room.width - room.beside : width);

/** How much of every page the programme and its framework take. */
export const headerHeight = (doc: PDFKit.PDFDocument, paper: Paper, logo: Logo | undefined): number =>
  Math.max(linesHeight(doc, paper, logo), logo ? room.height : 0);

const linesHeight = (doc: PDFKit.PDFDocument, paper: Paper, logo: Logo | undefined) =>
  lines(paper).reduce((sum, [text, style]) => sum + heightOf(doc, text, style, widthBeside(logo)), 0);

const heightOf = (doc: PDFKit.PDFDocument, text: string, { weight, size }: Style, width: number) =>
  doc.font(weight).fontSize(size).heightOfString(text, { width });

/** What stands on every page, once it is known how many there are. Screen readers pass over it. */
export function edges(doc: PDFKit.PDFDocument, paper: Paper, logo: Logo | undefined): void {
  const { start, count } = doc.bufferedPageRange();
  for (let number = 1; number <= count; number += 1) {
    doc.switchToPage(start + number - 1);
    // Else what is written below the margin would begin a new page.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Top'] });
    header(doc, paper, logo);
    doc.endMarkedContent();
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    footer(doc, paper.footer, paper.page(number, count));
    doc.endMarkedContent();
  }
}

function header(doc: PDFKit.PDFDocument, paper: Paper, logo: Logo | undefined): void {
  const height = headerHeight(doc, paper, logo);
  let y = sheet.top + (height - linesHeight(doc, paper, logo)) / 2;
  for (const [text, style] of lines(paper)) {
    const beside = { width: widthBeside(logo) };
    doc.font(style.weight).fontSize(style.size).fillColor(style.colour);
    doc.text(text, sheet.side, y, beside);
    y += heightOf(doc, text, style, beside.width);
  }
  if (logo) drawLogo(doc, logo, sheet.top + (height - room.height) / 2);
  rule(doc, sheet.top + height + 4);
}

/** At the right, in its own proportions, and never larger than a pixel a point. */
function drawLogo(doc: PDFKit.PDFDocument, { url, height }: Logo, y: number): void {
  const down = Math.min(height, room.height);
  const at = { x: sheet.side + width - room.width, y: y + (room.height - down) / 2 };
  doc.image(url, at.x, at.y, { fit: [room.width, down], align: 'right', valign: 'center' });
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
