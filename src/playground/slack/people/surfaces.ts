import type { Block } from '../blocks/block.js';
import { placed, type Placed } from '../blocks/placed.js';
import { valuesOf, type Value, type Values } from '../blocks/values.js';
import { textWords } from '../blocks/words.js';
import { nameOf } from '../directory.js';
import { valuesIn } from '../messages.js';
import type { Conversation, Message, User, View, World } from '../world.js';

/** Something with blocks that a person has before them. */
export type Surface = { view: View } | { conversation: Conversation; message: Message };

export function formOf(world: World, user: User): View | null {
  return world.modals.get(user.id)?.at(-1) ?? null;
}

/** Where a press may land, the likeliest first: the open form, messages from the newest on, App Home. */
export function surfaces(world: World, user: User): Surface[] {
  const form = formOf(world, user);
  const home = world.homes.get(user.id);
  const messages = conversationsOf(world, user).flatMap((conversation) =>
    seenIn(conversation, user).map((message) => ({ conversation, message })),
  );
  messages.sort((a, b) => (a.message.ts < b.message.ts ? 1 : -1));
  return [...(form ? [{ view: form }] : []), ...messages, ...(home ? [{ view: home }] : [])];
}

export function conversationsOf(world: World, user: User): Conversation[] {
  if (user.deactivated) return [];
  return [...world.conversations.values()].filter(
    ({ members, archived }) => members.has(user.id) && !archived,
  );
}

export function seenIn({ messages }: Conversation, { id }: User): Message[] {
  return messages.filter(({ onlyFor }) => onlyFor === null || onlyFor === id);
}

export function blocksOf(surface: Surface): readonly Block[] {
  return 'view' in surface ? surface.view.shows.blocks : surface.message.blocks;
}

export function valuesOn(surface: Surface, user: User): Values {
  return 'view' in surface ? surface.view.values : valuesIn(surface.message, user.id);
}

export function setValue(surface: Surface, user: User, { blockId, actionId }: Placed, value: Value): void {
  const values = valuesOf(blocksOf(surface), valuesOn(surface, user));
  (values[blockId] ??= {})[actionId] = value;
  if (!('view' in surface)) return void surface.message.filled.set(user.id, values);
  surface.view.values = values;
  const { [blockId]: _, ...errors } = surface.view.errors;
  surface.view.errors = errors;
}

export function inputsOn(surface: Surface): Placed[] {
  return placed(blocksOf(surface)).filter(
    ({ element }) => element.type !== 'button' && element.type !== 'overflow',
  );
}

/** What stands beside an input for a person to read: its label, the section's text, or the placeholder. */
export function labelOf(world: World, { block, element, actionId }: Placed): string {
  if (block.type === 'input') return block.label.text;
  if (block.type === 'section' && block.text) return textWords(block.text, (id) => nameOf(world, id));
  return ('placeholder' in element && element.placeholder?.text) || actionId;
}
