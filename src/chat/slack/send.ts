import type { WebClient } from '@slack/web-api';
import type { Card } from '../../../adaptive-cards/kit/card.js';
import type { Chat, Delivered, Delivery } from '../../ports/chat.js';
import { whoIs } from './directory.js';
import { failureOf, refusedWith, type Failure } from './failures.js';
import { CardTooLarge, pace } from './limits.js';
import { renderMessage } from './render.js';
import { makeRoom } from './rooms.js';
import { findUpload, upload } from './upload.js';

/** What the bot can do in a workspace by itself. `bot` is its own user there. */
export const createChat = (web: WebClient, bot: () => string): Chat => ({
  platform: 'slack',
  pace,
  whoIs: (account) => whoIs(web, account),
  deliver: (delivery) => deliver(web, delivery),
  find: (delivery) => find(web, delivery),
  makeRoom: (wanted) => makeRoom(web, bot(), wanted),
});

async function deliver(web: WebClient, delivery: Delivery): Promise<Delivered> {
  const message = rendered(delivery.card);
  if ('is' in message) return message;
  const place = await placeOf(web, delivery.to);
  if ('is' in place) return place;
  const sent = await (delivery.file
    ? upload(web, delivery.file, { ...place, blocks: message.blocks })
    : say(web, delivery, { channel: place.conversation, ...message }));
  return sent.is === 'sent' && place.opened ? { ...sent, conversation: place.conversation } : sent;
}

async function say(
  web: WebClient,
  { id, replaces }: Delivery,
  message: Omit<Content, 'metadata'>,
): Promise<Delivered> {
  // The whole workspace can read metadata: it holds our id and nothing else.
  const content = { ...message, metadata: { event_type: 'mentoring_message', event_payload: { id } } };
  return (await update(web, content, replaces)) ?? post(web, content);
}

function rendered(card: Card): ReturnType<typeof renderMessage> | Failure {
  try {
    return renderMessage(card);
  } catch (error) {
    if (error instanceof CardTooLarge) return { is: 'refused', reason: `card_too_large: ${error.limit}` };
    throw error;
  }
}

interface Place {
  conversation: string;
  /** Whether it had to be looked up. */
  opened: boolean;
}

async function placeOf(web: WebClient, to: Delivery['to']): Promise<Place | Failure> {
  if ('room' in to) return { conversation: to.room, opened: false };
  if (to.conversation !== null) return { conversation: to.conversation, opened: false };
  try {
    const id = (await web.conversations.open({ users: to.person })).channel?.id;
    return id ? { conversation: id, opened: true } : { is: 'refused', reason: 'no_conversation' };
  } catch (error) {
    return failureOf(error, 'repeatable');
  }
}

interface Content extends ReturnType<typeof renderMessage> {
  channel: string;
  metadata: { event_type: string; event_payload: { id: string } };
}

/** These answers to an update mean that there is nothing left to change. */
const gone: ReadonlySet<string | null> = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
]);

/** Null where there is nothing to change, so that the card is to be posted. */
async function update(web: WebClient, content: Content, ts: string | null): Promise<Delivered | null> {
  if (ts === null) return null;
  try {
    await web.chat.update({ ...content, ts });
    return { is: 'sent', platformId: ts };
  } catch (error) {
    return gone.has(refusedWith(error)) ? null : failureOf(error, 'repeatable');
  }
}

async function post(web: WebClient, content: Content): Promise<Delivered> {
  try {
    const plainly = { unfurl_links: false, unfurl_media: false, mrkdwn: false };
    const { ts } = await web.chat.postMessage({ ...content, ...plainly });
    return ts === undefined ? { is: 'unknown', reason: 'no_ts' } : { is: 'sent', platformId: ts };
  } catch (error) {
    return failureOf(error, 'once');
  }
}

/** Rejects when Slack cannot be asked just now; `cannotTell` is for good. */
async function find(web: WebClient, { id, to, file }: Delivery): ReturnType<Chat['find']> {
  const place = await placeOf(web, to);
  if ('is' in place) return cannotLook(place);
  try {
    return await (file
      ? findUpload(web, file.begun(), place.conversation)
      : lookBack(web, place.conversation, id));
  } catch (error) {
    return cannotLook(failureOf(error, 'repeatable'));
  }
}

const mostPages = 10;
const clocksDiffer = 60_000;

/**
 * From the newest message back to when ours was written. Slack's own `oldest` would show nothing at all to a bot
 * whose clock is ahead, as the playground's is: here the newest page is read in any case.
 */
async function lookBack(web: WebClient, channel: string, id: string): ReturnType<Chat['find']> {
  const since = writtenAt(id) - clocksDiffer;
  const asked = { channel, include_all_metadata: true, limit: 100 };
  let cursor = '';
  for (let page = 0; page < mostPages; page += 1) {
    const read = await web.conversations.history(cursor ? { ...asked, cursor } : asked);
    const messages = read.messages ?? [];
    const ours = messages.find(({ metadata }) => idIn(metadata?.event_payload) === id);
    if (ours) return { found: ours.ts ?? null };
    cursor = read.response_metadata?.next_cursor ?? '';
    if (cursor === '' || Number(messages.at(-1)?.ts) * 1000 < since) return { found: null };
  }
  return 'cannotTell';
}

/** The milliseconds that a UUIDv7 begins with. */
const writtenAt = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

const idIn = (payload: unknown): unknown =>
  typeof payload === 'object' && payload !== null && 'id' in payload ? payload.id : undefined;

function cannotLook({ is, reason }: Failure): 'cannotTell' {
  if (is === 'refused') return 'cannotTell';
  throw new Error(`Slack cannot be asked now whether a message arrived: ${reason}`);
}
