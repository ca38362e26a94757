import type { Contracting } from './agreement-signing.js';
import { textHash, validSignatures } from './agreement-text.js';
import { Refusal } from './refusal.js';
import { isLive, type Decision, type Instant, type Relationship } from './relationship.js';

/** off unless the framework wants it; either asks, once both have signed. Asking somebody else takes their place. */
export function askSponsor(
  { relationship, agreement }: Contracting,
  by: string,
  sponsor: string,
): Decision<Relationship> {
  if (!isLive(relationship)) throw new Refusal('ended');
  if (!agreement.framework.sponsorSigns) throw new Refusal('noSponsor');
  if (agreement.state !== 'signed') throw new Refusal('notStanding');
  if (sponsor === relationship.mentee || sponsor === relationship.mentor)
    throw new Refusal('sponsorIsOneOfYou');
  const signed = validSignatures(agreement).some(({ person }) => person === relationship.sponsor);
  if (relationship.sponsor !== null && signed) return { next: relationship, events: [] };
  return { next: { ...relationship, sponsor }, events: [{ kind: 'sponsorAsked', by }] };
}

interface Signing {
  by: string;
  account: string;
  at: Instant;
  /** Of the text that the sponsor had before them. */
  hash: string;
}

/** The sponsor signs the text that both have signed, once; a newer one is asked for anew. */
export function signAsSponsor(pair: Contracting, { by, account, at, hash }: Signing): Decision<Contracting> {
  const { relationship, agreement } = pair;
  if (validSignatures(agreement).some(({ person }) => person === by)) return { next: pair, events: [] };
  if (!isLive(relationship)) throw new Refusal('ended');
  if (agreement.state !== 'signed' || hash !== textHash(agreement)) throw new Refusal('textChanged');
  const { revision, framework } = agreement;
  const own = { ownText: '', ownHash: '' };
  const signature = { person: by, meaning: framework.signing, textHash: hash, ...own, revision, at, account };
  return {
    next: { relationship, agreement: { ...agreement, signatures: [...agreement.signatures, signature] } },
    events: [{ kind: 'sponsorSigned', by }],
  };
}

/** A no is one click, and tells the pair only that this person does not sign. */
export const declineToSign = (relationship: Relationship, by: string): Decision<Relationship> =>
  relationship.sponsor === by
    ? { next: { ...relationship, sponsor: null }, events: [{ kind: 'sponsorDeclined', by }] }
    : { next: relationship, events: [] };
