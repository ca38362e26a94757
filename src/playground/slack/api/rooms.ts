import { limits } from '../blocks/limits.js';
import {
  conversationJson,
  createConversation,
  join,
  openToBot,
  scopeFor,
  seenByBot,
} from '../conversations.js';
import { knownUser } from '../directory.js';
import { Refused } from '../refused.js';
import type { Conversation, User, World } from '../world.js';
import { needs, required, yes, type Answer, type Arguments, type Method } from './method.js';

export const rooms = {
  'conversations.open': open,
  'conversations.create': create,
  'conversations.invite': invite,
  'conversations.archive': (world, given) => {
    const room = writable(world, given, (found) => {
      if (found.archived) throw new Refused('already_archived');
    });
    if (room.kind === 'im' || room.kind === 'mpim')
      throw new Refused('method_not_supported_for_channel_type');
    room.archived = true;
    world.changed();
    return {};
  },
  'conversations.setTopic': (world, given) => {
    required(given, 'topic');
    const room = writable(world, given);
    room.topic = described(given['topic']);
    return { channel: conversationJson(world, room) };
  },
  'conversations.setPurpose': (world, given) => {
    required(given, 'purpose');
    const room = writable(world, given);
    room.purpose = described(given['purpose']);
    return { channel: conversationJson(world, room), purpose: room.purpose };
  },
} as const satisfies Record<string, Method>;

function open(world: World, given: Arguments): Answer {
  if (given['channel'])
    return { channel: conversationJson(world, seenByBot(world, given['channel'])), no_op: true };
  const ids = listed(given['users']);
  if (ids.length === 0) throw new Refused('users_list_not_supplied');
  needs(world, ids.length > 1 ? 'mpim:write' : 'im:write');
  const users = ids.map((id) => knownUser(world, id));
  if (users.some(({ deactivated }) => deactivated)) throw new Refused('user_disabled');
  if (users.some(({ bot }) => bot)) throw new Refused('cannot_dm_bot');
  const [found, already] =
    users.length === 1 ? [directMessage(world, users), true] : groupMessage(world, users);
  const channel = yes(given['return_im']) ? conversationJson(world, found) : { id: found.id };
  return { channel, ...(already ? { no_op: true, already_open: true } : {}) };
}

function directMessage(world: World, [user]: User[]): Conversation {
  return seenByBot(world, user?.dm);
}

function groupMessage(world: World, users: User[]): [Conversation, boolean] {
  const members = [...new Set([world.app.user, ...users.map(({ id }) => id)])];
  const same = ({ kind, members: there }: Conversation) =>
    kind === 'mpim' && there.size === members.length && members.every((id) => there.has(id));
  const found = [...world.conversations.values()].find(same);
  if (found) return [found, true];
  const name = `mpdm-${users.map(({ person }) => person.id).join('--')}-1`;
  const made = createConversation(world, { kind: 'mpim', name, members, creator: world.app.user });
  world.changed();
  return [made, false];
}

function create(world: World, given: Arguments): Answer {
  const kind = yes(given['is_private']) ? 'private' : 'public';
  needs(world, scopeFor(kind, 'write'));
  const name = checkedName(given['name']);
  if ([...world.conversations.values()].some((other) => other.name === name)) throw new Refused('name_taken');
  const bot = world.app.user;
  const room = createConversation(world, { kind, name, members: [], creator: bot });
  join(world, room, knownUser(world, bot), bot);
  world.changed();
  return { channel: conversationJson(world, room) };
}

function invite(world: World, given: Arguments): Answer {
  required(given, 'users');
  const room = writable(world, given);
  if (room.kind === 'im' || room.kind === 'mpim') throw new Refused('method_not_supported_for_channel_type');
  const ids = listed(given['users']);
  const errors = ids.flatMap((id) => {
    const error = whyNotInvited(world, room, id);
    return error ? [{ user: id, ok: false, error }] : [];
  });
  // All or none, unless the app forces it.
  const [first] = errors;
  const force = yes(given['force']) && errors.length < ids.length;
  if (first && !force) throw new Refused(first.error, { errors });
  const invited = ids.filter((id) => !errors.some(({ user }) => user === id));
  invited.forEach((id) => join(world, room, knownUser(world, id), world.app.user));
  world.changed();
  return { channel: conversationJson(world, room), ...(errors.length ? { errors } : {}) };
}

function whyNotInvited(world: World, room: Conversation, id: string): string | null {
  if (id === world.app.user) return 'cant_invite_self';
  const user = world.users.get(id);
  if (!user) return 'user_not_found';
  if (user.deactivated) return 'cant_invite';
  return room.members.has(id) ? 'already_in_channel' : null;
}

function writable(
  world: World,
  given: Arguments,
  first: (found: Conversation) => void = () => undefined,
): Conversation {
  required(given, 'channel');
  const found = seenByBot(world, given['channel']);
  needs(world, scopeFor(found.kind, 'write'));
  first(found);
  return openToBot(world, given['channel']);
}

function checkedName(given: unknown): string {
  const name = String(given ?? '');
  if (!name) throw new Refused('invalid_name_required');
  if (name.length > limits.channelName) throw new Refused('invalid_name_maxlength');
  if (!/[\p{L}\p{N}]/u.test(name)) throw new Refused('invalid_name_punctuation');
  if (name !== name.toLowerCase() || !/^[\p{L}\p{N}_-]+$/u.test(name))
    throw new Refused('invalid_name_specials');
  return name;
}

function described(text: unknown): string {
  if (String(text).length > 250) throw new Refused('too_long');
  return String(text);
}

function listed(users: unknown): string[] {
  const list: unknown[] = Array.isArray(users) ? users : String(users ?? '').split(',');
  return [...new Set(list.map((id) => String(id).trim()).filter(Boolean))];
}
