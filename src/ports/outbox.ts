import type { Card } from '../../adaptive-cards/kit/card.js';
import type { DocumentAsked } from '../mentoring/document.js';
import type { Instant } from '../mentoring/relationship.js';
import type { Delivered, Delivery } from './chat.js';
import type { Mail } from './mail.js';
import type { Pace } from './pace.js';
import type { Change, Manner } from './change.js';
import type { Snapshot } from './snapshot.js';
import type { Platform } from './turn.js';

/** What this instance has taken to send; `fence` tells it from whoever may take it later. */
export interface Taken {
  id: string;
  relationship: string;
  /** The platform and the workspace or tenant, and what they share: how fast it goes. */
  lane: string;
  /** It is to find out whether a pause of its lane is over. */
  probing: boolean;
  fence: number;
  attempts: number;
}

/** A message to a chat. */
export interface Parcel extends Taken {
  platform: Platform;
  tenant: string;
  /** Null: the room that it was for is gone. */
  to: Delivery['to'] | null;
  slot: string;
  how: Manner;
  /** The platform's id of what stands in the slot. */
  standing: string | null;
  card: Card;
  /** Our own id of the one it goes to; null for a room. */
  person: string | null;
  document: DocumentAsked | null;
  /** The platform's id of the upload of that document that was begun last. */
  begun: string | null;
  /** After that it is not said any more, where that is possible; null: it can be said at any time. */
  goodUntil: Instant | null;
}

/** A mail that was written then. */
export interface Letter extends Taken {
  since: Instant;
  mail: Mail;
}

/** What became of a parcel. `superseded`: there was nothing left to do. */
export type Settled = Delivered | { is: 'superseded' };

/** How many an instance can send besides those that it has on their way. */
export interface Capacity {
  most: number;
  /** The most that it has on their way of any one lane, */
  share: number;
  /** and how many it has now. */
  busy: ReadonlyMap<string, number>;
  pace: Pace;
}

export interface Claimed<What> {
  taken: What[];
  /** When time alone will bring more, as far as anybody can say. */
  again: Instant | null;
}

export interface Outbox {
  /** The lanes take turns; in each, what follows from what somebody has just done goes before what the bot begins by itself. */
  claim(platform: Platform, now: Instant, capacity: Capacity): Promise<Claimed<Parcel>>;
  /** Parcels whose holder has not been heard of for a lease. */
  takeOver(platform: Platform, now: Instant, most: number): Promise<Parcel[]>;
  /** The same for mail: it waits behind mail to the same person, and behind no message to a chat. */
  claimMail(now: Instant, capacity: Capacity): Promise<Claimed<Letter>>;
  takeOverMail(now: Instant, most: number): Promise<Letter[]>;
  /** Notes that the upload of its document was begun. Rejects where another instance has taken the parcel over. */
  begin(parcel: Parcel, platformId: string): Promise<void>;
  /** Until when the whole lane is paused, where that has begun with this. */
  settle(taken: Taken, outcome: Settled, now: Instant): Promise<Instant | null>;
  /**
   * Takes back what was not said in time, with the reminders that it gives: the next sweep plans them anew. False, and
   * nothing is done, where somebody has had the same already.
   */
  takeBack(parcel: Parcel, now: Instant): Promise<boolean>;
  /** The pair's room is gone: it is the two personal chats from now on, and what waited for it goes there. */
  loseRoom(relationship: string): Promise<void>;
}

/** A room that is to be made. */
export interface RoomOrder {
  relationship: string;
  platform: Platform;
  tenant: string;
  name: string;
  members: string[];
  attempts: number;
}

export interface Rooms {
  /** Each order is handed to one instance for a minute. */
  wanted(now: Instant, most: number): Promise<RoomOrder[]>;
  made(relationship: string, room: { conversation: string; kind: 'channel' | 'group' }): Promise<void>;
  later(relationship: string, at: Instant): Promise<void>;
}

/** Relationships that time has reached. */
export interface Agenda {
  /**
   * Saves what `look` says about at most `most` relationships whose next look is due. One that cannot be opened or
   * looked at is left for an hour, and the others go on. Where looking takes long, the rest is left for the next time.
   */
  due(now: Instant, most: number, look: (snapshot: Snapshot) => Change): Promise<Looked>;
}

export interface Looked {
  /** Whether there may be more that are due. */
  more: boolean;
  failed: { relationship: string; error: unknown }[];
}
