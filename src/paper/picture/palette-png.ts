import { crc32, deflateSync } from 'node:zlib';

interface Pixels {
  width: number;
  height: number;
  /** Red, green, blue and opacity of each, a byte each; all opaque. */
  pixels: Uint8Array;
}

/** Of 256 shades of each colour 8 are enough for the edges of lines and letters, and 512 colours at most come of it. */
const steps = 7;

/**
 * A drawing has few colours: with a palette its PNG is a fifth of what a photograph’s way of writing takes, so that it fits
 * into a card. Where it has more than a palette holds, the rarest become white.
 */
export function palettePng({ width, height, pixels }: Pixels): Buffer {
  const colours = coloursOf(pixels);
  const palette = commonest(colours);
  const indexOf = new Uint8Array(colourCount);
  palette.forEach((colour, index) => (indexOf[colour] = index));
  const lines = Buffer.alloc((width + 1) * height);
  for (let n = 0, at = 0; n < colours.length; n += 1) {
    if (n % width === 0) at += 1;
    lines[at++] = indexOf[colours[n] ?? 0] ?? 0;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const colourCount = (steps + 1) ** 3;

/** Loops over a third of a million pixels: callbacks would take eight times as long. */
function coloursOf(pixels: Uint8Array): Uint16Array {
  const stepOf = Uint8Array.from({ length: 256 }, (_, value) => Math.round((value * steps) / 255));
  const step = (at: number) => stepOf[pixels[at] ?? 0] ?? 0;
  const colours = new Uint16Array(pixels.length / 4);
  for (let n = 0; n < colours.length; n += 1) {
    colours[n] = (step(4 * n) << 6) | (step(4 * n + 1) << 3) | step(4 * n + 2);
  }
  return colours;
}

const channels = (colour: number): number[] =>
  [colour >> 6, (colour >> 3) & 7, colour & 7].map((step) => Math.round((step * 255) / steps));

/** White first: it is the paper. */
function commonest(colours: Uint16Array): number[] {
  const counts = new Uint32Array(colourCount);
  for (const colour of colours) counts[colour] = (counts[colour] ?? 0) + 1;
  return [...counts.keys()]
    .filter((colour) => counts[colour] !== 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
    .slice(0, 256);
}

function chunk(name: string, data: Buffer): Buffer {
  const said = Buffer.concat([Buffer.from(name), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(said));
  return Buffer.concat([size, said, sum]);
}
