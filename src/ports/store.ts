import type { Card } from '../../adaptive-cards/kit/card.js';
import type { Action } from '../mentoring/action.js';
import type { Agreement, Signature } from '../mentoring/agreement.js';
import type { DocumentAsked } from '../mentoring/document.js';
import type { Event } from '../mentoring/event.js';
import type { Framework } from '../mentoring/framework.js';
import type { Holidays } from '../mentoring/manners.js';
import type { Given } from '../mentoring/nudge.js';
import type { Page } from '../mentoring/page.js';
import type { Person } from '../mentoring/person.js';
import type { Programme } from '../mentoring/programme.js';
import type { Instant, Relationship } from '../mentoring/relationship.js';
import type { Review } from '../mentoring/review.js';
import type { Session } from '../mentoring/session.js';
import type { Writing, WritingKind } from '../mentoring/writing.js';
import type { PeoplesChat } from './gathering.js';
import type { Mail } from './mail.js';
import type { Histories } from './history.js';
import type { AccountKey, Platform, Profile, Reply } from './turn.js';

/** A person as one of their accounts shows them. */
export interface Known extends Person {
  account: string;
  platform: Platform;
  tenant: string;
  /** The zone that they chose in the place of what their platform says: `zone` is it, then. */
  ownZone?: string;
  /** Known of the people in a snapshot, where their platform has told it. */
  email?: string;
}

/** What a person sets for themselves. */
export type Settings = Pick<Known, 'manners' | 'ownZone'>;

/** A relationship as lists show it. */
export interface Listed {
  id: string;
  phase: Relationship['phase'];
  role: 'mentee' | 'mentor';
  /** ISO: when it began, else when somebody was asked. */
  since: string;
  invitedByMe: boolean;
  other: string | null;
  room: string | null;
  /** Both have signed it. */
  signed: boolean;
  /** A version of the agreement is being written or waits for signatures. */
  open: boolean;
}

export interface Knowledge {
  person: Known | null;
  /** What the platform last said about the account, where it matters when it changes. */
  profile: Partial<Profile>;
  programme: Programme;
  framework: Framework;
  /** Newest first; ended and declined ones only if there is no other. */
  relationships: Listed[];
  /** Those that have ended and are not among them: they stay readable. */
  ended: Listed[];
  /** The answer to this very delivery, if it was given before. */
  repeated: Reply | null;
}

/** Everything about one relationship that a decision may need. */
export interface Snapshot {
  relationship: Relationship;
  agreement: Agreement | null;
  programme: Programme;
  framework: Framework;
  people: Readonly<Record<string, Known>>;
  room: RoomState | null;
  /** Reminders given, as `nudges.ts` names them; of those about a session, the ones about sessions here. */
  given: ReadonlyMap<string, Given>;
  /**
   * What each wrote and decided apart from the agreement, whoever may see it: about the two of them, the sessions here and
   * the review here.
   */
  writings: readonly Writing[];
  /** When either last wrote anything, also what is not here. */
  wrote: Instant | null;
  /** All that are planned, and of the others the newest: `sessionsAtHand`. The rest is history. */
  sessions: readonly Session[];
  /** All that are open, and of the others the newest: `actionsAtHand`. */
  actions: readonly Action[];
  /** The newest. */
  review: Review | null;
  /** How many sessions they have held in all. */
  held: number;
  /** Who runs the programme, apart from these two: they see status, never content. */
  coordinators: readonly Known[];
  versions: Versions;
  /** Of the programme. */
  holidays: Holidays;
}

/** The versions that a pair's agreement has had; zero and null before the first. */
export interface Versions {
  newest: number;
  /** The one that both have signed, while a newer one lies beside it too. */
  standing: number | null;
  /** Whether the sponsor has signed that one. */
  sponsored: boolean;
}

export interface RoomState {
  /**
   * `group`: a conversation that a pair may have for more than one thing, or took the bot into. `personal`: each one's own
   * chat with the bot, where every message names the other.
   */
  kind: 'channel' | 'group' | 'personal';
  /** Where it is, once it is made. */
  conversation?: string;
}

/** A relationship that has begun and not ended, and may be at home in a chat that people made. */
export interface PairThere {
  relationship: string;
  room: RoomState;
  mentee: { user: string; name: string };
  mentor: { user: string; name: string };
}

