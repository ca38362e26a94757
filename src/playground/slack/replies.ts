import { edit, newWording, post, remove } from './messages.js';
import { Refused } from './refused.js';
import type { Conversation, Message, ReplyAddress, World } from './world.js';

type Fields = Record<string, unknown>;

const USES = 5;
const LIFETIME = 30 * 60 * 1000;

export function newReplyAddress(
  world: World,
  where: Pick<ReplyAddress, 'conversation' | 'user' | 'message'>,
): string {
  if (!world.base) throw new Error('apiUrl(base) tells the workspace where it is: call it first');
  const id = world.newId('').toLowerCase();
  world.replies.set(id, { ...where, at: world.settings.now(), uses: 0 });
  return `${world.base}/response/${id}`;
}

/** The bot posts to a response_url. Any conversation will do, even one that the bot is not in. */
export function reply(world: World, id: string, given: Fields): Fields {
  const address = world.replies.get(id);
  if (!address || world.settings.now() - address.at > LIFETIME) throw new Refused('expired_url');
  if (address.uses >= USES) throw new Refused('used_url');
  address.uses += 1;
  const conversation = world.conversations.get(address.conversation);
  if (!conversation) throw new Refused('channel_not_found');
  say(world, conversation, address, given);
  return {};
}

/** What the body of an acknowledged slash command, or of a post to a response_url, says. */
export function say(
  world: World,
  conversation: Conversation,
  { user, message }: { user: string; message: string | null },
  given: Fields,
): void {
  const original = conversation.messages.find(({ ts }) => ts === message);
  if (given['delete_original'] && original) return remove(world, conversation, original);
  if (given['replace_original'] && original) return replace(world, original, given);
  const inChannel = given['response_type'] === 'in_channel';
  const how = { via: 'response_url', onlyFor: inChannel ? null : user };
  post(world, conversation, newWording(world, given), how);
}

function replace(world: World, original: Message, given: Fields): void {
  edit(world, original, newWording(world, given));
}
