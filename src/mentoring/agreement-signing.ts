import { ownMissing, type Agreement, type Signature } from './agreement.js';
import { assertOnTheTable } from './agreement-table.js';
import { hashOf, ownText, validSignatures, type Say } from './agreement-text.js';
import type { Role } from './clause.js';
import { Refusal } from './refusal.js';
import { termsOf } from './terms.js';
import {
  isLive,
  roleOf,
  sponsorPassed,
  type Decision,
  type Instant,
  type Relationship,
} from './relationship.js';

interface Signing {
  by: string;
  account: string;
  at: Instant;
  /** Of the text that this person had before them. */
  hash: string;
  say: Say;
}

export interface Contracting {
  relationship: Relationship;
  agreement: Agreement;
}

/**
 * signs the exact text. A second click signs nothing more; a text that has changed since it was shown is
 * not signed; with the second signature the agreement stands and the relationship is active.
 */
export function sign({ relationship, agreement }: Contracting, signing: Signing): Decision<Contracting> {
  const { by } = signing;
  const role = roleOf(relationship, by);
  if (!role) throw new Refusal('notYours');
  const signed = validSignatures(agreement);
  if (signed.some(({ person }) => person === by)) return { next: { relationship, agreement }, events: [] };
  if (!isLive(relationship)) throw new Refusal('ended');
  assertOnTheTable(agreement, signing.hash);
  if (ownMissing(agreement, role).length > 0) throw new Refusal('ownMissing');
  const signature = signatureOf(agreement, role, signing);
  const next = { ...agreement, signatures: [...agreement.signatures, signature], waitingSince: signing.at };
  return signed.length === 0
    ? { next: { relationship, agreement: next }, events: [{ kind: 'signed', by }] }
    : {
        next: stands(relationship, next),
        events: [{ kind: 'stands', by }, ...sponsorPassed(relationship, by)],
      };
}

function signatureOf(agreement: Agreement, role: Role, { by, account, at, hash, say }: Signing): Signature {
  const own = ownText(agreement, role, say);
  return {
    person: by,
    meaning: agreement.framework.signing,
    textHash: hash,
    ownText: own,
    ownHash: hashOf(`${agreement.nonce}\n${own}`),
    revision: agreement.revision,
    at,
    account,
  };
}

/** The sponsor was asked to sign the version before: this one they neither read nor sign before they are asked again. */
function stands(relationship: Relationship, agreement: Agreement): Contracting {
  const terms = termsOf(agreement);
  const { agreed } = relationship.terms ?? terms;
  return {
    relationship: { ...relationship, phase: 'active', terms: { ...terms, agreed }, sponsor: null },
    agreement: { ...agreement, state: 'signed', drafts: {} },
  };
}
