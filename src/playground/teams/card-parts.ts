import { isInput, walk } from './card.js';
import type { Action, Card, Element, Input } from './card.js';
import { isShown } from './view.js';
import type { View } from './view.js';

/** What is drawn of a card, in reading order. */
export type Part =
  | { kind: 'text'; text: string; markdown: boolean }
  | { kind: 'input'; input: Input }
  /** `chain`: the card that the button is in, then those around it; a press sends the inputs of all of them. */
  | { kind: 'button'; action: Action; chain: Card[] };

export type Button = Extract<Part, { kind: 'button' }>;

export interface Eyes {
  sees: (element: Element) => boolean;
  opened: (action: Action) => boolean;
}

export const everything: Eyes = { sees: () => true, opened: () => true };

export const eyesOf = (view: View): Eyes => ({
  sees: (element) => isShown(view, element),
  opened: (action) => view.opened.has(action),
});

export function* partsOf(card: Card, eyes: Eyes, around: Card[] = []): Generator<Part> {
  const chain = [card, ...around];
  for (const element of walk(card.body ?? [], eyes.sees)) yield* partsOfElement(element, eyes, chain);
  yield* partsOfActions(card.actions ?? [], eyes, chain);
}

function* partsOfElement(element: Element, eyes: Eyes, chain: Card[]): Generator<Part> {
  if (isInput(element)) yield { kind: 'input', input: element };
  else if (element.type === 'TextBlock') yield { kind: 'text', text: element.text ?? '', markdown: true };
  else if (element.type === 'Image') yield { kind: 'text', text: element.altText ?? '', markdown: false };
  else if (element.type === 'RichTextBlock') yield { kind: 'text', text: runs(element), markdown: false };
  for (const { title, value } of element.facts ?? [])
    yield { kind: 'text', text: `${title} ${value}`, markdown: true };
  const inline = element.inlineAction ? [element.inlineAction] : [];
  yield* partsOfActions([...inline, ...(element.actions ?? [])], eyes, chain);
}

function* partsOfActions(actions: Action[], eyes: Eyes, chain: Card[]): Generator<Part> {
  for (const action of actions) yield { kind: 'button', action, chain };
  for (const action of actions.filter(eyes.opened)) if (action.card) yield* partsOf(action.card, eyes, chain);
}

const runs = (element: Element): string =>
  (element.inlines ?? []).map((run) => (typeof run === 'string' ? run : run.text)).join('');
