const words = new Intl.Segmenter('und', { granularity: 'word' });
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Cuts a text into pieces of at most `limit` UTF-16 units that give the text again when joined: at a line's end
 * if one stands in the second half, else between words, else between characters as people see them.
 */
export function split(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const end = cutBefore(rest, limit);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest === '' ? pieces : [...pieces, rest];
}

function cutBefore(text: string, limit: number): number {
  const lineEnd = text.lastIndexOf('\n', limit - 1) + 1;
  if (lineEnd > limit / 2) return lineEnd;
  const ahead = text.slice(0, limit + 2);
  return (
    startOf(graphemes, ahead, startOf(words, ahead, limit)) ||
    startOf(graphemes, ahead, limit) ||
    insideOneGrapheme(ahead, limit)
  );
}

const startOf = (segmenter: Intl.Segmenter, text: string, at: number): number =>
  segmenter.segment(text).containing(at)?.index ?? 0;

/** One letter under a tower of accents can be longer than any limit; its surrogate pairs stay whole. */
const insideOneGrapheme = (text: string, limit: number): number =>
  limit > 1 && (text.codePointAt(limit - 1) ?? 0) > 0xffff ? limit - 1 : limit;
