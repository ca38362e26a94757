import type { Card } from '../../adaptive-cards/kit/card.js';
import type { DocumentFile } from './documents.js';
import type { PeoplesChat } from './gathering.js';
import type { Pace } from './pace.js';
import type { AccountKey, Platform, Profile } from './turn.js';

/** What any chat platform must be able to do. */
export interface Chat {
  platform: Platform;
  /** Without one messages go as fast as they can. */
  pace?: Pace;
  /** Who that is. `unreachable`: the bot cannot write to them, or there is no such person. */
  whoIs(account: AccountKey): Promise<Contact>;
  deliver(delivery: Delivery): Promise<Delivered>;
  /** After a lost answer: the platform's id of our message, null if it never arrived, `cannotTell` where nobody can know. */
  find(delivery: Delivery): Promise<{ found: string | null } | 'cannotTell'>;
  /** Makes the pair's private room, or finds the one that was made under this name before. */
  makeRoom(wanted: WantedRoom): Promise<RoomMade>;
  /** Where people make such chats: the users who are there now; null where the bot is not. */
  membersOf?(chat: PeoplesChat): Promise<string[] | null>;
}

export type Contact =
  | { kind: 'person'; profile: Partial<Profile> & { name: string } }
  | { kind: 'bot' | 'gone' | 'unreachable'; name: string | null };

export interface Delivery {
  /** Our id of the message; on Slack it travels in the metadata, which the workspace can read. */
  id: string;
  tenant: string;
  to: { person: string; conversation: string | null; serviceUrl: string | null } | ToRoom;
  card: Card;
  /** The platform's id of the message that this card takes the place of. */
  replaces: string | null;
  /** A file that the card introduces. */
  file?: Upload;
}

export interface Upload extends DocumentFile {
  /** The platform's id of the upload that was begun last, perhaps by an instance that is gone. */
  begun(): string | null;
  /** To be called before anybody can see the file, so that a lost answer can be looked into. */
  begin(platformId: string): Promise<void>;
}

export interface ToRoom {
  room: string;
  serviceUrl?: string;
  /** The only users who may read it, where people can come in without the bot's doing. */
  readers?: string[];
}

export type Delivered =
  | { is: 'sent'; platformId: string; conversation?: string }
  /** Final. `roomLost`: the room is gone or the bot is no longer in it. `gone`: the receiver’s account is closed. */
  | { is: 'refused'; reason: string; roomLost?: true; gone?: true }
  | Later
  /** Nobody knows whether it arrived. */
  | { is: 'unknown'; reason: string };

export interface Later {
  is: 'later';
  afterMs: number;
  reason: string;
  /** The platform has said how long; else it is longer each time. */
  exactly?: true;
  /** All messages to this workspace or tenant; else those to this conversation. */
  holds?: 'lane';
}

export interface WantedRoom {
  tenant: string;
  /** Deterministic, so that a room that was made before a crash is found again. */
  name: string;
  members: string[];
}

export type RoomMade =
  /** `group`: a conversation that the same people have only once, whatever it is about. */
  | { is: 'made'; conversation: string; kind: 'channel' | 'group' }
  | { is: 'refused'; reason: string }
  | { is: 'later'; afterMs: number; reason: string };

export type Chats = Readonly<Partial<Record<Platform, Chat>>>;
