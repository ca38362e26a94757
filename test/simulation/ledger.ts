import type { Card } from '../../adaptive-cards/kit/card.js';
import type { Platform } from '../../src/ports/turn.js';

/** A message that arrived in somebody's chat or in a room. A card that changes where it stands is none. */
export interface Arrival {
  at: number;
  /** Of the outbox. */
  id: string;
  platform: Platform;
  /** The platform's id of a person, or of a conversation. */
  to: string;
  inRoom: boolean;
  readers: readonly string[];
  /** As it stands there now. */
  card: Card;
  platformId: string;
}

/** What a platform knows; whether the bot was told is another matter. */
export interface Ledger {
  all: Arrival[];
  byPlatformId: Map<string, Arrival>;
  byId: Map<string, Arrival[]>;
  /** Ours that had to wait at the platform, were refused or whose answer was lost; by the place that they go to. */
  hindered: Map<string, number[]>;
}

export const emptyLedger = (): Ledger => ({
  all: [],
  byPlatformId: new Map(),
  byId: new Map(),
  hindered: new Map(),
});

export function enter(ledger: Ledger, arrival: Arrival): void {
  ledger.all.push(arrival);
  ledger.byPlatformId.set(arrival.platformId, arrival);
  ledger.byId.set(arrival.id, [...(ledger.byId.get(arrival.id) ?? []), arrival]);
}
