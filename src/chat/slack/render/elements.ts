import type { ActionsBlock, Button, KnownBlock } from '@slack/types';
import type { Action, Element, Fold, Image, Link, TextRun } from '../../../../adaptive-cards/kit/card.js';
import { limits } from '../limits.js';
import { inputBlocks } from './inputs.js';
import { asides, factRuns, inert, isAside, plainText, richText } from './text.js';

/** How a card is being shown this time. */
export interface Showing {
  folds: 'open' | 'closed';
  /** Pictures as such, or in words. */
  pictures: 'shown' | 'said';
  /** A distinct id for each button of the message or window. */
  idFor: (verb: string) => string;
  /** Stands before what is wrong with an input. */
  lookAgain?: string;
}

export function blocksOf(element: Element, showing: Showing): KnownBlock[] {
  switch (element.type) {
    case 'TextBlock':
      return headingBlocks(element.text);
    case 'RichTextBlock':
      return paragraphBlocks(element.inlines);
    case 'FactSet':
      return richText(factRuns(element));
    case 'Link':
      return [linkBlock(element)];
    case 'Image':
      return imageBlocks(element, showing);
    case 'Container':
      return foldBlocks(element, showing);
    case 'ActionSet':
      return actionBlocks(element.actions, showing);
    case 'Input.Text':
    case 'Input.Number':
    case 'Input.Date':
    case 'Input.Time':
    case 'Input.ChoiceSet':
      return inputBlocks(element, showing.lookAgain);
    default:
      return unknownElement(element);
  }
}

/** As many rows of buttons as Slack's limit for one row makes necessary. */
export function actionBlocks(actions: Action[], showing: Showing): ActionsBlock[] {
  const buttons = actions.map((action) => button(action, showing));
  const size = limits.actions.elements;
  return Array.from({ length: Math.ceil(buttons.length / size) }, (_, row) => ({
    type: 'actions',
    elements: buttons.slice(row * size, (row + 1) * size),
  }));
}

const headingBlocks = (text: string): KnownBlock[] =>
  text.length > 0 && text.length <= limits.header.text
    ? [{ type: 'header', text: plainText(text) }]
    : richText([strong(text)]);

const paragraphBlocks = (runs: TextRun[]): KnownBlock[] =>
  isAside(runs) ? asides(runs.map((run) => run.text).join('')) : richText(runs);

const imageBlocks = ({ url, altText }: Image, { pictures }: Showing): KnownBlock[] =>
  url === undefined || pictures === 'said'
    ? richText([{ type: 'TextRun', text: altText }])
    : [{ type: 'image', image_url: url, alt_text: inert(altText) }];

const foldBlocks = ({ title, items, opens }: Fold, showing: Showing): KnownBlock[] =>
  showing.folds === 'open'
    ? [...richText([strong(title)]), ...items.flatMap((item) => blocksOf(item, showing))]
    : [{ type: 'section', text: plainText(title), accessory: button(opens, showing) }];

const button = ({ title, verb, data, style }: Action, { idFor }: Showing): Button => ({
  type: 'button',
  action_id: idFor(verb),
  text: plainText(title),
  value: JSON.stringify(data),
  ...(style && { style: style === 'positive' ? 'primary' : 'danger' }),
});

const linkBlock = ({ title, url }: Link): KnownBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url, text: title }] }],
});

const strong = (text: string): TextRun => ({ type: 'TextRun', text, weight: 'Bolder' });

const unknownElement = (element: never): never => {
  throw new TypeError(`Slack cannot show ${JSON.stringify(element)}`);
};
