import type { WebClient } from '@slack/web-api';
import type { RoomMade, WantedRoom } from '../../ports/chat.js';
import { failureOf, refusedWith } from './failures.js';

/** Slack's own limit for a channel's name. */
const longestName = 80;
const tries = 5;

/**
 * Makes the room under its name, or finds the one that this bot made under it before. Where the workspace lets no bot make
 * private channels (`restricted_action`, `cannot_create_channel`, `missing_scope`), one of the two may not come into one
 * (guests: `cant_invite`, `ura_max_channels`) or others have every name that it would have, it is the group message of the
 * two and the bot, which Slack has only once.
 */
export async function makeRoom(web: WebClient, bot: string, wanted: WantedRoom): Promise<RoomMade> {
  const channel = await madeOrWhyNot(privateChannel(web, bot, wanted));
  if (channel.is !== 'refused') return channel;
  const group = await madeOrWhyNot(groupMessage(web, bot, wanted));
  return group.is === 'refused' ? channel : group;
}

async function madeOrWhyNot(making: Promise<RoomMade>): Promise<RoomMade> {
  try {
    return await making;
  } catch (error) {
    const failure = failureOf(error, 'repeatable');
    return failure.is === 'later' ? failure : { is: 'refused', reason: failure.reason };
  }
}

async function privateChannel(web: WebClient, bot: string, wanted: WantedRoom): Promise<RoomMade> {
  const conversation = await createdOrFound(web, bot, wanted.name);
  if (conversation === null) return { is: 'refused', reason: 'name_taken' };
  try {
    // One by one: Slack refuses all of them when one is there already.
    for (const member of wanted.members) await invite(web, conversation, member);
  } catch (error) {
    if (failureOf(error, 'repeatable').is === 'refused') await closed(web, conversation);
    throw error;
  }
  return { is: 'made', conversation, kind: 'channel' };
}

/** A room that one of the two cannot come into is not left behind for the other. */
async function closed(web: WebClient, channel: string): Promise<void> {
  await web.conversations.archive({ channel }).catch(() => undefined);
}

async function groupMessage(web: WebClient, bot: string, { members }: WantedRoom): Promise<RoomMade> {
  const users = [...new Set(members)].filter((member) => member !== bot).join();
  const { channel } = await web.conversations.open({ users });
  return channel?.id
    ? { is: 'made', conversation: channel.id, kind: 'group' }
    : { is: 'refused', reason: 'no_conversation' };
}

/** A name may belong to a room that nobody here can see: then it is tried with a number behind it. */
async function createdOrFound(web: WebClient, bot: string, wanted: string): Promise<string | null> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const suffix = attempt === 1 ? '' : `-${attempt}`;
    const name = `${wanted.slice(0, longestName - suffix.length)}${suffix}`;
    const conversation = (await created(web, name)) ?? (await found(web, bot, name));
    if (conversation !== null) return conversation;
  }
  return null;
}

async function created(web: WebClient, name: string): Promise<string | null> {
  try {
    return (await web.conversations.create({ name, is_private: true })).channel?.id ?? null;
  } catch (error) {
    if (refusedWith(error) === 'name_taken') return null;
    throw error;
  }
}

/** Only a room that this bot made: anybody could have made one of that name and added the bot to it. */
async function found(web: WebClient, bot: string, name: string): Promise<string | null> {
  let cursor: string | undefined;
  do {
    const page = await web.users.conversations({
      types: 'private_channel',
      exclude_archived: true,
      limit: 200,
      ...(cursor && { cursor }),
    });
    const room = page.channels?.find((channel) => channel.name === name && channel.creator === bot);
    if (room?.id) return room.id;
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return null;
}

const alreadyIn: ReadonlySet<string | null> = new Set(['already_in_channel', 'cant_invite_self']);

async function invite(web: WebClient, channel: string, user: string): Promise<void> {
  try {
    await web.conversations.invite({ channel, users: user });
  } catch (error) {
    if (!alreadyIn.has(refusedWith(error))) throw error;
  }
}
