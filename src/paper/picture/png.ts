import { createRequire } from 'node:module';
import type { Drawing } from '../../../adaptive-cards/kit/card.js';
import { palettePng } from './palette-png.js';
import { progressSvg } from './progress-svg.js';

const require = createRequire(import.meta.url);
const fontFiles = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((file) =>
  require.resolve(`dejavu-fonts-ttf/ttf/${file}`),
);

/** `scale`: pixels for each of the drawing's units. */
export async function pngOf(drawing: Drawing, scale: number): Promise<Buffer> {
  // A machine's own code, which most starts never need.
  const { Resvg } = await import('@resvg/resvg-js');
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' };
  return palettePng(
    new Resvg(progressSvg(drawing), { font, fitTo: { mode: 'zoom', value: scale } }).render(),
  );
}
