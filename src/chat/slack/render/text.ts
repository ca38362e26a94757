import type { ContextBlock, PlainTextElement, RichTextBlock, RichTextText } from '@slack/types';
import type { Facts, TextRun } from '../../../../adaptive-cards/kit/card.js';
import { limits } from '../limits.js';
import { split } from './split.js';

/** `emoji: false`, since `:name:` is what somebody typed and must not turn into a picture. */
export const plainText = (text: string): PlainTextElement => ({
  type: 'plain_text',
  text: inert(text),
  emoji: false,
});

/** A message's own text is always read as markup: docs.slack.dev/messaging/formatting-message-text#escaping. */
export const escaped = (text: string): string =>
  inert(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // Bare addresses become links as well, and nothing escapes them.
    .replaceAll('://', ':\u200b//');

/** Rich text has no markup, so whatever people wrote stays what it is. Long texts go on in the next block. */
export function richText(runs: TextRun[]): RichTextBlock[] {
  const clean = runs.map((run) => ({ ...run, text: inert(run.text) }));
  return cut(clean, limits.rich_text.characters).map((piece) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: piece.map(textElement) }],
  }));
}

/** Slack's small grey line knows no styles: only what is faint and nothing else may stand in it. */
export const isAside = (runs: TextRun[]): boolean =>
  runs.every((run) => run.isSubtle && !run.weight && !run.strikethrough);

export const asides = (text: string): ContextBlock[] =>
  split(inert(text), limits.plain_text.text).map((piece) => ({
    type: 'context',
    elements: [plainText(piece)],
  }));

export const factRuns = ({ facts }: Facts): TextRun[] =>
  facts.flatMap(({ title, value }, index) => [
    { type: 'TextRun', text: `${index > 0 ? '\n' : ''}${title}`, weight: 'Bolder' },
    { type: 'TextRun', text: `${/\p{P}$/u.test(title) ? '' : ':'} ${value}` },
  ]);

/** Embeddings, overrides and isolates would turn round what stands beside them; letters keep their direction. */
export const inert = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

function cut(runs: TextRun[], limit: number): TextRun[][] {
  let start = 0;
  return split(runs.map((run) => run.text).join(''), limit).map((piece) => {
    const window = slice(runs, start, start + piece.length);
    start += piece.length;
    return window;
  });
}

function slice(runs: TextRun[], from: number, to: number): TextRun[] {
  let start = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}

function textElement({ text, weight, strikethrough, isSubtle }: TextRun): RichTextText {
  const style = {
    ...(weight && { bold: true }),
    ...(strikethrough && { strike: true }),
    ...(isSubtle && { italic: true }),
  };
  return { type: 'text', text, ...(Object.keys(style).length > 0 && { style }) };
}
