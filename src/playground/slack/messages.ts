import type { Block } from './blocks/block.js';
import { asStored } from './blocks/as-stored.js';
import { checkBlocks } from './blocks/check.js';
import { limits } from './blocks/limits.js';
import { valuesOf, type Values } from './blocks/values.js';
import { fileJson } from './files.js';
import { aliveIn } from './mentions.js';
import { Refused } from './refused.js';
import type { Conversation, Message, SlackFile, World } from './world.js';

type Fields = Record<string, unknown>;

interface Wording {
  text: string;
  blocks: Block[];
}

/** The checked words of a call; `null` where the call said neither text nor blocks. */
export function wordingOf(world: World, given: Fields): { text: string | null; blocks: Block[] | null } {
  const blocks =
    given['blocks'] === undefined ? null : asStored(checkBlocks(given['blocks']), () => world.newId(''));
  const text = given['text'] === undefined ? null : String(given['text']);
  if ((text ?? '').length > limits.text) throw new Refused('msg_too_long');
  return { text, blocks };
}

export function newWording(world: World, given: Fields): Wording {
  const { text, blocks } = wordingOf(world, given);
  if (!text && !blocks?.length) throw new Refused('no_text');
  return { text: text ?? '', blocks: blocks ?? [] };
}

export function post(
  world: World,
  conversation: Conversation,
  { text, blocks }: Wording,
  {
    via,
    onlyFor = null,
    metadata = null,
    from = world.app.user,
    files = [],
  }: {
    via: string;
    onlyFor?: string | null;
    metadata?: Fields | null;
    from?: string;
    files?: readonly SlackFile[];
  },
): Message {
  const ts = world.newTs();
  const said = { text, blocks, ...aliveIn(blocks, text) };
  const entry = { ...said, channel: conversation.id, ts, via, onlyFor, metadata, edits: [], deleted: false };
  const message: Message = {
    ts,
    from,
    text,
    blocks,
    metadata,
    onlyFor,
    editedTs: null,
    filled: new Map(),
    post: entry,
    files,
  };
  if (from === world.app.user) world.ledger.posts.push(entry);
  conversation.messages.push(message);
  world.changed();
  return message;
}

export function edit(world: World, message: Message, { text, blocks }: Wording, metadata?: Fields): void {
  Object.assign(message, { text, blocks, editedTs: world.newTs(), ...(metadata ? { metadata } : {}) });
  message.post.edits.push({ text, blocks, ...aliveIn(blocks, text) });
  world.changed();
}

export function remove(world: World, conversation: Conversation, message: Message): void {
  conversation.messages.splice(conversation.messages.indexOf(message), 1);
  message.post.deleted = true;
  world.changed();
}

export function valuesIn(message: Message, user: string): Values {
  return valuesOf(message.blocks, message.filled.get(user));
}

export function messageJson(world: World, message: Message, withMetadata = false): Fields {
  return {
    type: 'message',
    user: message.from,
    ts: message.ts,
    text: message.text,
    team: world.team,
    ...(message.from === world.app.user ? { bot_id: world.app.bot, app_id: world.app.id } : {}),
    ...(message.blocks.length ? { blocks: message.blocks } : {}),
    ...(message.files.length ? { files: message.files.map((file) => fileJson(world, file)) } : {}),
    ...(message.editedTs ? { edited: { user: message.from, ts: message.editedTs } } : {}),
    ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
  };
}
