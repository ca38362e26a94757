import type { DocumentAsked } from '../mentoring/document.js';
import type { Instant } from '../mentoring/relationship.js';

export interface DocumentFile {
  /** ASCII, and nothing in it that people wrote. */
  name: string;
  /** For people, where the platform shows one beside the name. */
  title: string;
  /** The media type. */
  type: string;
  bytes: Buffer;
}

/**
 * Makes a document of what both have signed; null where they have signed no such version, or where it is for a person
 * who is neither of the two.
 */
export type Documents = (
  relationship: string,
  asked: DocumentAsked & { person?: string },
) => Promise<DocumentFile | null>;

/** One document of one pair, for one of the two. */
export interface DocumentFor extends DocumentAsked {
  relationship: string;
  person: string;
}

/** An address that opens it until then; null where the bot has no address that people’s browsers reach. */
export type DocumentLink = (wanted: DocumentFor, until: Instant) => string | null;
