import { shownName } from './conversations.js';
import { nameOf } from './directory.js';
import { messageJson, valuesIn } from './messages.js';
import { conversationsOf, seenIn } from './people/surfaces.js';
import { withCopies } from './pictures.js';
import { viewJson } from './views.js';
import type { User, World } from './world.js';

type Fields = Record<string, unknown>;

/** What a page needs to draw one person's Slack: plain JSON, with Slack's own blocks and ids. */
export interface SlackState {
  team: string;
  user: { id: string; name: string; deactivated: boolean };
  conversations: {
    id: string;
    name: string;
    kind: string;
    topic: string;
    members: string[];
    messages: Fields[];
  }[];
  /** Open modals, the topmost last, each with `state.values`, `errors` by block_id, and `busy`. */
  modals: Fields[];
  home: Fields | null;
  /** Names for the ids that blocks mention. */
  names: Record<string, string>;
}

export function stateOf(world: World, user: User): SlackState {
  const home = world.homes.get(user.id);
  const names = [...world.users.keys(), ...world.conversations.keys()].map((id) => [id, nameOf(world, id)]);
  const state: SlackState = {
    team: world.team,
    user: { id: user.id, name: user.person.name, deactivated: user.deactivated },
    conversations: conversationsOf(world, user).map((each) => ({
      id: each.id,
      name: shownName(world, each, user.id),
      kind: each.kind,
      topic: each.topic,
      members: [...each.members].map((id) => nameOf(world, id)),
      messages: seenIn(each, user).map((message) => ({
        ...withCopies(world, messageJson(world, message)),
        from: nameOf(world, message.from),
        ephemeral: message.onlyFor !== null,
        edits: message.post.edits.length,
        values: valuesIn(message, user.id),
      })),
    })),
    modals: (world.modals.get(user.id) ?? []).map((view) => ({
      ...viewJson(world, view),
      errors: view.errors,
      busy: view.busy,
    })),
    home: home ? withCopies(world, viewJson(world, home)) : null,
    names: Object.fromEntries(names) as Record<string, string>,
  };
  return structuredClone(state);
}
