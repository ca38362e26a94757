import type { Words } from '../../src/conversation/language.js';
import { farthest } from '../../src/mentoring/goals-kept.js';
import type { Line } from '../../src/mentoring/progress.js';
import type { Image } from './card.js';

/** G-04: the picture, and the same in words; nothing where there is nothing to show. */
export function progressPicture(words: Words, lines: readonly Line[]): Image[] {
  const days = lines.flatMap(({ points }) => points.map(({ on }) => on)).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [from, until] = [words.date(first), words.date(last)];
  return [{ type: 'Image', altText: inWords(words, lines), drawing: { lines, from, until } }];
}

const inWords = ({ t }: Words, lines: readonly Line[]): string =>
  lines
    .map(({ goal: number, points }) => {
      const [first, last] = [points[0]?.far ?? 0, points.at(-1)?.far ?? 0];
      return points.length === 1
        ? t('Goal {{number}}: {{first}} of {{farthest}}, in one reading.', { number, first, farthest })
        : t('Goal {{number}}: from {{first}} to {{last}} of {{farthest}}, in {{count}} readings.', {
            ...{ number, first, last, farthest },
            count: points.length,
          });
    })
    .join(' ');
