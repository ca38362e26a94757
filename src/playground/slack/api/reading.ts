import { conversationJson, scopeFor, seenByBot } from '../conversations.js';
import { knownUser } from '../directory.js';
import { messageJson } from '../messages.js';
import { Refused } from '../refused.js';
import type { Conversation, Message, World } from '../world.js';
import { needs, page, required, yes, type Answer, type Arguments, type Method } from './method.js';

const kindOf = { public_channel: 'public', private_channel: 'private', mpim: 'mpim', im: 'im' } as const;

export const reading = {
  'conversations.info': (world, given) => {
    const found = readable(world, given, 'read');
    const members = yes(given['include_num_members']) ? {} : { num_members: undefined };
    return { channel: { ...conversationJson(world, found), ...members } };
  },
  'conversations.members': (world, given) => {
    const found = readable(world, given, 'read');
    // Slack takes people out of their channels when they are deactivated.
    const there = [...found.members].filter((id) => !world.users.get(id)?.deactivated);
    const { rows, next } = page(there, given);
    return { members: rows, response_metadata: next };
  },
  'conversations.history': history,
  'users.conversations': conversationsOf,
} as const satisfies Record<string, Method>;

function history(world: World, given: Arguments): Answer {
  const found = readable(world, given, 'history');
  if (!found.members.has(world.app.user)) throw new Refused('not_in_channel');
  const inclusive = yes(given['inclusive']);
  const within = (message: Message) =>
    !message.onlyFor &&
    after(message.ts, given['oldest'] ?? '0', inclusive) &&
    after(given['latest'] ?? '9999999999', message.ts, inclusive);
  const newestFirst = found.messages.filter(within).reverse();
  const { rows, next } = page(newestFirst, given);
  return {
    messages: rows.map((message) => messageJson(world, message, yes(given['include_all_metadata']))),
    has_more: next.next_cursor !== '',
    pin_count: 0,
    ...(next.next_cursor ? { response_metadata: next } : {}),
  };
}

function conversationsOf(world: World, given: Arguments): Answer {
  const user = given['user'] ? knownUser(world, given['user']).id : world.app.user;
  const kinds = String(given['types'] ?? 'public_channel')
    .split(',')
    .map((type) => {
      const kind = Object.entries(kindOf).find(([name]) => name === type.trim())?.[1];
      if (!kind) throw new Refused('invalid_types');
      needs(world, scopeFor(kind, 'read'));
      return kind;
    });
  const { rows, next } = page(
    [...world.conversations.values()].filter(
      ({ kind, members, archived }) =>
        kinds.includes(kind) &&
        members.has(user) &&
        (kind === 'public' || members.has(world.app.user)) &&
        !(archived && yes(given['exclude_archived'])),
    ),
    given,
  );
  return { channels: rows.map((found) => conversationJson(world, found)), response_metadata: next };
}

function readable(world: World, given: Arguments, what: 'read' | 'history'): Conversation {
  required(given, 'channel');
  const found = seenByBot(world, given['channel']);
  needs(world, scopeFor(found.kind, what));
  return found;
}

function after(ts: unknown, other: unknown, inclusive: boolean): boolean {
  return Number(ts) > Number(other) || (inclusive && Number(ts) === Number(other));
}
