/** Shows texts with one font, as far as it goes. */
export interface Characters {
  shown(text: string): string;
  /** Whether anything had to be replaced so far. */
  replaced(): boolean;
}

/**
 * Puts a sentence in the place of every passage that the font has no letters for, or that runs from right to left or
 * joins its letters, so that no page ever shows an empty box, or words in a wrong order. Other platforms’ invisible marks
 * are left out: they would be drawn.
 */
export function charactersOf(has: (codePoint: number) => boolean, instead: string): Characters {
  let any = false;
  const canShow = (grapheme: string) =>
    plainScript.test(grapheme) && !towering.test(grapheme) && codePointsOf(grapheme).every(has);
  return {
    replaced: () => any,
    shown: (text) => {
      const visible = text
        .replace(breaks, '\n')
        .replaceAll('\t', '    ')
        .replace(invisible, '')
        .replace(emptyLines, '\n\n');
      const passages = passagesOf(visible, canShow);
      const hidden = passages.filter(({ shows }) => !shows).length;
      any ||= hidden > 0;
      if (hidden > mostPassages) return instead;
      return passages.map(({ text, shows }) => (shows ? text : instead)).join('');
    },
  };
}

/** With more of them in one text the sentence would be said more often than it helps. */
const mostPassages = 3;

const breaks = /\r\n?|[\u2028\u2029\v\f]/gu;
const emptyLines = /\n(?:[^\S\n]*\n){2,}/gu;
const invisible = /\p{Default_Ignorable_Code_Point}|(?!\n)\p{Cc}/gu;
const plainScript =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]+$/u;
/** Marks on marks grow into the lines above. */
const towering = /\p{M}{4}/u;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

interface Passage {
  text: string;
  shows: boolean;
}

/** Blanks between two passages that cannot be shown belong to both. */
function passagesOf(text: string, canShow: (grapheme: string) => boolean): Passage[] {
  const passages: Passage[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const shows = segment === '\n' || segment === ' ' || canShow(segment);
    const [before, last] = [passages.at(-2), passages.at(-1)];
    const isBlank = last?.shows === true && last.text.trim() === '';
    if (!shows && before && isBlank) passages.pop();
    else if (last?.shows === shows) last.text += segment;
    else passages.push({ text: segment, shows });
  }
  return passages;
}

const codePointsOf = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0);
