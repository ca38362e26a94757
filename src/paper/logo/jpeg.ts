import type { Seen } from './seen.js';

/** Read up to its picture and looked for its end: what is between is for whoever draws it (itu.int/rec/T-REC-T.81, annex B). */
export function jpegSize(bytes: Buffer): Seen {
  let size: Seen = 'broken';
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const length = bytes.readUInt16BE(at + 2);
    if (marker === startOfScan) return bytes.lastIndexOf(end) > at ? size : 'broken';
    if (isFrame(marker)) size = frameIn(bytes.subarray(at + 4, at + 2 + length), marker);
    at += marker === 0xff ? 1 : 2 + length;
  }
  return 'broken';
}

const startOfScan = 0xda;
const end = Buffer.from('ffd9', 'hex');

/** C4, C8 and CC in their midst are something else. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** PDF knows the first three, of eight bits: baseline, extended and progressive. */
function frameIn(frame: Buffer, marker: number): Seen {
  if (frame.length < 6) return 'broken';
  const [height, width] = [frame.readUInt16BE(1), frame.readUInt16BE(3)];
  if (width === 0 || height === 0) return 'broken';
  const isDrawn = marker <= 0xc2 && frame[0] === 8 && [1, 3, 4].includes(frame[5] ?? 0);
  return isDrawn ? { width, height } : 'unusual';
}
