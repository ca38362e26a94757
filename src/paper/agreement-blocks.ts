import type { Words } from '../conversation/language.js';
import { isRevealed, valueAt, type Agreement } from '../mentoring/agreement.js';
import { validSignatures } from '../mentoring/agreement-text.js';
import { isEmpty, placeOf, type Field, type Role } from '../mentoring/clause.js';
import { roleOf } from '../mentoring/relationship.js';
import type { Block } from './paper.js';
import type { Signed } from './signed.js';
import { readOwnText, readSignedText, type Line, type SignedText } from './signed-text.js';

/** The text that both signed, and in its clauses what each of them promised and allowed alone. */
export function agreementBlocks(words: Words, signed: Signed): Block[] {
  const { agreement, text } = signed;
  const { opening, steps } = readSignedText(text, agreement.framework);
  const own = ownLines(signed);
  const reading = { words, agreement, own };
  return [{ is: 'text', text: opening }, ...steps.flatMap((step, n) => stepBlocks(step, n + 1, reading))];
}

interface OwnLine extends Line {
  role: Role;
}

interface Reading {
  words: Words;
  agreement: Agreement;
  own: readonly OwnLine[];
}

/** The mentee's first. */
const ownLines = ({ snapshot: { relationship }, agreement }: Signed): OwnLine[] =>
  (['mentee', 'mentor'] as const).flatMap((role) =>
    validSignatures(agreement)
      .filter(({ person }) => roleOf(relationship, person) === role)
      .flatMap(({ ownText }) => readOwnText(ownText, agreement.framework))
      .map((line) => ({ ...line, role })),
  );

function stepBlocks({ title, clauses }: SignedText['steps'][number], n: number, reading: Reading): Block[] {
  const blocks = clauses.flatMap((clause) => clauseBlocks(clause, reading));
  return blocks.length === 0 ? [] : [{ is: 'heading', level: 2, text: `${n}. ${title}` }, ...blocks];
}

type SignedClause = SignedText['steps'][number]['clauses'][number];

function clauseBlocks({ id, heading, lines }: SignedClause, { words, agreement, own }: Reading): Block[] {
  const clause = agreement.framework.steps.flatMap(({ clauses }) => clauses).find((known) => known.id === id);
  const blocks = (clause?.fields ?? []).flatMap((field) => [
    ...lines
      .filter((line) => line.field === field.id && isSaid(field, agreement, field.id))
      .flatMap((line) => answered(line.ask, line.answer, field, words)),
    ...own
      .filter((line) => line.field === field.id && isSaid(field, agreement, placeOf(field, line.role)))
      .flatMap((line) => answered(askedOf(line, words), line.answer, field, words)),
  ]);
  return blocks.length === 0 ? [] : [{ is: 'heading', level: 3, text: heading }, ...blocks];
}

/** What may stay open and did is not worth a line. */
const isSaid = (field: Field, agreement: Agreement, place: string) =>
  isRevealed(agreement, field) && (!field.optional || !isEmpty(valueAt(agreement, place)));

/** By role: a name that the letters cannot show would be a sentence each time. */
const askedOf = ({ ask, role }: OwnLine, { t }: Words) =>
  `${ask} (${t(role === 'mentee' ? 'the {{mentee}}' : 'the {{mentor}}')})`;

const answered = (ask: string, answer: string, field: Field, words: Words): Block[] => [
  { is: 'question', text: ask },
  answerBlock(answer, field, words),
];

function answerBlock(answer: string, { kind }: Field, { date }: Words): Block {
  switch (kind) {
    case 'many':
    case 'list':
    case 'commitments':
      return { is: 'list', items: answer.split('\n') };
    case 'date':
      return { is: 'text', text: /^\d{4}-\d{2}-\d{2}$/.test(answer) ? date(answer) : answer };
    default:
      return { is: 'text', text: answer };
  }
}
