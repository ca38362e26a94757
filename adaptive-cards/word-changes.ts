import { diffArrays } from 'diff';
import { clipped } from './kit/make.js';

/** A stretch of words that one of two texts has alone, or both have. */
interface Stretch {
  is: 'same' | 'gone' | 'new';
  words: string[];
}

export interface Piece {
  text: string;
  changed: boolean;
}

/** Two texts, each in pieces that the other has as well or not; long ones that both have are shortened alike. */
export interface WordChanges {
  before: Piece[];
  now: Piece[];
}

/** Above this share of changed words two texts are easier to read whole. */
const mostChanged = 0.6;
/** So many changes are no longer a few; it bounds the work as well. */
const mostEdits = 200;
const mostPieces = 24;
/** What both have is shown so far around a change. */
const around = 40;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** The words by which two texts differ; null where nearly all do. Words are found in languages without spaces too. */
export function wordChanges(before: string, now: string): WordChanges | null {
  const parts = diffArrays(wordsOf(before), wordsOf(now), { maxEditLength: mostEdits });
  if (!parts) return null;
  const stretches = closed(
    parts.map(({ added, removed, value }) => ({
      is: removed ? 'gone' : added ? 'new' : 'same',
      words: value,
    })),
  );
  const all = countIn(stretches, ['same', 'same', 'gone', 'new']);
  if (stretches.length > mostPieces || countIn(stretches, ['gone', 'new']) > all * mostChanged) return null;
  return { before: piecesOf(stretches, 'gone'), now: piecesOf(stretches, 'new') };
}

/** The segmenter knows where words end where nothing stands between them; elsewhere it only takes ten times as long. */
const wordsOf = (text: string): string[] =>
  withoutSpaces.test(text)
    ? Array.from(segmenter.segment(text), ({ segment }) => segment)
    : (text.match(spaced) ?? []);

const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Words, with what joins them inside (don’t, 3,000, e.g), blanks, and every other sign by itself, emoji with all their parts. */
const spaced =
  /[\p{L}\p{M}\p{N}_]+(?:(?:['’.]|(?<=\p{N}),(?=\p{N}))[\p{L}\p{M}\p{N}_]+)*| +|\p{RI}{2}|\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\uFE0F]*(?:\u200D\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\uFE0F]*)*|[^]/gu;

const isWord = (segment: string) => /[\p{L}\p{N}]/u.test(segment);

const countIn = (stretches: readonly Stretch[], kinds: readonly Stretch['is'][]) =>
  kinds
    .flatMap((kind) => stretches.filter(({ is }) => is === kind))
    .reduce((sum, { words }) => sum + words.filter(isWord).length, 0);

/** A space or a comma between two changes belongs to both of them, so that a new phrase reads as one. */
function closed(stretches: readonly Stretch[]): Stretch[] {
  const rows: Stretch[] = [];
  let [gone, fresh]: [string[], string[]] = [[], []];
  const end = () => {
    if (gone.length > 0) rows.push({ is: 'gone', words: gone });
    if (fresh.length > 0) rows.push({ is: 'new', words: fresh });
    [gone, fresh] = [[], []];
  };
  stretches.forEach(({ is, words }, n) => {
    const between = n > 0 && n < stretches.length - 1 && !words.some(isWord);
    if (is === 'same' && !between) {
      end();
      rows.push({ is, words });
      return;
    }
    if (is !== 'new') gone = [...gone, ...words];
    if (is !== 'gone') fresh = [...fresh, ...words];
  });
  end();
  return rows;
}

const piecesOf = (stretches: readonly Stretch[], own: 'gone' | 'new'): Piece[] =>
  stretches.flatMap(({ is, words }, n): Piece[] => {
    if (is === 'same') return [{ text: shortened(words, n > 0, n < stretches.length - 1), changed: false }];
    return is === own ? [{ text: words.join(''), changed: true }] : [];
  });

/** What stands beside a change, and an ellipsis for the rest. */
function shortened(words: readonly string[], afterChange: boolean, beforeChange: boolean): string {
  const whole = words.join('');
  if (whole.length <= 2 * around + 2) return whole;
  const head = afterChange ? fitting(words) : '';
  const tail = beforeChange ? fittingLast(words).replace(/^[\s\p{Po}]+/u, '') : '';
  return `${head.trimEnd()}${head && ' '}…${tail && ' '}${tail}`;
}

function fitting(words: readonly string[]): string {
  let text = '';
  for (const word of words) {
    if (text.length + word.length > around) return text || clipped(word, around);
    text += word;
  }
  return text;
}

function fittingLast(words: readonly string[]): string {
  let text = '';
  for (const word of words.toReversed()) {
    if (text.length + word.length > around) return text;
    text = word + text;
  }
  return text;
}
