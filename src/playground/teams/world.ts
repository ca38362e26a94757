import type { PlayedPerson } from '../client.js';
import type { Activity } from './activity.js';
import type { Card } from './card.js';
import type { Ledger } from './ledger.js';
import type { Dialog, View } from './view.js';

/** Everything that the tenant knows; the connector, the people's clients and the page all look at this one. */
export interface World {
  tenantId: string;
  bot: { id: string; name: string };
  people: readonly TeamsPerson[];
  conversations: Map<string, Conversation>;
  /** What one person did to one card on their own screen. */
  views: Map<string, View>;
  /** The dialog that somebody has open, by person. */
  dialogs: Map<string, Dialog>;
  ledger: Ledger;
  post: BotLine;
  now: () => number;
  /** Ids grow and, being times, stay unique when the tenant is started again. */
  nextId: () => string;
  changed: () => void;
}

/** The way to the bot's endpoint. */
export interface BotLine {
  botUrl: () => string;
  serviceUrl: () => string;
  bearer: (() => Promise<string>) | null;
  /** Milliseconds after which Teams gives up waiting. */
  patience: { invoke: number; message: number };
}

export interface TeamsPerson extends PlayedPerson {
  teamsId: string;
  aadObjectId: string;
  email: string;
  deactivated: boolean;
}

export interface Conversation {
  id: string;
  kind: 'personal' | 'groupChat';
  members: readonly TeamsPerson[];
  hasBot: boolean;
  blocked: boolean;
  messages: Message[];
}

export interface Message {
  id: string;
  conversation: string;
  at: number;
  /** `null` is the bot. */
  from: TeamsPerson | null;
  /** The activity as first posted, then as edited. */
  versions: [Activity, ...Activity[]];
  cards: Card[];
  /** The only one who sees it, for what Teams itself tells somebody. */
  onlyFor: string | null;
  deletedAt: number | null;
}

export const latest = (message: Message): Activity => message.versions.at(-1) ?? message.versions[0];

export function personOf(world: World, id: string): TeamsPerson {
  const person = world.people.find((each) =>
    [each.id, each.teamsId, each.aadObjectId, each.email].includes(id),
  );
  if (!person) throw new Error(`nobody here is ${id}`);
  return person;
}

export function conversationOf(world: World, id: string): Conversation {
  const conversation = world.conversations.get(id);
  if (!conversation) throw new Error(`there is no conversation ${id}`);
  return conversation;
}

export const conversationsOf = (world: World, person: TeamsPerson): Conversation[] =>
  [...world.conversations.values()].filter((each) => each.members.includes(person));

export function personalChat(world: World, person: TeamsPerson): Conversation {
  const chat = conversationsOf(world, person).find((each) => each.kind === 'personal');
  if (!chat) throw new Error(`${person.name} has no personal chat`);
  return chat;
}

export function nameOf(world: World, conversation: Conversation): string {
  return conversation.kind === 'personal'
    ? world.bot.name
    : conversation.members.map((member) => member.name).join(', ');
}

/** Puts a message into a chat, by whoever wrote it. */
export function addMessage(
  world: World,
  conversation: Conversation,
  said: Pick<Message, 'from'> & { activity: Activity } & Partial<Pick<Message, 'id' | 'cards' | 'onlyFor'>>,
): Message {
  const { activity, from, id = world.nextId(), cards = [], onlyFor = null } = said;
  const rest = { conversation: conversation.id, at: world.now(), deletedAt: null };
  const message: Message = { id, from, versions: [activity], cards, onlyFor, ...rest };
  conversation.messages.push(message);
  return message;
}
