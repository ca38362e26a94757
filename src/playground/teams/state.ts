import type { Screen } from '../client.js';
import { screenOf } from './screen.js';
import { conversationsOf } from './world.js';
import type { TeamsPerson, World } from './world.js';

/** What a page needs to draw one person's Teams; plain JSON. */
export interface State {
  tenantId: string;
  bot: { id: string; name: string };
  person: TeamsPerson;
  installed: boolean;
  blocked: boolean;
  screen: Screen;
  /** The group chats that this person is in. */
  groups: Group[];
  /** The bot's cards in the order of `screen`, by the key that `pressesOn` takes, are in each message's `raw`. */
  dialog: { key: string; title: string; card: unknown } | null;
}

export interface Group {
  id: string;
  hasBot: boolean;
  /** By the cast's own ids. */
  members: string[];
}

export function stateOf(world: World, person: TeamsPerson): State {
  const dialog = world.dialogs.get(person.id);
  const chat = [...world.conversations.values()].find(
    (each) => each.kind === 'personal' && each.members.includes(person),
  );
  return structuredClone({
    tenantId: world.tenantId,
    bot: world.bot,
    person,
    installed: chat?.hasBot ?? false,
    blocked: chat?.blocked ?? false,
    screen: screenOf(world, person),
    groups: conversationsOf(world, person)
      .filter(({ kind }) => kind === 'groupChat')
      .map(({ id, hasBot, members }) => ({ id, hasBot, members: members.map((member) => member.id) })),
    dialog: dialog ? { key: `dialog/${dialog.message.id}`, title: dialog.title, card: dialog.card } : null,
  });
}
