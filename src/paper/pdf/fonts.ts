import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

const { resolve } = createRequire(import.meta.url);

/** DejaVu Sans: free, and with Latin, Greek and Cyrillic letters in both weights. Only the letters in use are embedded. */
const files = {
  regular: 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf',
  bold: 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf',
} as const;

export type Weight = keyof typeof files;
export const weights = ['regular', 'bold'] as const satisfies readonly Weight[];

export const fontFile = (weight: Weight): Buffer => read(weight).file;

/** Whether both weights have it: a heading must not lack what the text under it has. */
export const hasGlyph = (codePoint: number): boolean =>
  weights.every((weight) => read(weight).font.hasGlyphForCodePoint(codePoint));

const known = new Map<Weight, { file: Buffer; font: Font }>();

function read(weight: Weight): { file: Buffer; font: Font } {
  const before = known.get(weight);
  if (before) return before;
  const file = readFileSync(resolve(files[weight]));
  const font = create(file);
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${files[weight]} holds several fonts`);
  known.set(weight, { file, font });
  return { file, font };
}
