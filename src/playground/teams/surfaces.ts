import type { Card } from './card.js';
import { eyesOf, partsOf } from './card-parts.js';
import type { Button } from './card-parts.js';
import { viewOf } from './view.js';
import type { View } from './view.js';
import { conversationsOf } from './world.js';
import type { Conversation, Message, TeamsPerson, World } from './world.js';

/** A card in front of somebody: in a message, or as the dialog that they have open. */
export interface Surface {
  key: string;
  card: Card;
  view: View;
  message: Message;
  /** Which card of the message it is. */
  index: number;
  conversation: Conversation;
  dialog: { title: string } | null;
  order: number;
}

/** Newest first; a card that answered a press is as new as the answer, and an open dialog lies on top. */
export function surfacesOf(world: World, person: TeamsPerson): Surface[] {
  const cards = conversationsOf(world, person)
    .flatMap((conversation) => messagesFor(conversation, person))
    .flatMap((message) => surfacesIn(world, person, message));
  return [...dialogOf(world, person), ...cards.sort((a, b) => b.order - a.order)];
}

export const messagesFor = (conversation: Conversation, person: TeamsPerson): Message[] =>
  conversation.messages.filter(
    ({ deletedAt, onlyFor }) => deletedAt === null && (onlyFor === null || onlyFor === person.id),
  );

export function surfacesIn(world: World, person: TeamsPerson, message: Message): Surface[] {
  const conversation = world.conversations.get(message.conversation);
  if (!conversation) return [];
  return message.cards.map((stored, index) => {
    const view = viewOf(world, person, message, index);
    const { card, order } = view.replacement ?? { card: stored, order: Number(message.id) };
    return { key: `${message.id}/${index}`, card, view, message, index, conversation, dialog: null, order };
  });
}

/** The form somebody has before them: the open dialog, or the newest card with inputs to see. */
export const formOf = (surfaces: Surface[]): Surface | null =>
  surfaces.find(({ dialog, card, view }) => dialog ?? inputsSeen(card, view).length > 0) ?? null;

export const inputsSeen = (card: Card, view: View) =>
  [...partsOf(card, eyesOf(view))].flatMap((part) => (part.kind === 'input' ? [part.input] : []));

export const buttonsOf = ({ card, view }: Surface): Button[] =>
  [...partsOf(card, eyesOf(view))].flatMap((part) => (part.kind === 'button' ? [part] : []));

function dialogOf(world: World, person: TeamsPerson): Surface[] {
  const open = world.dialogs.get(person.id);
  const conversation = open && world.conversations.get(open.message.conversation);
  if (!open || !conversation) return [];
  const { card, view, message, title, order } = open;
  return [
    { key: `dialog/${message.id}`, card, view, message, index: 0, conversation, dialog: { title }, order },
  ];
}
