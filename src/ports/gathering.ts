import type { Card } from '../../adaptive-cards/kit/card.js';
import type { AccountKey, Platform } from './turn.js';

/** A chat that people made by themselves, and took the bot into. */
export interface PeoplesChat {
  platform: Platform;
  tenant: string;
  conversation: string;
  /** Where the platform takes what is written there. */
  serviceUrl: string;
}

/** The bot came into such a chat or went, or one of the people did. What is told may be late, doubled or out of order. */
export interface Gathering extends PeoplesChat {
  /** The bot came in. */
  came: boolean;
  /** Whose doing it was. */
  by: AccountKey;
}

/** Looks at who is there now; answers with what everybody there is to read, if anything. */
export type Gather = (gathering: Gathering) => Promise<Card | null>;
