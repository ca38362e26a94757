import type { Words } from '../conversation/language.js';
import { valueAt, type Agreement } from '../mentoring/agreement.js';
import { validSignatures } from '../mentoring/agreement-text.js';
import { isEmpty, type Field } from '../mentoring/clause.js';
import type { Block } from './paper.js';
import { nameIn, type Signed } from './signed.js';
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
  by: string;
}

interface Reading {
  words: Words;
  agreement: Agreement;
  own: readonly OwnLine[];
}

/** The mentee's first. */
function ownLines({ snapshot, agreement }: Signed): OwnLine[] {
  const { mentee, mentor } = snapshot.relationship;
  const signatures = validSignatures(agreement);
  return [mentee, mentor].flatMap((signer) =>
    signatures
      .filter(({ person }) => person === signer)
      .flatMap(({ ownText }) => readOwnText(ownText, agreement.framework))
      .map((line) => ({ ...line, by: nameIn(snapshot, signer) })),
  );
}

function stepBlocks({ title, clauses }: SignedText['steps'][number], n: number, reading: Reading): Block[] {
  const blocks = clauses.flatMap((clause) => clauseBlocks(clause, reading));
  return blocks.length === 0 ? [] : [{ is: 'heading', level: 2, text: `${n}. ${title}` }, ...blocks];
}

type SignedClause = SignedText['steps'][number]['clauses'][number];

function clauseBlocks({ id, heading, lines }: SignedClause, { words, agreement, own }: Reading): Block[] {
  const clause = agreement.framework.steps.flatMap(({ clauses }) => clauses).find((known) => known.id === id);
  const blocks = (clause?.fields ?? []).flatMap((field) => [
    ...lines
      .filter(({ field: of }) => of === field.id && isSaid(field, agreement))
      .flatMap(({ ask, answer }) => answered(ask, answer, field, words)),
    ...own
      .filter(({ field: of }) => of === field.id)
      .flatMap(({ ask, answer, by }) => answered(`${ask} (${by})`, answer, field, words)),
  ]);
  return blocks.length === 0 ? [] : [{ is: 'heading', level: 3, text: heading }, ...blocks];
}

/** What may stay open and did is not worth a line. */
const isSaid = (field: Field, agreement: Agreement) =>
  !field.optional || !isEmpty(valueAt(agreement, field.id));

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
