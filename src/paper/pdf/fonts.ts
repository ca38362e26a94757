import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';

const require = createRequire(import.meta.url);

/** DejaVu Sans: free, and with Latin, Greek and Cyrillic letters in both weights. Only the letters in use are embedded. */
const files = {
  regular: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
} as const;

export type Weight = keyof typeof files;
export const weights = ['regular', 'bold'] as const satisfies readonly Weight[];

export const fontFile = (weight: Weight): Buffer => read(weight).file;

/** Whether both weights have it: a heading must not lack what the text under it has. */
export const hasGlyph = (codePoint: number): boolean =>
  weights.every((weight) => read(weight).characters.has(codePoint));

interface Read {
  file: Buffer;
  characters: ReadonlySet<number>;
}

const known = new Map<Weight, Read>();

function read(weight: Weight): Read {
  const before = known.get(weight);
  if (before) return before;
  const file = readFileSync(files[weight]);
  const font = create(file);
  if (!('characterSet' in font)) throw new Error(`${files[weight]} holds several fonts`);
  const now = { file, characters: new Set(font.characterSet) };
  known.set(weight, now);
  return now;
}
