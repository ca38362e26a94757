import { activitySchema } from './activity.js';
import type { Activity } from './activity.js';
import { aliveInCard, readMessageText } from './alive.js';
import { cardType } from './card.js';
import type { Card } from './card.js';
import { readCard } from './card-check.js';
import { TeamsRefusal } from './refusal.js';
import { forgetViews } from './view.js';
import { addMessage } from './world.js';
import type { Conversation, Message, World } from './world.js';

const mostBytes = 100 * 1024;

/** What the bot posts: kept and shown, or refused as Teams refuses it. */
export function post(world: World, conversation: Conversation, body: unknown): { id: string } {
  const activity = readActivity(body);
  if (activity.type !== 'message') return { id: world.nextId() };
  const message = addMessage(world, conversation, { from: null, activity, cards: cardsOf(activity) });
  noteAlive(world, message, activity);
  world.ledger.posted.push(message);
  return { id: message.id };
}

export function edit(world: World, conversation: Conversation, id: string, body: unknown): { id: string } {
  const message = postedByBot(conversation, id);
  const activity = readActivity(body);
  const cards = cardsOf(activity);
  forgetViews(world, message);
  message.versions.push(activity);
  message.cards = cards;
  noteAlive(world, message, activity);
  return { id };
}

export function remove(world: World, conversation: Conversation, id: string): Record<string, never> {
  postedByBot(conversation, id).deletedAt = world.now();
  return {};
}

function postedByBot(conversation: Conversation, id: string): Message {
  const message = conversation.messages.find((each) => each.id === id && each.from === null && !each.onlyFor);
  if (message?.deletedAt !== null) throw new TeamsRefusal('ActivityNotFoundInConversation');
  return message;
}

/** Teams counts a message in UTF-16. */
function readActivity(body: unknown): Activity {
  const read = activitySchema.safeParse(body);
  if (!read.success) throw new TeamsRefusal('BadSyntax', ['this is no activity']);
  const { type, text, attachments, entities } = read.data;
  if (JSON.stringify({ text, attachments, entities }).length * 2 > mostBytes)
    throw new TeamsRefusal('MessageSizeTooBig');
  if (type === 'message' && !text && !attachments?.length)
    throw new TeamsRefusal('BadSyntax', ['the message is empty']);
  return read.data;
}

function cardsOf(activity: Activity): Card[] {
  return (activity.attachments ?? []).map((attachment) => {
    if (attachment.contentType !== cardType)
      throw new TeamsRefusal('BadArgument', [`attachment ${attachment.contentType}`]);
    const { card, faults } = readCard(attachment.content);
    if (!card) throw new TeamsRefusal('BadArgument', faults);
    return card;
  });
}

function noteAlive(world: World, message: Message, activity: Activity): void {
  const found = [...readMessageText(activity).alive, ...message.cards.flatMap(aliveInCard)];
  for (const each of found)
    world.ledger.alive.push({ ...each, conversation: message.conversation, activity: message.id });
}
