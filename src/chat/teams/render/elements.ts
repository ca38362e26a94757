import type { Action, Element, Fold, Image, Link } from '../../../../adaptive-cards/kit/card.js';
import { limits } from '../limits.js';
import type { ActionSet, CardElement, OpenUrl } from './adaptive-card.js';
import { pressable, type Where } from './buttons.js';
import { inputElements } from './inputs.js';
import { factLines, inert, richText, type Lines } from './text.js';

/** The words that Teams needs beside what stands in a card, in the language of the one who reads it. */
export interface Words {
  /** Shown under an input that was left empty, for example `Please answer this.` */
  required: string;
  /** Stands after the label of an input that may stay empty, as Slack puts it there by itself. */
  optional: string;
  /** Shown under a number that was left out or is none of these, for example `Please give a number from 0 to 10.` */
  between: (min: number, max: number) => string;
}

/** How a card is being shown this time. */
export interface Showing {
  words: Words;
  where: Where;
  /** `within`: what is folded away stands in the card and is unfolded there; `apart`: its button opens it elsewhere. */
  folds: 'within' | 'apart';
  lines: Lines;
  /** Pictures as such, or in words. */
  pictures: 'shown' | 'said';
  /**
   * Whether Teams may keep back a card whose required inputs are empty: it then keeps back every button that takes the
   * inputs along, so it may only where the form's own button is the only one.
   */
  holdsBack: boolean;
}

/** `foldId` names the element for the button that unfolds it: the same whenever the same card is shown. */
export function elementsOf(element: Element, foldId: string, showing: Showing): CardElement[] {
  switch (element.type) {
    case 'TextBlock':
      return richText(
        [{ type: 'TextRun', text: element.text, size: 'Large', weight: 'Bolder' }],
        showing.lines,
      );
    case 'RichTextBlock':
      return richText(element.inlines, showing.lines);
    case 'FactSet':
      return factLines(element, showing.lines);
    case 'Link':
      return [{ type: 'ActionSet', actions: [openUrl(element)] }];
    case 'Image':
      return imageElements(element, showing);
    case 'Container':
      return folded(element, foldId, showing);
    case 'ActionSet':
      return actionSets(element.actions, showing.where);
    case 'Input.Text':
    case 'Input.Number':
    case 'Input.Date':
    case 'Input.Time':
    case 'Input.ChoiceSet':
      return inputElements(element, showing);
    default:
      return unknownElement(element);
  }
}

/** As many rows of buttons as Teams' limit for one row makes necessary. */
export const actionSets = (actions: Action[], where: Where): ActionSet[] =>
  Array.from({ length: Math.ceil(actions.length / limits.actions) }, (_, row) => ({
    type: 'ActionSet',
    actions: actions
      .slice(row * limits.actions, (row + 1) * limits.actions)
      .map((action) => pressable(action, where)),
  }));

const imageElements = ({ url, altText }: Image, { pictures, lines }: Showing): CardElement[] =>
  url === undefined || pictures === 'said'
    ? richText([{ type: 'TextRun', text: altText }], lines)
    : [{ type: 'Image', url, altText: inert(altText), size: 'Stretch' }];

const openUrl = ({ title, url }: Link): OpenUrl => ({ type: 'Action.OpenUrl', title: inert(title), url });

const folded = (fold: Fold, id: string, showing: Showing): CardElement[] =>
  showing.folds === 'within'
    ? unfolding(fold, id, showing)
    : actionSets([{ ...fold.opens, title: fold.title }], showing.where);

const unfolding = ({ title, items }: Fold, id: string, showing: Showing): CardElement[] => [
  {
    type: 'ActionSet',
    actions: [{ type: 'Action.ToggleVisibility', title: inert(title), targetElements: [id] }],
  },
  { type: 'Container', id, isVisible: false, items: items.flatMap((item) => elementsOf(item, id, showing)) },
];

const unknownElement = (element: never): never => {
  throw new TypeError(`Teams cannot show ${JSON.stringify(element)}`);
};
