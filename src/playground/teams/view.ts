import type { Action, Card, Element } from './card.js';
import type { Message, TeamsPerson, World } from './world.js';

/** What one person did to one card on their own screen; nobody else sees any of it. */
export interface View {
  /** By input id, as it would be sent. */
  typed: Map<string, string>;
  errors: Map<string, string>;
  /** Elements that ToggleVisibility showed or hid, by id. */
  toggled: Map<string, boolean>;
  opened: Set<Action>;
  /** The card that answered this person's press, and when. */
  replacement: { card: Card; order: number } | null;
}

export interface Dialog {
  title: string;
  card: Card;
  view: View;
  /** The message whose button opened it. */
  message: Message;
  order: number;
}

export const freshView = (): View => ({
  typed: new Map(),
  errors: new Map(),
  toggled: new Map(),
  opened: new Set(),
  replacement: null,
});

export function viewOf(world: World, person: TeamsPerson, message: Message, index: number): View {
  const key = viewKey(person.id, message.id, index);
  const view = world.views.get(key) ?? freshView();
  world.views.set(key, view);
  return view;
}

/** An edit of the bot's shows to everyone, and with it goes what people had typed into the old card. */
export function forgetViews(world: World, message: Message): void {
  for (const person of world.people) {
    message.cards.forEach((_, index) => world.views.delete(viewKey(person.id, message.id, index)));
  }
}

/** What a reload of the client does: only what the service stores is left. */
export function forgetViewsOf(world: World, person: TeamsPerson): void {
  for (const key of world.views.keys()) if (key.startsWith(`${person.id}\n`)) world.views.delete(key);
  world.dialogs.delete(person.id);
  for (const chat of world.conversations.values())
    chat.messages = chat.messages.filter(({ onlyFor }) => onlyFor !== person.id);
}

export const isShown = (view: View, element: Element): boolean =>
  (element.id === undefined ? undefined : view.toggled.get(element.id)) ?? element.isVisible !== false;

const viewKey = (person: string, message: string, index: number): string =>
  [person, message, index].join('\n');