/** A version of a pair's agreement that both have signed. */
export interface SignedVersion {
  number: number;
  state: 'signed' | 'superseded';
  /** SHA-256 of the text, hex. */
  hash: string;
  signatures: readonly {
    person: string;
    meaning: Signature['meaning'];
    at: Instant;
    /** Of the account that it was signed with. */
    platform: Platform;
  }[];
}

/** A message to somebody else, or to both. */
export interface Message {
  id: string;
  to: { person: string } | { room: true };
  /** Names what a later card can take the place of, for this receiver. */
  slot: string;
  how: Manner;
  card: Card;
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

/** In whose words somebody is answered; `reader` is null for a stranger. */
export interface Addressed {
  reader: Pick<Known, 'language' | 'zone'> | null;
  programme: Programme;
}

export interface Store extends Histories {
  /** How an account is spoken to. Mostly without a statement: it may be a minute old. */
  address(account: AccountKey): Promise<Addressed>;
  /** What is known about an account before anything is decided. Writes nothing. */
  know(account: AccountKey, dedupe?: string): Promise<Knowledge>;
  /** Makes or refreshes the person behind an account. */
  introduce(account: AccountKey, profile: Partial<Profile> & { name: string }): Promise<Known>;
  /** Reads one relationship without a lock, for cards that only show. */
  look(relationship: string): Promise<Snapshot | null>;
  /** The same for several at once, by their ids. */
  lookAll(relationships: readonly string[]): Promise<ReadonlyMap<string, Snapshot>>;
  /** The same with another version of the agreement than the newest. */
  lookAtVersion(relationship: string, version: number): Promise<Snapshot | null>;
  /** Every version that both have signed, the oldest first. */
  signedVersions(relationship: string): Promise<SignedVersion[]>;
  /** All of one kind that the two have ever written, the oldest first; a snapshot has only what is at hand. */
  writingsOf<Kind extends WritingKind>(relationship: string, kind: Kind): Promise<Writing<Kind>[]>;
  /** What stands in a file that a pair keeps together; null where it is gone. */
  file(relationship: string, id: string): Promise<Buffer | null>;
  /** The version that this person has signed whose hash begins like that. */
  sealed(person: string, hash: string): Promise<{ relationship: string; version: number } | null>;
  /** How a person says that they work (H-03); null where they have not said it. */
  page(person: string): Promise<Page | null>;
  savePage(person: string, page: Page, at: Instant): Promise<void>;
  /** Everything that the person has a part in is planned anew by what they want now. */
  changeSettings(person: string, change: (settings: Settings) => Settings, at: Instant): Promise<void>;
  /** The pairs whose room this chat is, and those of whom both are among these users. */
  pairsIn(chat: PeoplesChat, users: readonly string[]): Promise<PairThere[]>;
  /** One transaction. `dedupe` and the reply are recorded with what it saves. */
  transact<Result>(work: (unit: Unit) => Promise<Result>): Promise<Result>;
}

/** Somebody else was a moment faster: nothing of this transaction was saved. */
export class Overtaken extends Error {
  /** `repeated`: the same delivery was answered meanwhile. `together`: the same two people were paired meanwhile. */
  readonly by: 'repeated' | 'together';

  constructor(by: 'repeated' | 'together') {
    super(by);
    this.name = 'Overtaken';
    this.by = by;
  }
}

export interface Unit {
  /** Locked until the transaction ends. */
  snapshot(relationship: string): Promise<Snapshot | null>;
  /** The relationship behind a code that is neither used nor expired, locked; wrong tries are counted. */
  byCode(hash: string, at: Instant): Promise<Snapshot | null>;
  wrongCodes(person: string, since: Instant): Promise<number>;
  countWrongCode(person: string, at: Instant): Promise<void>;
  /** Whether these two are already together, in these roles, apart from `but`. */
  together(mentee: string | null, mentor: string | null, but?: string): Promise<boolean>;
  signedVersions(relationship: string): Promise<SignedVersion[]>;
  writingsOf<Kind extends WritingKind>(relationship: string, kind: Kind): Promise<Writing<Kind>[]>;
  save(change: Change): Promise<void>;
  /** From now on the room is this chat; false where it is another pair's. */
  moveRoom(relationship: string, chat: PeoplesChat): Promise<boolean>;
  /** From now on it is the two personal chats, and what waited for it goes there. */
  loseRoom(relationship: string): Promise<void>;
  remember(platform: Platform, dedupe: string, reply: Reply, at: Instant): Promise<void>;
}
