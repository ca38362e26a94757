import type { Contracting } from './agreement-signing.js';
import { textHash } from './agreement-text.js';
import { liesOpen } from './agreement.js';
import { Refusal } from './refusal.js';
import { isLive, sponsorPassed, type Decision, type Instant, type Relationship } from './relationship.js';

export interface Sponsored extends Contracting {
  /** The number of the version that stands, while a newer one is at hand too. */
  standing: number | null;
  /** Whether the sponsor has signed that one. */
  sponsored: boolean;
}

/** off unless the framework wants it; either asks, once both have signed, and until a sponsor has. */
export function assertMayAsk({ relationship, agreement, standing, sponsored }: Sponsored): void {
  if (!isLive(relationship)) throw new Refusal('ended');
  if (standing === null) throw new Refusal('notStanding');
  if (liesOpen(agreement)) throw new Refusal('openAgain');
  if (!agreement.framework.sponsorSigns) throw new Refusal('noSponsor');
  if (sponsored) throw new Refusal('sponsorSigned');
}

/** Asking somebody else takes the place of whoever was asked before; asking the same person again asks nothing. */
export function askSponsor(pair: Sponsored, by: string, sponsor: string): Decision<Relationship> {
  const { relationship } = pair;
  assertMayAsk(pair);
  if (sponsor === relationship.mentee || sponsor === relationship.mentor)
    throw new Refusal('sponsorIsOneOfYou');
  if (sponsor === relationship.sponsor) return { next: relationship, events: [] };
  return {
    next: { ...relationship, sponsor },
    events: [...sponsorPassed(relationship, by), { kind: 'sponsorAsked', by }],
  };
}

/** Whether the sponsor can sign now: what both have signed, once, and not while it lies open again. */
export const maySign = ({ relationship, agreement, sponsored }: Sponsored): boolean =>
  isLive(relationship) && agreement.state === 'signed' && !sponsored;

interface Signing {
  by: string;
  account: string;
  at: Instant;
  /** Of the text that the sponsor had before them. */
  hash: string;
}

/** The sponsor signs the text that both have signed, once; a newer one is asked for anew. */
export function signAsSponsor(pair: Sponsored, { by, account, at, hash }: Signing): Decision<Contracting> {
  const { relationship, agreement, sponsored } = pair;
  if (sponsored) return { next: { relationship, agreement }, events: [] };
  if (!isLive(relationship)) throw new Refusal('ended');
  if (liesOpen(agreement)) throw new Refusal('openAgain');
  if (hash !== textHash(agreement)) throw new Refusal('textChanged');
  const { revision, framework } = agreement;
  const own = { ownText: '', ownHash: '' };
  const signature = { person: by, meaning: framework.signing, textHash: hash, ...own, revision, at, account };
  return {
    next: { relationship, agreement: { ...agreement, signatures: [...agreement.signatures, signature] } },
    events: [{ kind: 'sponsorSigned', by }],
  };
}

/** A no is one click, and tells the pair only that this person does not sign. Who has signed has signed. */
export const declineToSign = ({ relationship, sponsored }: Sponsored, by: string): Decision<Relationship> =>
  relationship.sponsor === by && !sponsored
    ? { next: { ...relationship, sponsor: null }, events: [{ kind: 'sponsorDeclined', by }] }
    : { next: relationship, events: [] };
