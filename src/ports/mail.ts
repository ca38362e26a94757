import type { Instant } from '../mentoring/relationship.js';

/** A calendar entry on its way to one person (iMIP, RFC 6047), as it was when it was written. */
export interface Mail {
  /** The receiver’s address. */
  to: string;
  /** The sender’s name. */
  from: string;
  subject: string;
  text: string;
  ics: string;
  method: 'REQUEST' | 'CANCEL';
}

/** What became of it: `later` where nothing has been taken yet, `unknown` where nobody knows whether it was. */
export type Posted =
  | { is: 'sent'; platformId: string }
  | { is: 'refused'; reason: string }
  | { is: 'later'; reason: string }
  | { is: 'unknown'; reason: string };

/** Never rejects; a reason holds codes only, and no address. */
export type Post = (letter: { id: string; since: Instant; mail: Mail }) => Promise<Posted>;
