import type { Action, Card, Element } from '../../../adaptive-cards/kit/card.js';

/**
 * Marks the buttons of a card that the outbox delivers: such a card stands in the chat until the outbox changes it,
 * so a click in it is answered below it, while a form or an answer gives way to what comes of the click.
 */
export const standing = (card: Card): Card => ({
  ...card,
  body: card.body.map(markedElement),
  actions: card.actions.map(marked),
});

export const isStanding = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'stands' in data && data.stands === true;

const markedElement = (element: Element): Element =>
  element.type === 'ActionSet' ? { ...element, actions: element.actions.map(marked) } : element;

const marked = (action: Action): Action => ({ ...action, data: { ...action.data, stands: true } });
