import { liesOpen, valueAt, type Agreement, type Comment } from './agreement.js';
import { inWords, type Say } from './agreement-text.js';
import { clean, longestAnswer } from './answer.js';
import { isEmpty, isInText, type Clause } from './clause.js';
import type { Step } from './framework.js';
import { Refusal } from './refusal.js';
import type { Decision, Instant } from './relationship.js';

/** Of the words that a comment is about: what a message has room for beside the comment itself. */
const longestQuote = 1000;

interface Commenting {
  by: string;
  at: Instant;
  text: string;
  /** A clause; null for the whole text. */
  clause: string | null;
  say: Say;
}

/** A few words about the text or one clause of it, kept with the words that stood there. The same once more is a second click. */
export function discuss(agreement: Agreement, commenting: Commenting): Decision<Agreement> {
  const { by, at, text, clause, say } = commenting;
  if (!liesOpen(agreement)) throw new Refusal('agreementStands');
  const about =
    clause === null ? {} : { about: { clause, stood: quoted(agreement, clauseOf(agreement, clause), say) } };
  const comment: Comment = { by, at, text, ...about };
  const last = agreement.comments.at(-1);
  if (last?.by === by && last.text === text && last.about?.clause === comment.about?.clause)
    return { next: agreement, events: [] };
  return {
    next: { ...agreement, comments: [...agreement.comments, comment] },
    events: [{ kind: 'discussed', by }],
  };
}

/** As it was typed, ready to be kept; or what is wrong with it. */
export function commentTyped(
  typed: string,
): { text: string } | { fault: 'empty' | 'tooLong'; typed: string } {
  const text = clean(typed);
  if (text === '') return { fault: 'empty', typed: '' };
  return text.length > longestAnswer ? { fault: 'tooLong', typed: text } : { text };
}

/** Where a clause of the text stands; the card that names another is an old one. */
export function whereIs({ framework }: Agreement, id: string): { step: Step; clause: Clause } {
  for (const step of framework.steps) {
    const clause = step.clauses.find((candidate) => candidate.id === id);
    if (clause) return { step, clause };
  }
  throw new Refusal('cardOld');
}

const clauseOf = (agreement: Agreement, id: string): Clause => whereIs(agreement, id).clause;

/** What both read there: nobody’s own answers, no change that is not proposed. */
export function quoted(agreement: Agreement, { fields }: Clause, say: Say): string {
  const words = fields
    .filter((field) => isInText(field) && !isEmpty(valueAt(agreement, field.id)))
    .map((field) => inWords(field, valueAt(agreement, field.id), say))
    .join('\n');
  return words.length <= longestQuote
    ? words
    : `${words.slice(0, longestQuote).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
