import { sharedMissing, valueAt, type Agreement } from './agreement.js';
import { changesDrafted } from './agreement-changes.js';
import { agreementText, type Say } from './agreement-text.js';
import { sameValue, type Value } from './clause.js';
import { fieldsOf } from './framework.js';
import { Refusal } from './refusal.js';
import type { Decision, Instant } from './relationship.js';

interface Proposing {
  by: string;
  at: Instant;
  say: Say;
}

export interface Proposed extends Decision<Agreement> {
  /** Places that the other changed meanwhile, with what stands there now; then nothing was proposed. */
  conflicts: ReadonlyMap<string, Value | null>;
}

/**
 * Offers the text to the other, who signs or changes it. Once a text is proposed, only a changed one can be
 * proposed again, and every signature on the older text has lost its hash.
 */
export function propose(agreement: Agreement, proposing: Proposing): Proposed {
  const { by } = proposing;
  if (agreement.state === 'signed') throw new Refusal('agreementStands');
  const missing = sharedMissing(agreement, by);
  const first = agreement.framework.steps.find((step) =>
    fieldsOf(step).some((field) => missing.includes(field)),
  );
  if (first) throw new Refusal('stepsMissing', { step: first.id, count: missing.length });
  if (agreement.state === 'draft') return proposedNow(agreement, proposing);
  if (changesDrafted(agreement, by).length === 0) throw new Refusal('nothingChanged');
  const conflicts = overtaken(agreement, by);
  if (conflicts.size > 0) return { next: rebased(agreement, by), conflicts, events: [] };
  return proposedNow(withDraftOf(agreement, by), proposing);
}

/** Changes of this person's to fields that the other has meanwhile proposed differently. */
function overtaken(agreement: Agreement, by: string): Map<string, Value | null> {
  const draft = agreement.drafts[by];
  const theirs = Object.entries(draft?.values ?? {}).flatMap(([place, mine]): [string, Value | null][] => {
    const now = valueAt(agreement, place);
    const met = !sameValue(now, valueAt(agreement, place, draft?.revision)) && !sameValue(now, mine);
    return met ? [[place, now]] : [];
  });
  return new Map(theirs);
}

function rebased(agreement: Agreement, by: string): Agreement {
  const draft = agreement.drafts[by];
  if (!draft) return agreement;
  return { ...agreement, drafts: { ...agreement.drafts, [by]: { ...draft, revision: agreement.revision } } };
}

function withDraftOf(agreement: Agreement, by: string): Agreement {
  const { [by]: mine, ...drafts } = agreement.drafts;
  const revision = agreement.revision + 1;
  const entries = Object.entries(mine?.values ?? {}).map(([place, value]) => ({
    place,
    value,
    by,
    revision,
  }));
  return { ...agreement, revision, drafts, entries: [...agreement.entries, ...entries] };
}

function proposedNow(agreement: Agreement, { by, at, say }: Proposing): Proposed {
  const proposals = [...agreement.proposals, { by, at, revision: agreement.revision }];
  const next: Agreement = { ...agreement, state: 'proposed', proposals, handedTo: null, waitingSince: at };
  return {
    next: { ...next, text: agreementText(next, say) },
    events: [{ kind: 'proposed', by, round: proposals.length }],
    conflicts: new Map(),
  };
}
