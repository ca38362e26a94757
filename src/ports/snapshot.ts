import type { Signature } from '../mentoring/agreement.js';
import type { Framework } from '../mentoring/framework.js';
import type { Pair } from '../mentoring/nudge.js';
import type { Programme } from '../mentoring/programme.js';
import type { Instant } from '../mentoring/relationship.js';
import type { Known } from './known.js';
import type { Platform } from './turn.js';

/** Everything about one relationship that a decision may need. */
export interface Snapshot extends Pair {
  programme: Programme;
  framework: Framework;
  people: Readonly<Record<string, Known>>;
  room: RoomState | null;
  /** Who runs the programme, apart from these two: they see status, never content. */
  coordinators: readonly Known[];
  versions: Versions;
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
