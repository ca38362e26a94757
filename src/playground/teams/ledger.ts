import type { Alive } from './alive.js';
import type { Message } from './world.js';

/** Everything that went over the line and everything that the bot ever posted, oldest first. */
export interface Ledger {
  calls: Call[];
  /** What the bot posted, with every edit in `versions`. */
  posted: Message[];
  /** Markup, links, dates and mentions that a reader's client would have acted on. */
  alive: Alive[];
  /** Why something of the bot's was not taken: cards that answered a press included. */
  refused: { at: number; what: string; why: string[] }[];
  /** Links that people opened. */
  opened: { at: number; person: string; url: string }[];
}

export interface Call {
  from: 'bot' | 'teams';
  /** `POST activities` for the bot's, the activity's type or the invoke's name for Teams' own. */
  what: string;
  conversation: string | null;
  activity: string | null;
  /** 0 when no answer came. */
  status: number;
  at: number;
  body: unknown;
  answer: unknown;
}

export const emptyLedger = (): Ledger => ({ calls: [], posted: [], alive: [], refused: [], opened: [] });
