import { liesOpen, type Agreement } from './agreement.js';
import { validSignatures } from './agreement-text.js';
import type { Relationship } from './relationship.js';

/**
 * Whose turn it is while the agreement lies open: the one who has not signed where one has; the other
 * than the proposer where none has; without a proposal the one it was handed to, or who took a proposal back, the last who wrote, else the mentee.
 */
export function whoseTurn(relationship: Relationship, agreement: Agreement): string | null {
  const { mentee, mentor } = relationship;
  const other = (person: string) => (person === mentee ? mentor : mentee);
  if (!liesOpen(agreement)) return null;
  const [signature] = validSignatures(agreement);
  if (signature) return other(signature.person);
  const proposal = agreement.state === 'draft' ? undefined : agreement.proposals.at(-1);
  if (proposal) return other(proposal.by);
  return agreement.handedTo ?? agreement.entries.at(-1)?.by ?? mentee;
}
