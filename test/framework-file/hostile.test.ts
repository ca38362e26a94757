import { room } from '../../src/mentoring/framework-room.js';
import { outlineOf } from '../../src/framework-file/outline.js';
import { readFile, readText, type Read } from '../../src/framework-file/read.js';
import { ours } from './own.js';

const full = (text: string) => text.repeat(Math.floor((room.file - 1) / text.length));
const lines = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n');
const says = (read: Read) => ('faults' in read ? read.faults.map((fault) => fault.says) : []);

test.each([
  ['braces', full('{')],
  ['brackets', full('[')],
  ['lists in lists', full('- ')],
  ['keys of keys', full('? ')],
  ['words of words', full('a: ')],
  ['lists in maps', full('{a: [1, ')],
  ['ever deeper lines', lines(700, (n) => `${' '.repeat(n)}a:`)],
  ['20,000 words', lines(20_000, (n) => `k${n}: 1`)],
  ['20,000 words in braces', `{${lines(20_000, (n) => `k${n}: 1,`)}}`],
  ['75,000 list entries', full('- a\n')],
  ['closed and never opened', full(']')],
  ['texts in one file', full('---\n')],
  ['quotes', full("'")],
  ['a quote that never ends', `"${full('\\n')}`],
  ['names for references', full('&a ')],
  ['references', full('*a ')],
  ['types', full('!')],
  ['instructions', full('%')],
  ['a billion laughs', lines(9, (n) => `a${n}: &a${n} [${`*a${n - 1}, `.repeat(9)}]`)],
  ['notes', full('#')],
  ['nothing but lines', full('\n')],
  ['spaces', `${full(' ')}a`],
  ['nothing', ''],
  ['null', 'null'],
  ['a number', '7'],
  ['a list', '[]'],
  ['a map of nothing', '{}'],
  ['a text', 'hello'],
  ['an own __proto__', '__proto__: { id: ours }'],
])('%s is refused in a moment, with a line, and the bot is still there', (_, text) => {
  const begun = performance.now();
  const read = readText(text);
  outlineOf(text);
  expect(performance.now() - begun).toBeLessThan(3_000);
  expect(says(read).length).toBeGreaterThan(0);
  for (const fault of 'faults' in read ? read.faults.slice(0, 9) : []) {
    expect(fault).toEqual({
      line: expect.any(Number),
      column: expect.any(Number),
      says: expect.stringMatching(/\.$/),
    });
    expect(fault.line).toBeGreaterThan(0);
  }
});

test.each<[string, Uint8Array, RegExp]>([
  ['five megabytes', Buffer.alloc(5_000_000, 'a'), /larger than 300 KB/],
  ['one byte too many', Buffer.alloc(room.file + 1, '#'), /larger than 300 KB/],
  ['an empty file', Buffer.alloc(0), /There is nothing in it/],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /not text in UTF-8/],
  ['UTF-16', Buffer.from(`\uFEFF${ours}`, 'utf16le'), /not text in UTF-8/],
  [
    'Latin letters of another encoding',
    Buffer.from('title: Vereinbarung für uns', 'latin1'),
    /not text in UTF-8/,
  ],
  ['a NUL in the middle', Buffer.from('id: ours\ntitle: a\0b'), /a character that no text has/],
])('%s is refused in plain words', (_, file, wanted) => {
  expect(says(readFile(file))).toEqual([expect.stringMatching(wanted)]);
});

test('the line of a character that does not belong there is named', () => {
  expect(readFile(Buffer.from('id: ours\ntitle: a\0b'))).toMatchObject({ faults: [{ line: 2, column: 9 }] });
});
