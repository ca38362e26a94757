import { readFileSync, statSync } from 'node:fs';
import { jpegSize } from './logo/jpeg.js';
import { pngSize } from './logo/png.js';
import type { Seen } from './logo/seen.js';

/** What stands on top of every page of a document, beside whose it is. */
export interface Logo {
  /** A `data:` URL: as one and the same text it is in a document once, however many pages there are. */
  url: string;
  /** In pixels. */
  width: number;
  height: number;
}

const kinds = {
  'image/png': { begins: Buffer.from('89504e470d0a1a0a', 'hex'), seen: pngSize },
  'image/jpeg': { begins: Buffer.from('ffd8ff', 'hex'), seen: jpegSize },
} as const;

const types = ['image/png', 'image/jpeg'] as const;

const mostBytes = 1024 * 1024;
/** Drawn a few centimetres wide, more is not seen, and each document takes longer to make. */
const mostPixels = 1_000_000;

/** The picture in that file, or a sentence about why it cannot be the logo. */
export function readLogo(path: string): Logo | string {
  const bytes = bytesIn(path);
  if (typeof bytes === 'string') return bytes;
  const type = types.find((each) => bytes.subarray(0, kinds[each].begins.length).equals(kinds[each].begins));
  if (!type) return `${path} is neither a PNG nor a JPEG, whatever its name says.`;
  const seen: Seen = kinds[type].seen(bytes, mostPixels);
  switch (seen) {
    case 'broken':
      return `${path} is broken: it cannot be read to its end. Save it anew.`;
    case 'unusual':
      return `${path} is of a kind that cannot be drawn. Save it as an ordinary JPEG, or as a PNG that is not interlaced and has an alpha channel, or nothing, for what is transparent.`;
    default:
      return seen.width * seen.height > mostPixels
        ? `${path} is too large: it has ${seen.width} × ${seen.height} pixels, and at most a million in all are used. Save it smaller.`
        : { url: `data:${type};base64,${bytes.toString('base64')}`, ...seen };
  }
}

function bytesIn(path: string): Buffer | string {
  try {
    const file = statSync(path);
    if (!file.isFile()) return `${path} is no file.`;
    if (file.size > mostBytes) return `${path} is too large: at most 1 MB is used. Save it smaller.`;
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return code === 'ENOENT' ? `${path} is not there.` : `${path} cannot be read (${code}).`;
  }
}
