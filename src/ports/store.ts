import type { Page } from '../mentoring/page.js';
import type { Instant } from '../mentoring/relationship.js';
import type { Writing, WritingKind } from '../mentoring/writing.js';
import type { Change } from './change.js';
import type { PeoplesChat } from './gathering.js';
import type { Histories } from './history.js';
import type { Known, Settings, Knowledge, Addressed } from './known.js';
import type { Snapshot, PairThere, SignedVersion } from './snapshot.js';
import type { AccountKey, Platform, Profile, Reply } from './turn.js';

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
