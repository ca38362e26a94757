import type { Agreement } from '../mentoring/agreement.js';
import type { SignedVersion, Snapshot } from '../ports/store.js';

/** What a document is made from. */
export interface Signed {
  snapshot: Snapshot;
  /** The version that is asked for. */
  agreement: Agreement;
  /** What both signed. */
  text: string;
  version: SignedVersion;
  /** All that both have signed, the oldest first. */
  versions: readonly SignedVersion[];
}

export const nameIn = ({ people }: Snapshot, person: string | null) => people[person ?? '']?.name ?? '…';
