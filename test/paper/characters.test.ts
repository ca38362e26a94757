import fc from 'fast-check';
import { charactersOf } from '../../src/paper/pdf/characters.js';
import { hasGlyph } from '../../src/paper/pdf/fonts.js';

const instead = '[not here]';
const shown = (text: string) => charactersOf(hasGlyph, instead).shown(text);

test.each([
  ['Ελληνικά, кириллица, Łódź, naïve – “so” … €5 ✓ ½', 'Ελληνικά, кириллица, Łódź, naïve – “so” … €5 ✓ ½'],
  ['Career 你好 growth', 'Career [not here] growth'],
  ['one שלום עולם two', 'one [not here] two'],
  ['مرحبا', '[not here]'],
  ['thumbs 👍🏽 up 👨‍👩‍👧', 'thumbs [not here] up [not here]'],
  ['你 好\n\n世 界', '[not here]'],
  ['a\u{1F9FF}b\u{1F9FF}c\u{1F9FF}d', 'a[not here]b[not here]c[not here]d'],
  ['你a你a你a你', '[not here]'],
  ['Z\u0301\u0302\u0303\u0304\u0305 tower', '[not here] tower'],
  [
    'soft\u00adhyphen zero\u200bwidth \u2066isolate\u2069 \ufeffmark \u200emark',
    'softhyphen zerowidth isolate mark mark',
  ],
  ['tab\there\u2028line\r\nline\rline', 'tab    here\nline\nline\nline'],
  ['half \ud83d of one', 'half [not here] of one'],
  ['\ue000 private', '[not here] private'],
  ['', ''],
])('%j', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

/** Any code points at all, half ones too. */
const anything = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x10ffff }), fc.integer({ min: 0, max: 0x2fff })), {
    maxLength: 100,
  })
  .map((points) => String.fromCodePoint(...points));

test('nothing is ever an empty box, and nothing grows out of hand', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const said = shown(text);
      const boxes = Array.from(said).filter((each) => each !== '\n' && !hasGlyph(each.codePointAt(0) ?? 0));
      expect(boxes).toEqual([]);
      expect(said.length).toBeLessThanOrEqual(4 * text.length + 3 * instead.length);
    }),
  );
});

test('it knows whether anything was left out', () => {
  const characters = charactersOf(hasGlyph, instead);
  characters.shown('All of it');
  expect(characters.replaced()).toBe(false);
  characters.shown('你');
  characters.shown('All of it');
  expect(characters.replaced()).toBe(true);
});
