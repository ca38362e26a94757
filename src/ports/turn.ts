import type { Card, Form } from '../../adaptive-cards/kit/card.js';
import type { Said } from '../conversation/commands.js';

export type Platform = 'slack' | 'teams';

/** One person's account on one platform. `user` is the platform's own id, unique in the tenant. */
export interface AccountKey {
  platform: Platform;
  /** Slack's workspace, or the Microsoft 365 tenant. */
  tenant: string;
  user: string;
}

/** One thing that one person did, whichever platform it came from. */
export interface Turn {
  from: AccountKey;
  /** What the platform happened to say about the person along with it. */
  hints: Partial<Profile>;
  /** Null in the person's own chat with the bot. */
  room: string | null;
  says: Said | Pressed;
  /** The platform's id of what it may deliver again (Slack events, Teams activities). */
  dedupe?: string;
}

/** A button or a submitted form. */
export interface Pressed {
  intention: string;
  data: unknown;
  inputs: Inputs;
}

/** Values of a form's inputs by id, as the client sent them. */
export type Inputs = Readonly<Record<string, string | string[]>>;

export interface Profile {
  name: string;
  zone: string;
  language: string;
  /** Where this person's own chat with the bot is, when the platform has said so. */
  conversation: string;
  /** The address at which Teams takes what is written to this person. */
  serviceUrl?: string;
  email?: string;
}

/** The answer to the one who acts. */
export type Reply =
  /** Opens a form; in a form it is the next step, or the same one again with errors in it. */
  { form: Form } | Shown;

/**
 * `me`: tell this person, here. `replace`: instead of what was clicked. `standing`: what was clicked is a card
 * that the outbox is changing wherever it stands; show it to the one who clicked if the platform wants an answer.
 */
export interface Shown {
  card: Card;
  to: 'me' | 'replace' | 'standing';
}

export type Dispatch = (turn: Turn) => Promise<Reply>;
