import { textHash, validSignatures } from '../../../src/mentoring/agreement-text.js';
import { valueFor, type Agreement } from '../../../src/mentoring/agreement.js';
import { sameValue } from '../../../src/mentoring/clause.js';
import { isLive, type Relationship } from '../../../src/mentoring/relationship.js';
import type { Who } from '../pair.js';
import { onlyTheirs, type Move } from './moves.js';
import type { Table } from './table.js';

export interface Before {
  agreement: Agreement;
  relationship: Relationship;
}

/** What must hold after every move; else a sentence that says what does not. */
export const broken = (table: Table, move: Move, before: Before): string | null =>
  table.agreement === before.agreement && table.relationship === before.relationship
    ? null
    : (lostEdit(table) ??
      notSignedToTheLetter(table) ??
      notOneText(table) ??
      notOneVersion(table) ??
      changedWithoutWord(table, move, before) ??
      lostComment(table));

/** Until both have signed; what one has changed alone then and not proposed is not in what both signed. */
function lostEdit({ agreement, kept }: Table): string | null {
  if (agreement.state === 'signed') return null;
  for (const who of ['amira', 'ben'] as const) {
    for (const field of onlyTheirs[who]) {
      const last = kept.get(field);
      if (last !== undefined && !sameValue(valueFor(agreement, field, who), last))
        return `${who} saved ${JSON.stringify(last)} as ${field}, and finds ${JSON.stringify(valueFor(agreement, field, who))}`;
    }
  }
  return null;
}

function notSignedToTheLetter(table: Table): string | null {
  const { agreement, relationship, given, past } = table;
  const hash = textHash(agreement) ?? '';
  const signers = validSignatures(agreement).map(({ person }) => person as Who);
  for (const who of signers)
    if (!given[who].has(table.signedAs(who, hash)))
      return `${who} counts as having signed what ${who} did not`;
  const signed = agreement.state === 'signed';
  if (signed && signers.toSorted().join() !== 'amira,ben') return `it stands, signed by: ${signers.join()}`;
  const stands = signed || past.some(({ state }) => state === 'signed');
  return (relationship.phase === 'active') === stands || !isLive(relationship)
    ? null
    : `it is ${relationship.phase}, and ${stands ? 'something' : 'nothing'} stands`;
}

/** One text at most is on the table, or stands. */
function notOneText({ agreement }: Table): string | null {
  const { state, text, proposals } = agreement;
  const lying = proposals.filter(({ withdrawn }, n) => !withdrawn && n === proposals.length - 1);
  if (state === 'draft')
    return text === null && lying.length === 0 ? null : 'a text is on the table of a draft';
  return text !== null && lying.length === 1 && lying[0]?.hash === textHash(agreement)
    ? null
    : 'what is on the table is not what was proposed last';
}

/** One version at most stands, one at most lies open, which is the one at hand, and each has a number of its own. */
function notOneVersion({ agreement, past }: Table): string | null {
  const all = [agreement, ...past];
  const standing = all.filter(({ state }) => state === 'signed').length;
  // The one at hand may lie open; of the others none.
  const open = past.filter(({ state }) => state === 'draft' || state === 'proposed').length;
  const numbers = new Set(all.map(({ number }) => number)).size;
  return standing <= 1 && open === 0 && numbers === all.length
    ? null
    : `${standing} stand, ${open} others lie open, ${numbers} numbers for ${all.length} versions`;
}

function changedWithoutWord({ agreement }: Table, { act }: Move, before: Before): string | null {
  if (!isLive(before.relationship)) return `it has ended, and ${act} changed it`;
  if (agreement.number !== before.agreement.number)
    return ['amend', 'drop', 'repeat'].includes(act) ? null : `${act} turned to another version`;
  if (before.agreement.state === 'signed' && agreement !== before.agreement)
    return `both have signed it, and ${act} changed it`;
  return textHash(agreement) === textHash(before.agreement) || ['propose', 'withdraw', 'repeat'].includes(act)
    ? null
    : `${act} changed the text on the table`;
}

const lostComment = ({ agreement, said }: Table): string | null =>
  agreement.comments.map(({ text }) => text).join() === said.join()
    ? null
    : `said: ${said.join()}; kept: ${agreement.comments.map(({ text }) => text).join()}`;
