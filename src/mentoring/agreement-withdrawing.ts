import { entryAt, liesOpen, valueAt, type Agreement, type Entry, type Proposal } from './agreement.js';
import { changesBetween } from './agreement-changes.js';
import { onTheTable, proposalOf } from './agreement-table.js';
import { validSignatures, type Say } from './agreement-text.js';
import { Refusal } from './refusal.js';
import type { Decision, Instant } from './relationship.js';

interface Withdrawing {
  by: string;
  at: Instant;
  /** Of the text that is taken back. */
  hash: string;
  say: Say;
}

/**
 * Takes one's proposal back, as long as the other has not signed it. The one before it lies on the table again, under a
 * hash of its own: a signature that a change has voided stays void. Where there was none, both write on. What the
 * withdrawn text changed stays its author’s own draft, and whatever either was drafting stays as well.
 */
export function withdraw(agreement: Agreement, { by, at, hash, say }: Withdrawing): Decision<Agreement> {
  const meant = proposalOf(agreement, hash);
  if (meant?.withdrawn && meant.by === by) return { next: agreement, events: [] };
  if (!liesOpen(agreement)) throw new Refusal('agreementStands');
  const newest = agreement.proposals.at(-1);
  if (agreement.state !== 'proposed' || !newest || meant !== newest) throw new Refusal('textMoved');
  if (newest.by !== by) throw new Refusal('notYourText');
  if (validSignatures(agreement).some(({ person }) => person !== by)) throw new Refusal('signedByOther');
  const revision = agreement.revision + 1;
  const proposals = agreement.proposals.with(-1, { ...newest, withdrawn: { at, revision } });
  const down = { ...agreement, revision, proposals };
  const former = newest.over === undefined ? undefined : proposals[newest.over - 1];
  const next = former ? onTheTable(asBefore(down, former, by), again(former, at), say) : opened(down, by, at);
  return { next, events: [{ kind: 'withdrawn', by }] };
}

const again = ({ by, over }: Proposal, at: Instant) => ({
  by,
  at,
  again: true as const,
  ...(over !== undefined && { over }),
});

const opened = (agreement: Agreement, by: string, at: Instant): Agreement => ({
  ...agreement,
  state: 'draft',
  text: null,
  handedTo: by,
  waitingSince: at,
});

/** The answers of the former text, in the hand of whoever wrote them; those that they take the place of are `by`’s draft. */
function asBefore(agreement: Agreement, former: Proposal, by: string): Agreement {
  const { revision } = agreement;
  const places = changesBetween(agreement, former.revision, revision).map(({ field }) => field.id);
  const entries = places.map((place): Entry => {
    const entry = entryAt(agreement, place, former.revision);
    return { place, value: entry?.value ?? null, by: entry?.by ?? by, revision };
  });
  const withdrawn = Object.fromEntries(places.map((place) => [place, valueAt(agreement, place)]));
  const values = { ...withdrawn, ...agreement.drafts[by]?.values };
  const drafts = { ...agreement.drafts, [by]: { revision, values } };
  return { ...agreement, entries: [...agreement.entries, ...entries], drafts };
}
