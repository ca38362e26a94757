import { Temporal } from 'temporal-polyfill';
import type { Agreement } from '../mentoring/agreement.js';
import { partyTo } from '../mentoring/policy.js';
import type { Instant } from '../mentoring/relationship.js';
import type { SignedVersion, Snapshot } from '../ports/snapshot.js';

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

/** When the second of the two signed: a sponsor may sign later. */
export function signedAt({ signatures }: SignedVersion, { relationship }: Snapshot): Instant {
  const pair = signatures.filter(({ person }) => partyTo(relationship, person));
  return Temporal.Instant.fromEpochMilliseconds(Math.max(...pair.map(({ at }) => at.epochMilliseconds)));
}

export const nameIn = ({ people }: Snapshot, person: string | null) => people[person ?? '']?.name ?? '…';
