import type { Block } from '../paper.js';
import { pngOf } from '../picture/png.js';
import { size } from '../picture/progress-svg.js';
import { room, write, type Doc } from './flow.js';
import { sheet, styles } from './style.js';

/** Sharp on paper. */
const scale = 3;

/** Its words stand under it as well. As wide as the drawing's own letters are of a size with the text. */
const width = 380;
const height = (width * size.height) / size.width;

export async function drawPicture(
  doc: Doc,
  root: PDFKit.PDFStructureElement,
  { drawing, alt }: Extract<Block, { is: 'picture' }>,
): Promise<void> {
  const png = await pngOf(drawing, scale);
  if (height > room(doc)) doc.addPage();
  const { y } = doc;
  root.add(doc.struct('Figure', { alt }, () => void doc.image(png, sheet.side, y, { width })));
  doc.y = y + height;
  write(doc, root, alt, styles.question);
}

export const pictureHeight = height;
