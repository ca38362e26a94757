import { sheet, type Style } from './style.js';

export type Doc = PDFKit.PDFDocument;

/** What is left of this page. */
export const room = ({ page, y }: Doc): number => page.height - page.margins.bottom - y;

const widthFrom = (left: number) => sheet.width - 2 * sheet.side - left;

/** Breaking a text into lines takes most of the time that a page takes, and is asked for several times: it is kept. */
const heights = new WeakMap<Doc, Map<string, number>>();

export function heightOf(
  doc: Doc,
  text: string,
  { weight, size }: Style,
  left = 0,
  width = widthFrom(left),
): number {
  const known = heights.get(doc) ?? new Map<string, number>();
  heights.set(doc, known);
  const key = [weight, size, width, text].join(' ');
  const before = known.get(key);
  if (before !== undefined) return before;
  const height = doc.font(weight).fontSize(size).heightOfString(text, { width, lineGap: sheet.gap });
  known.set(key, height);
  return height;
}

/** One piece of text where the document stands, with what its style wants before and after it. */
export function write(
  doc: Doc,
  parent: PDFKit.PDFStructureElement,
  text: string,
  style: Style,
  left = 0,
): void {
  if (doc.y > doc.page.margins.top) doc.y += style.before;
  const { page } = doc;
  const { bottom } = page.margins;
  page.margins.bottom += spare(doc, text, style, left);
  parent.add(doc.struct(style.tag, {}, () => put(doc, text, style, left)));
  page.margins.bottom = bottom;
  doc.y += style.after;
}

/** A line less on this page where else the last one would stand on the next by itself. */
function spare(doc: Doc, text: string, style: Style, left: number): number {
  const line = heightOf(doc, 'x', style);
  const all = Math.round(heightOf(doc, text, style, left) / line);
  const here = Math.floor((room(doc) + 0.5) / line);
  return all > here && (all - here) % perPage(doc, line) === 1 && here > 2 ? line : 0;
}

const perPage = ({ page }: Doc, line: number) =>
  Math.floor((page.height - page.margins.top - page.margins.bottom) / line);

export function put(
  doc: Doc,
  text: string,
  { weight, size, colour }: Style,
  left: number,
  width = widthFrom(left),
): void {
  doc.font(weight).fontSize(size).fillColor(colour);
  doc.text(text, sheet.side + left, doc.y, { width, lineGap: sheet.gap });
}
