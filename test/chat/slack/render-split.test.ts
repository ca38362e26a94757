import fc from 'fast-check';
import { split } from '../../../src/chat/slack/render/split.js';

const graphemesOf = (text: string) =>
  [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
const boundariesOf = (text: string) => {
  let at = 0;
  return new Set(graphemesOf(text).map((grapheme) => (at += grapheme.length)));
};

const family = '👩‍👩‍👧‍👦';
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'word ',
        'next\n',
        family,
        'é',
        'e\u0301',
        'नि',
        '한국어',
        ' \u0301',
        '\r\n',
        '🇬🇧',
        'שלום ',
        '👍🏽',
        '\u0600 ',
        'e\u0301'.repeat(40),
      ),
      { maxLength: 60, size: 'max' },
    )
    .map((parts) => parts.join('')),
);

describe('splitting a text', () => {
  test('loses nothing, adds nothing, and keeps to the limit', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 60 }), (text, limit) => {
        const pieces = split(text, limit);
        expect(pieces.join('')).toBe(text);
        expect(pieces.every((piece) => piece.length > 0 && piece.length <= limit)).toBe(true);
      }),
    );
  });

  test('never cuts through what people see as one character', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 30, max: 60 }), (text, limit) => {
        fc.pre(graphemesOf(text).every((grapheme) => grapheme.length <= limit));
        const whole = boundariesOf(text);
        let at = 0;
        for (const piece of split(text, limit)) expect(whole.has((at += piece.length))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('prefers the end of a line, then the space between words', () => {
    expect(split('One line.\nAnd the next one', 15)).toEqual(['One line.\n', 'And the next ', 'one']);
    expect(split('a\nlong-winded sentence', 12)).toEqual(['a\nlong-', 'winded ', 'sentence']);
  });

  test('keeps surrogate pairs whole inside a character longer than the limit', () => {
    for (const limit of [2, 3, 4, 5]) {
      const pieces = split(family, limit);
      expect(pieces.join('')).toBe(family);
      expect(pieces.some((piece) => /\p{Surrogate}/u.test(piece))).toBe(false);
    }
  });
});
