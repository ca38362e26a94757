import type { Agreement, Proposal } from './agreement.js';
import { agreementText, hashOf, textHash, validSignatures, type Say } from './agreement-text.js';
import { Refusal } from './refusal.js';

/** The text as it is now, for both to sign: its hash is its own, also where the same words lay there before. */
export function onTheTable(
  agreement: Agreement,
  by: Omit<Proposal, 'revision' | 'hash'>,
  say: Say,
): Agreement {
  const { proposals, revision } = agreement;
  const offered = { ...by, revision, hash: '' };
  const next: Agreement = {
    ...agreement,
    state: 'proposed',
    proposals: [...proposals, offered],
    handedTo: null,
    waitingSince: by.at,
  };
  const text = agreementText(next, say);
  return { ...next, text, proposals: [...proposals, { ...offered, hash: hashOf(text) }] };
}

export const proposalOf = ({ proposals }: Agreement, hash: string): Proposal | undefined =>
  proposals.findLast((proposal) => proposal.hash === hash);

/** What was not on the table when somebody pressed “Sign” is not signed. */
export function assertOnTheTable(agreement: Agreement, hash: string): void {
  if (proposalOf(agreement, hash)?.withdrawn) throw new Refusal('takenBack');
  if (agreement.state !== 'proposed') throw new Refusal('notProposed');
  if (hash !== textHash(agreement)) throw new Refusal('textChanged');
}

/** A late click on a card from before a withdrawal must not offer anew what was taken back. */
export function assertNotTakenBack({ proposals }: Agreement, revision: number): void {
  if (proposals.some(({ withdrawn }) => withdrawn && withdrawn.revision > revision))
    throw new Refusal('takenBack');
}

/** People whose signature is on an earlier text of this version, and who have not signed the present one. */
export function lapsed(agreement: Agreement): string[] {
  const holding = validSignatures(agreement).map(({ person }) => person);
  const people = [...new Set(agreement.signatures.map(({ person }) => person))];
  const hash = textHash(agreement);
  return people.filter(
    (person) =>
      !holding.includes(person) &&
      agreement.signatures.findLast((signature) => signature.person === person)?.textHash !== hash,
  );
}

/**
 * Counts the texts that came and went, so that what is said about one of them is told from what is said about another:
 * each proposal is one, and so is the text that lies open again after one was taken back.
 */
export const roundOf = ({ proposals }: Agreement): number =>
  proposals.length +
  proposals.filter(({ withdrawn, over }) => withdrawn !== undefined && over === undefined).length;
