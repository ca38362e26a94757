import type { Intention, PayloadOf } from '../../src/conversation/intentions.js';
import type {
  Action,
  ActionSet,
  Card,
  Element,
  Facts,
  Fold,
  Form,
  Heading,
  Link,
  Paragraph,
  TextRun,
} from './card.js';

export const card = (id: string, parts: { summary: string; body: Element[]; actions?: Action[] }): Card => ({
  type: 'AdaptiveCard',
  id,
  summary: parts.summary,
  body: parts.body,
  actions: parts.actions ?? [],
});

export const form = (
  id: string,
  parts: { summary: string; window: string; body: Element[]; submit: Action | null; actions?: Action[] },
): Form => ({ ...card(id, parts), window: parts.window, submit: parts.submit });

export const heading = (text: string): Heading => ({ type: 'TextBlock', style: 'heading', text });

export const paragraph = (...inlines: (string | TextRun)[]): Paragraph => ({
  type: 'RichTextBlock',
  inlines: inlines.map((run) => (typeof run === 'string' ? { type: 'TextRun', text: run } : run)),
});

export const strong = (text: string): TextRun => ({ type: 'TextRun', text, weight: 'Bolder' });
export const faint = (text: string): TextRun => ({ type: 'TextRun', text, isSubtle: true });
export const struck = (text: string): TextRun => ({ type: 'TextRun', text, strikethrough: true });
export const aside = (text: string): Paragraph => paragraph(faint(text));

export const facts = (rows: [title: string, value: string][]): Facts => ({
  type: 'FactSet',
  facts: rows.map(([title, value]) => ({ title, value })),
});

export const link = (title: string, url: string): Link => ({ type: 'Link', title, url });

export const fold = (title: string, items: Fold['items'], opens: Action): Fold => ({
  type: 'Container',
  title,
  items,
  opens,
});

export const buttons = (...actions: Action[]): ActionSet => ({ type: 'ActionSet', actions });

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** At most `most` UTF-16 units of a text, and no character cut in two. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = graphemes.segment(text.slice(0, most + 1)).containing(most - 1)?.index ?? 0;
  return `${text.slice(0, end)}…`;
}

/** What Slack has room for on a button. */
const roomOnButton = 75;

/** The title of a button, with as much of a name in it as there is room for. */
export const titleWith = (name: string, title: (name: string) => string): string =>
  title(clipped(name, roomOnButton - title('').length));

/** A button that carries ids only: whatever stands in the card's inputs stays behind. */
export const button = <I extends Intention>(
  title: string,
  intention: I,
  data: PayloadOf<I>,
  style?: Action['style'],
): Action => ({
  type: 'Action.Execute',
  title,
  verb: intention.id,
  data: data as Readonly<Record<string, unknown>>,
  ...(style && { style }),
  associatedInputs: 'none',
});

/** A button that takes along what stands in the form. */
export const sending = <I extends Intention>(
  title: string,
  intention: I,
  data: PayloadOf<I>,
  style?: Action['style'],
): Action => ({ ...button(title, intention, data, style), associatedInputs: 'auto' });
