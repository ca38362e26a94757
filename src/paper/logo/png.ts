import { inflateSync } from 'node:zlib';
import type { Seen } from './seen.js';

interface Chunk {
  name: string;
  data: Buffer;
}

/** Read to its last line where it has no more pixels than that (w3.org/TR/png). */
export function pngSize(bytes: Buffer, mostPixels: number): Seen {
  const chunks = chunksIn(bytes);
  const [first] = chunks ?? [];
  if (!chunks || first?.name !== 'IHDR' || first.data.length !== 13) return 'broken';
  const head = first.data;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth = 0, colour = -1, , , interlaced = 0] = head.subarray(8);
  const { channels, depths } = kinds[colour] ?? { channels: 0, depths: [] };
  const bits = depths.includes(depth) ? depth * channels : 0;
  const has = (name: string) => chunks.some((chunk) => chunk.name === name);
  if (width === 0 || height === 0 || bits === 0 || (colour === 3 && !has('PLTE'))) return 'broken';
  // png-js 2.0.0 reads transparency that is no channel, and smaller palettes in several passes, wrongly.
  if (interlaced !== 0 || has('tRNS')) return 'unusual';
  if (width * height > mostPixels) return { width, height };
  return isWhole(chunks, 1 + Math.ceil((width * bits) / 8), height) ? { width, height } : 'broken';
}

/** By the number of each kind of colour: how many values make a pixel, of how many bits each may be. */
const kinds: Readonly<Partial<Record<number, { channels: number; depths: readonly number[] }>>> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
};

/** Null where one is cut off. */
function chunksIn(bytes: Buffer): Chunk[] | null {
  const chunks: Chunk[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) return null;
    chunks.push({ name: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end) });
    if (chunks.at(-1)?.name === 'IEND') return chunks;
    at = end + 4;
  }
  return null;
}

/** Whether all its lines are there, each begun with one of the five ways of writing it. */
function isWhole(chunks: readonly Chunk[], line: number, lines: number): boolean {
  const packed = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data));
  try {
    const pixels = inflateSync(packed, { maxOutputLength: line * lines });
    return (
      pixels.length === line * lines &&
      Array.from({ length: lines }).every((_, n) => (pixels[n * line] ?? 5) <= 4)
    );
  } catch {
    return false;
  }
}
