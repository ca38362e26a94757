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
 * Makes a document; null where there is nothing to make it of, such as a version that both have not signed, or where it is
 * for a person who is neither of the two.
 */
export type Documents = (
  relationship: string,
  asked: DocumentAsked & { person?: string },
) => Promise<DocumentFile | null>;

/** One document of one pair, for one of the two. */
export type DocumentFor = DocumentAsked & {
  relationship: string;
  person: string;
};

/** An address that opens it until then; null where the bot has no address that people’s browsers reach. */
export type DocumentLink = (wanted: DocumentFor, until: Instant) => string | null;
