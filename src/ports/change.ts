import type { Card } from '../../adaptive-cards/kit/card.js';
import type { Action } from '../mentoring/action.js';
import type { Agreement } from '../mentoring/agreement.js';
import type { DocumentAsked } from '../mentoring/document.js';
import type { Event } from '../mentoring/event.js';
import type { Given, NudgeKey } from '../mentoring/nudge.js';
import type { Instant, Relationship } from '../mentoring/relationship.js';
import type { Review } from '../mentoring/review.js';
import type { Session } from '../mentoring/session.js';
import type { Writing } from '../mentoring/writing.js';
import type { Mail } from './mail.js';
import type { Snapshot, RoomState } from './snapshot.js';

/** A message to somebody else, or to both. */
export interface Message {
  id: string;
  to: { person: string } | { room: true };
  /** Names what a later card can take the place of, for this receiver. */
  slot: string;
  how: Manner;
  card: Card;
  /** The reminders that it gives, and until when it makes sense to. What was not said by then is planned anew. */
  gives?: { nudges: readonly NudgeKey[]; until: Instant };
  /** A file that goes with it: where the same is on its way to the same place, this is not sent as well. */
  document?: DocumentAsked;
}

/** An e-mail to one of the two. */
export interface MailTo {
  id: string;
  person: string;
  mail: Mail;
}

/**
 * `post`: always a new message, which people notice. `put`: in place of what stands in the slot, else a new message.
 * `change`: turns what still stands in the slot into its result, and is nothing where nothing does.
 */
export type Manner = 'post' | 'put' | 'change';

/** What its author shares; its name stands in what they wrote. */
export interface NewFile {
  id: string;
  by: string;
  bytes: Uint8Array;
}

export interface Change {
  before: Snapshot | null;
  relationship: Relationship;
  agreement: Agreement | null;
  room: RoomState | null;
  invitationCode?: { hash: string; expires: Instant };
  usedCode?: string;
  /** Given now, or given before and wanted again. */
  nudges?: readonly Given[];
  /** Each in the place of its author's older one of that kind. */
  writings?: readonly Writing[];
  /** Each in the place of what it was. */
  sessions?: readonly Session[];
  actions?: readonly Action[];
  review?: Review | null;
  file?: NewFile;
  /** The id of one that is deleted. */
  fileGone?: string;
  events: Event[];
  messages: Message[];
  mails?: readonly MailTo[];
  nextLook: Instant | null;
  at: Instant;
}
