import { type Action, type Card, isForm } from '../../../adaptive-cards/kit/card.js';
import { assertWithinLimits, bytesOf, limits } from './limits.js';
import type { AdaptiveCard } from './render/adaptive-card.js';
import { pressable, type Where } from './render/buttons.js';
import { actionSets, elementsOf, type Showing, type Words } from './render/elements.js';
import { inert } from './render/text.js';

export type { AdaptiveCard } from './render/adaptive-card.js';
export type { Where } from './render/buttons.js';
export type { Words } from './render/elements.js';

/** The part of a Bot Framework activity that shows a card. */
export interface CardActivity {
  readonly type: 'message';
  readonly summary: string;
  readonly attachments: readonly [
    { readonly contentType: 'application/vnd.microsoft.card.adaptive'; readonly content: AdaptiveCard },
  ];
}

/** A message with the card; notifications and screen readers get its summary. */
export const renderActivity = (card: Card, words: Words, where: Where = 'personal'): CardActivity => ({
  type: 'message',
  summary: inert(card.summary),
  attachments: [
    { contentType: 'application/vnd.microsoft.card.adaptive', content: renderCard(card, words, where) },
  ],
});

type Way = Pick<Showing, 'folds' | 'lines' | 'pictures'>;

/** As people read it best, and then with less and less around what it says. */
const best: Way = { folds: 'within', lines: 'apart', pictures: 'shown' };
const others: readonly Way[] = [
  { folds: 'apart', lines: 'apart', pictures: 'shown' },
  { folds: 'apart', lines: 'apart', pictures: 'said' },
  { folds: 'apart', lines: 'joined', pictures: 'said' },
  { folds: 'apart', lines: 'tight', pictures: 'said' },
];

/** The card or form as Adaptive Card 1.5, at most 80 kB in UTF-16: the first way of showing it for which it has room. */
export function renderCard(card: Card, words: Words, where: Where = 'personal'): AdaptiveCard {
  const holdsBack = allActions(card).filter(takesInputs).length <= 1;
  const shown = (way: Way) => cardShowing(card, { words, where, holdsBack, ...way });
  let rendered = shown(best);
  for (const way of others) {
    if (bytesOf(rendered) <= limits.card) break;
    rendered = shown(way);
  }
  assertWithinLimits(card.id, rendered);
  return rendered;
}

function cardShowing(card: Card, showing: Showing): AdaptiveCard {
  const actions = allActions(card);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body: [
      ...card.body.flatMap((element, index) => elementsOf(element, `fold-${index + 1}`, showing)),
      ...actionSets(actions.slice(limits.actions), showing.where),
    ],
    actions: actions.slice(0, limits.actions).map((action) => pressable(action, showing.where)),
  };
}

const takesInputs = ({ associatedInputs }: Action): boolean => associatedInputs === 'auto';

const allActions = (card: Card): Action[] =>
  isForm(card) && card.submit ? [{ ...card.submit, style: 'positive' }, ...card.actions] : card.actions;
