import type { Alive } from './mentions.js';

export interface Ledger {
  /** Every call of the bot's, in order of arrival. */
  calls: Call[];
  /** Every message ever posted by the bot, kept after it is deleted. */
  posts: Post[];
  /** Every view opened, pushed, updated or published. */
  views: ShownView[];
  /** Everything sent to the bot. */
  sent: Sent[];
}

export interface Call {
  at: number;
  method: string;
  arguments: Record<string, unknown>;
  /** null while it is under way. */
  answer: Record<string, unknown> | null;
  fault: string | null;
}

export interface Post extends Wording {
  channel: string;
  ts: string;
  via: string;
  onlyFor: string | null;
  metadata: Record<string, unknown> | null;
  edits: Wording[];
  deleted: boolean;
}

export interface Wording extends Alive {
  text: string;
  blocks: unknown[];
}

export interface ShownView extends Alive {
  id: string;
  user: string;
  view: unknown;
}

export interface Sent {
  kind: string;
  body: string;
  contentType: string;
  status: number;
  ms: number;
}
