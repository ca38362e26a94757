import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLogo } from '../../src/paper/logo.js';
import { pdfOf } from '../../src/paper/pdf.js';
import { chunk, jpeg, palette, png } from './pictures.js';

const folder = mkdtempSync(join(tmpdir(), 'logo-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (bytes: Buffer) => {
  const path = join(folder, 'logo');
  writeFileSync(path, bytes);
  return readLogo(path);
};
const oneLine = {
  language: 'en',
  title: 'x',
  header: { programme: 'x', framework: 'x' },
  footer: 'x',
  page: () => 'x',
  cannotShow: { here: 'x', atAll: 'x' },
  at: 0,
  blocks: [{ is: 'text', text: 'x' }],
} as const;
const changed = (bytes: Buffer, at: number, to: number) => {
  bytes[at] = to;
  return bytes;
};
const frameOf = (bytes: Buffer) => bytes.indexOf(Buffer.from('ffc0', 'hex'));

test.each<[string, () => Buffer, [number, number]]>([
  ['a JPEG', jpeg, [24, 12]],
  ['a PNG', png, [300, 100]],
  ['a grey one', () => png({ colour: 0, depth: 16 }), [300, 100]],
  ['one of two colours', () => png({ colour: 0, depth: 1, width: 3 }), [3, 100]],
  ['one with a palette', () => png({ colour: 3, depth: 4, more: [palette] }), [300, 100]],
  ['a grey one that is transparent', () => png({ colour: 4 }), [300, 100]],
  ['one that is transparent', () => png({ colour: 6 }), [300, 100]],
  ['a fine one that is transparent', () => png({ colour: 6, depth: 16 }), [300, 100]],
  ['one of a million pixels', () => png({ width: 2_000, height: 500 }), [2_000, 500]],
  ['one with words in it', () => png({ more: [chunk('tEXt', Buffer.from('Title\0Logo'))] }), [300, 100]],
])('%s is a logo, and can be drawn', async (_, bytes, [width, height]) => {
  const logo = read(bytes());
  if (typeof logo === 'string') throw new Error(logo);
  expect([logo.width, logo.height]).toEqual([width, height]);
  expect((await pdfOf(oneLine, logo)).toString('latin1').split('/Subtype /Image')[1]).toContain(
    `/Width ${width}`,
  );
});

test.each<[string, () => Buffer, RegExp]>([
  ['nothing', () => Buffer.alloc(0), /neither a PNG nor a JPEG/],
  ['a GIF', () => Buffer.from('GIF89a'), /neither a PNG nor a JPEG/],
  ['a web page', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /neither a PNG nor a JPEG/],
  ['half a PNG', () => png().subarray(0, 200), /is broken: .* Save it anew/],
  ['a PNG with one wrong byte', () => changed(png(), 60, 0), /is broken/],
  ['a PNG with a line too few', () => png({ lines: Buffer.alloc(99 * 901) }), /is broken/],
  ['a PNG with a line too many', () => png({ lines: Buffer.alloc(101 * 901) }), /is broken/],
  ['a PNG that grows and grows', () => png({ lines: Buffer.alloc(50_000_000) }), /is broken/],
  ['a PNG written in no known way', () => png({ lines: Buffer.alloc(100 * 901, 9) }), /is broken/],
  ['a PNG of no colour', () => png({ colour: 5 }), /is broken/],
  ['a PNG without its palette', () => png({ colour: 3 }), /is broken/],
  ['a PNG of no size', () => png({ width: 0 }), /is broken/],
  ['an interlaced PNG', () => png({ interlaced: true }), /cannot be drawn. Save it as an ordinary JPEG/],
  [
    'a PNG with a palette that is transparent',
    () => png({ colour: 3, more: [palette, chunk('tRNS', Buffer.of(0))] }),
    /cannot be drawn/,
  ],
  [
    'a PNG of many pixels',
    () => png({ width: 1_001, height: 1_000 }),
    /1001 × 1000 pixels, and at most a million/,
  ],
  ['half a JPEG', () => jpeg().subarray(0, 200), /is broken/],
  ['a JPEG without an end', () => jpeg().subarray(0, -2), /is broken/],
  ['a JPEG of no size', () => changed(jpeg(), frameOf(jpeg()) + 6, 0), /is broken/],
  ['a JPEG of twelve bits', () => changed(jpeg(), frameOf(jpeg()) + 4, 12), /cannot be drawn/],
  ['a JPEG without loss', () => changed(jpeg(), frameOf(jpeg()) + 1, 0xc3), /cannot be drawn/],
  [
    'a JPEG of many pixels',
    () => changed(changed(jpeg(), frameOf(jpeg()) + 5, 255), frameOf(jpeg()) + 7, 255),
    /at most a million/,
  ],
  ['a megabyte and one byte', () => Buffer.concat([png(), Buffer.alloc(1024 * 1024)]), /at most 1 MB/],
])('%s is none, and a sentence says why', (_, bytes, why) => {
  expect(read(bytes())).toMatch(why);
});

test('a file that is not there, or is none, is said to be so', () => {
  expect(readLogo(join(folder, 'nowhere.png'))).toMatch(/nowhere\.png is not there\.$/);
  expect(readLogo(folder)).toMatch(/is no file\.$/);
  expect(readLogo(join(folder, 'logo', 'below.png'))).toMatch(/cannot be read \(ENOTDIR\)\.$/);
});
