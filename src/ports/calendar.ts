import type { Reader } from '../conversation/language.js';
import type { Programme } from '../mentoring/programme.js';
import type { Instant } from '../mentoring/relationship.js';
import type { Session } from '../mentoring/session.js';

/** The secret addresses at which calendars find people's sessions, one for each. Only hashes are kept. */
export interface CalendarFeeds {
  /** When the one that holds was made; null where there is none. */
  madeAt(person: string): Promise<Instant | null>;
  /**
   * From now on this one opens it, instead of the one that was made then, or of none. False where somebody was faster, and
   * nothing changes.
   */
  make(feed: { person: string; hash: string }, instead: Instant | null, at: Instant): Promise<boolean>;
  drop(person: string): Promise<void>;
  /** What such an address shows, with all sessions that began after then; null where nothing is behind it. */
  open(hash: string, since: Instant): Promise<Feed | null>;
}

export interface Feed {
  reader: Reader;
  /** Each of the person's live relationships. */
  pairs: readonly {
    programme: Programme;
    other: string;
    /** The first of them first. */
    sessions: readonly Session[];
  }[];
}
