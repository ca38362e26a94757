import type { Card } from '../../adaptive-cards/kit/card.js';
import type { Instant } from '../mentoring/relationship.js';
import type { Delivered, Delivery } from './chat.js';
import type { Change, Manner, Snapshot } from './store.js';
import type { Platform } from './turn.js';

/** A message that this instance has taken to send; `fence` tells it from whoever may take it later. */
export interface Parcel {
  id: string;
  relationship: string;
  platform: Platform;
  tenant: string;
  /** Null: the room that it was for is gone. */
  to: Delivery['to'] | null;
  slot: string;
  how: Manner;
  /** The platform's id of what stands in the slot. */
  standing: string | null;
  fence: number;
  attempts: number;
  card: Card;
}

/** What became of a parcel. `superseded`: there was nothing left to do. */
export type Settled = Delivered | { is: 'superseded' };

export interface Outbox {
  claim(platform: Platform, now: Instant, most: number): Promise<Parcel[]>;
  /** Parcels whose holder has not been heard of for a lease. */
  takeOver(platform: Platform, now: Instant, most: number): Promise<Parcel[]>;
  settle(parcel: Parcel, outcome: Settled, now: Instant): Promise<void>;
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
  made(relationship: string, conversation: string): Promise<void>;
  later(relationship: string, at: Instant): Promise<void>;
}

/** Relationships that time has reached. */
export interface Agenda {
  /**
   * Saves what `look` says about at most `most` relationships whose next look is due. One that cannot be opened or
   * looked at is left for an hour, and the others go on.
   */
  due(now: Instant, most: number, look: (snapshot: Snapshot) => Change): Promise<Looked>;
}

export interface Looked {
  /** How many were due, the failed included. */
  count: number;
  failed: { relationship: string; error: unknown }[];
}
