import { limits } from '../blocks/limits.js';
import { openToBot, seenByBot } from '../conversations.js';
import { edit, messageJson, newWording, post, remove, wordingOf } from '../messages.js';
import { Refused } from '../refused.js';
import type { Conversation, Message, World } from '../world.js';
import { needs, required, type Answer, type Arguments, type Method } from './method.js';

export const chat = {
  'chat.postMessage': (world, given) => {
    needs(world, 'chat:write');
    const channel = openToBot(world, addressed(world, given));
    const metadata = metadataOf(given) ?? null;
    const message = post(world, channel, newWording(world, given), { via: 'chat.postMessage', metadata });
    return { channel: channel.id, ts: message.ts, message: messageJson(world, message, true) };
  },
  'chat.postEphemeral': (world, given) => {
    needs(world, 'chat:write');
    required(given, 'user');
    const channel = openToBot(world, addressed(world, given));
    const user = world.users.get(String(given['user']));
    if (!user || user.deactivated || !channel.members.has(user.id)) throw new Refused('user_not_in_channel');
    const how = { via: 'chat.postEphemeral', onlyFor: user.id };
    return { message_ts: post(world, channel, newWording(world, given), how).ts };
  },
  'chat.update': update,
  'chat.delete': (world, given) => {
    const { channel, message } = ownMessage(world, given, 'cant_delete_message');
    remove(world, channel, message);
    return { channel: channel.id, ts: message.ts };
  },
} as const satisfies Record<string, Method>;

/** Text without blocks takes the old blocks away; blocks without text leave the old text as the fallback. */
function update(world: World, given: Arguments): Answer {
  const { channel, message } = ownMessage(world, given, 'cant_update_message');
  if (channel.archived) throw new Refused('is_archived');
  const metadata = metadataOf(given);
  const { text, blocks } = wordingOf(world, given);
  if (text === null && blocks === null && !metadata) throw new Refused('no_text');
  const next = {
    text: text ?? message.text,
    blocks: blocks ?? (text === null ? message.blocks : []),
  };
  if (!next.text && next.blocks.length === 0) throw new Refused('no_text');
  edit(world, message, next, metadata);
  const json = messageJson(world, message, true);
  return { channel: channel.id, ts: message.ts, text: message.text, message: json };
}

function ownMessage(
  world: World,
  given: Arguments,
  refusal: string,
): { channel: Conversation; message: Message } {
  needs(world, 'chat:write');
  required(given, 'channel', 'ts');
  const channel = seenByBot(world, given['channel']);
  // An ephemeral message has no place in the channel: it cannot be found again.
  const message = channel.messages.find(({ ts, onlyFor }) => ts === given['ts'] && !onlyFor);
  if (!message) throw new Refused('message_not_found');
  if (message.from !== world.app.user) throw new Refused(refusal);
  return { channel, message };
}

/** A person's id stands for their DM with the bot. */
function addressed(world: World, given: Arguments): string {
  required(given, 'channel');
  const channel = String(given['channel']);
  return world.users.get(channel)?.dm ?? channel;
}

function metadataOf(given: Arguments): Record<string, unknown> | undefined {
  const { metadata } = given;
  if (metadata === undefined) return undefined;
  if (!metadata || typeof metadata !== 'object') throw new Refused('invalid_metadata_format');
  const fields = metadata as Record<string, unknown>;
  const empty = Object.keys(fields).length === 0;
  const shaped = typeof fields['event_type'] === 'string' && typeof fields['event_payload'] === 'object';
  if (!empty && !shaped) throw new Refused('invalid_metadata_schema');
  if (JSON.stringify(fields).length > limits.metadata) throw new Refused('metadata_too_large');
  return fields;
}
