import fc from 'fast-check';
import { resultOf, type Returned } from '../../src/mentoring/survey-results.js';
import { at } from './pair.js';

const returned = (...texts: string[]): Returned[] =>
  texts.map((text, n) => ({ by: `p${n}`, at: at(n), answers: text === '' ? {} : { q: text, other: 'x' } }));
const texts = (...all: string[]) => resultOf({ id: 'q' }, returned(...all));
const numbers = (...all: string[]) => resultOf({ id: 'q', scale: true }, returned(...all));

test('nothing is shown of fewer than five, those who left it out apart', () => {
  expect(texts()).toEqual({ is: 'few' });
  expect(texts('a', 'b', 'c', 'd')).toEqual({ is: 'few' });
  expect(texts('a', 'b', 'c', 'd', '', '')).toEqual({ is: 'few' });
  expect(texts('a', 'b', 'c', 'd', 'e')).toEqual({ is: 'texts', texts: ['a', 'b', 'c', 'd', 'e'] });
});

test('five at a time, in no order that says who', () => {
  expect(texts('e', 'd', 'c', 'b', 'a', 'z', 'y')).toEqual({ is: 'texts', texts: ['a', 'b', 'c', 'd', 'e'] });
  const late = returned('e', 'd', 'c', 'b', 'a', 'z');
  expect(resultOf({ id: 'q' }, late.toReversed())).toEqual(resultOf({ id: 'q' }, late));
});

test('five answers of one person are one, and wait until five people have answered', () => {
  const of = (...by: string[]): Returned[] =>
    by.map((who, n) => ({ by: who, at: at(n), answers: { q: `${who}${n}` } }));
  const shown = (...by: string[]) => {
    const result = resultOf({ id: 'q' }, of(...by));
    return result.is === 'texts' ? result.texts.length : 0;
  };
  expect(shown('a', 'a', 'a', 'a', 'a')).toBe(0);
  expect(shown('a', 'a', 'a', 'a', 'b')).toBe(0);
  expect(shown('a', 'a', 'b', 'c', 'd', 'e')).toBe(6);
  expect(shown('a', 'b', 'c', 'd', 'e', 'a', 'a', 'a', 'a', 'a')).toBe(5);
});

test('where a number is wanted, words that an older version asked for are none', () => {
  expect(numbers('7', '8', '7, because', '10', '0', '11', '-1')).toEqual({ is: 'few' });
  expect(numbers('7', '8', '7, because', '10', '0', '6')).toMatchObject({ count: 5, median: 7 });
});

test('of numbers: how many, the one in the middle, and how often each', () => {
  expect(numbers('7', '8', '0', '10', '7')).toEqual({
    is: 'numbers',
    count: 5,
    median: 7,
    each: [1, 0, 0, 0, 0, 0, 0, 2, 1, 0, 1],
  });
  expect(numbers('1', '1', '1', '2', '3', '4', '5', '6', '7', '8')).toMatchObject({ count: 10, median: 3.5 });
});

test('whoever looks before and after one answer comes sees the same, or five more', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 4 }), { maxLength: 30 }),
      fc.string({ maxLength: 4 }),
      (all, one) => {
        const shown = (said: string[]) => {
          const result = texts(...said);
          return result.is === 'texts' ? result.texts : [];
        };
        const [before, after] = [shown(all), shown([...all, one])];
        const grown = after.length - before.length;
        expect([0, 5]).toContain(grown);
        expect(after.length).toBeLessThanOrEqual([...all, one].filter((text) => text !== '').length);
        if (grown === 0) expect(after).toEqual(before);
      },
    ),
  );
});
