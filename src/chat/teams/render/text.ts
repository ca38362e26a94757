import { isDeepStrictEqual } from 'node:util';
import type { Facts } from '../../../../adaptive-cards/kit/card.js';
import type { RichTextBlock, TextRun } from './adaptive-card.js';

const zeroWidthSpace = '\u200b';

/**
 * Text that is shown as it was typed. Adaptive Cards evaluate `{{DATE(…)}}` and `{{TIME(…)}}` in every TextRun and
 * TextBlock, and labels and choices become such (adaptivecards 3.0.6, text-formatters.js): no two braces may meet.
 * Bidirectional embeddings, overrides and isolates would turn round what stands beside them.
 */
export const inert = (text: string): string =>
  text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/\{(?=\{)/g, `{${zeroWidthSpace}`);

/**
 * The title of a choice. Teams reads no Markdown there (MicrosoftDocs/msteams-docs#12228), so that a backslash would
 * be seen, but the renderer it was built from does (adaptivecards 3.0.6, `useMarkdownInRadioButtonAndCheckbox`), and
 * older clients did: no link may come of it.
 */
export const unlinked = (text: string): string =>
  inert(text).replace(/\](?=[([:])|<(?=\S)/g, `$&${zeroWidthSpace}`);

/**
 * Whether each line stands in a block of its own, or only the first ones do. `tight` takes no more room than the line
 * breaks did, whatever people write.
 */
export type Lines = 'apart' | keyof typeof between;

const between = {
  joined: { line: ' / ', paragraph: ' // ' },
  tight: { line: '/', paragraph: '//' },
} as const;

/**
 * A RichTextBlock for each line, since a TextRun keeps no newline; an empty line becomes the usual space between
 * blocks. Never a TextBlock: that is Markdown, and Teams' clients do not agree on how to escape it
 * (MicrosoftDocs/msteams-docs#5793).
 */
export function richText(
  runs: readonly TextRun[],
  lines: Lines,
  spacing?: RichTextBlock['spacing'],
): RichTextBlock[] {
  const [first = [], ...more] = inFewBlocks(linesOf(runs), lines);
  const blocks = [block(first, spacing)];
  let afterEmpty = first.length === 0;
  for (const line of more) {
    blocks.push(block(line, afterEmpty ? undefined : 'None'));
    afterEmpty = line.length === 0;
  }
  return blocks.filter(({ inlines }) => inlines.length > 0);
}

/** Lines of rich text and no FactSet, whose values are Markdown. */
export const factLines = ({ facts }: Facts, lines: Lines): RichTextBlock[] =>
  facts.flatMap(({ title, value }, index) =>
    richText(
      [
        { type: 'TextRun', text: `${title}${/\p{P}$/u.test(title) ? '' : ':'} `, weight: 'Bolder' },
        { type: 'TextRun', text: value },
      ],
      lines,
      index > 0 ? 'Small' : undefined,
    ),
  );

/** A block costs about 170 bytes of a card’s 80,000: where that is too much, what has more lines goes on in one. */
const mostLines = 10;

function inFewBlocks(lines: TextRun[][], how: Lines): TextRun[][] {
  if (how === 'apart' || lines.length <= mostLines) return lines;
  const goingOn: TextRun[] = [];
  let stroke = '';
  for (const line of lines.slice(mostLines - 1)) {
    if (line.length > 0) goingOn.push(...after(stroke, line));
    else if (stroke === '') continue;
    stroke = between[how][line.length > 0 ? 'line' : 'paragraph'];
  }
  return [...lines.slice(0, mostLines - 1), joined(goingOn)];
}

const after = (stroke: string, [first, ...more]: TextRun[]): TextRun[] =>
  first ? [{ ...first, text: `${stroke}${first.text}` }, ...more] : [];

/** Runs that look alike are one. */
const joined = (runs: readonly TextRun[]): TextRun[] =>
  runs.reduce<TextRun[]>((so, run) => {
    const last = so.at(-1);
    return last && isDeepStrictEqual({ ...last, text: '' }, { ...run, text: '' })
      ? [...so.slice(0, -1), { ...last, text: last.text + run.text }]
      : [...so, run];
  }, []);

function linesOf(runs: readonly TextRun[]): TextRun[][] {
  const lines: TextRun[][] = [[]];
  for (const run of runs) {
    const [same = '', ...next] = inert(run.text).split(/\r\n|[\n\r\u2028\u2029]/);
    if (same !== '') lines.at(-1)?.push({ ...run, text: same });
    for (const text of next) lines.push(text === '' ? [] : [{ ...run, text }]);
  }
  return lines;
}

const block = (inlines: TextRun[], spacing: RichTextBlock['spacing']): RichTextBlock => ({
  type: 'RichTextBlock',
  inlines,
  ...(spacing && { spacing }),
});
