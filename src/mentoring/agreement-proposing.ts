import { draftSideBySide } from './agreement-added.js';
import { liesOpen, sharedMissing, type Agreement } from './agreement.js';
import { changesDrafted } from './agreement-changes.js';
import { overtaken, rebased, taken } from './agreement-drafts.js';
import { assertNotTakenBack, onTheTable } from './agreement-table.js';
import type { Say } from './agreement-text.js';
import type { Value } from './clause.js';
import { fieldsOf } from './framework.js';
import { Refusal } from './refusal.js';
import type { Decision, Instant } from './relationship.js';

interface Proposing {
  by: string;
  at: Instant;
  /** Of the agreement that this person had before them. */
  revision: number;
  say: Say;
}

export interface Proposed extends Decision<Agreement> {
  /** Places that the other changed meanwhile, with what stands there now; then nothing was proposed. */
  conflicts: ReadonlyMap<string, Value | null>;
}

/**
 * Offers the text to the other, with what its proposer has changed alone. Once a text is proposed, only a changed one
 * can be proposed again, and every signature on the older text has lost its hash.
 */
export function propose(agreement: Agreement, proposing: Proposing): Proposed {
  const { by, revision } = proposing;
  if (!liesOpen(agreement)) throw new Refusal('agreementStands');
  assertNotTakenBack(agreement, revision);
  const missing = sharedMissing(agreement, by);
  const first = agreement.framework.steps.find((step) =>
    fieldsOf(step).some((field) => missing.includes(field)),
  );
  if (first) throw new Refusal('stepsMissing', { step: first.id, count: missing.length });
  if (agreement.state === 'proposed' && changesDrafted(agreement, by).length === 0)
    throw new Refusal('nothingChanged');
  const beside = draftSideBySide(agreement, by);
  const conflicts = overtaken(beside, by);
  if (conflicts.size > 0) return { next: rebased(beside, by), conflicts, events: [] };
  return proposedNow(taken(beside, by), proposing);
}

function proposedNow(agreement: Agreement, { by, at, say }: Proposing): Proposed {
  const over = agreement.state === 'proposed' ? { over: agreement.proposals.length } : {};
  const next = onTheTable(agreement, { by, at, ...over }, say);
  return { next, events: [{ kind: 'proposed', by, round: next.proposals.length }], conflicts: new Map() };
}
