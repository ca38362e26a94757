import { fillStep } from '../../src/mentoring/agreement-filling.js';
import { propose } from '../../src/mentoring/agreement-proposing.js';
import { discuss } from '../../src/mentoring/agreement-comments.js';
import { sign } from '../../src/mentoring/agreement-signing.js';
import { textHash, validSignatures } from '../../src/mentoring/agreement-text.js';
import { withdraw } from '../../src/mentoring/agreement-withdrawing.js';
import { asSeenBy, openAgreement, type Agreement } from '../../src/mentoring/agreement.js';
import { belongsTo, isOwn, type Role } from '../../src/mentoring/clause.js';
import { fieldsOf, type Framework } from '../../src/mentoring/framework.js';
import { standard } from '../../src/mentoring/frameworks/standard.js';
import type { Relationship } from '../../src/mentoring/relationship.js';
import type { Words } from '../../src/conversation/language.js';
import type { AgreementView } from '../agreement-view.js';
import type { Answers } from './answers.js';
import { after, amira, ben, nameOf, names, relationship, today } from './pair.js';

export const people: Readonly<Record<Role, string>> = { mentee: amira, mentor: ben };
const other = (role: Role): Role => (role === 'mentee' ? 'mentor' : 'mentee');

const pair: Relationship = {
  id: relationship,
  phase: 'contracting',
  mentee: amira,
  mentor: ben,
  sponsor: null,
  invitation: { by: amira, at: after(0) },
  begun: after(1),
  meeting: null,
  pause: null,
  terms: null,
  ending: null,
};

export const openedOn = (framework: Framework): Agreement =>
  openAgreement({
    number: 1,
    framework,
    language: 'en-GB',
    nonce: '00112233445566778899aabbccddeeff',
    at: after(1),
  });

export const opened = openedOn(standard);

/** Who goes through the form, and with what in mind. */
export interface Writing {
  words: Words;
  role: Role;
  answers: Answers;
}

/** One person goes through these steps and leaves the answers in them. */
export const filledBy = (agreement: Agreement, steps: readonly string[], writing: Writing): Agreement =>
  steps.reduce((so, step) => fillStep(so, filling(so, step, writing)).next, agreement);

function filling(agreement: Agreement, step: string, { words, role, answers }: Writing) {
  const asked = agreement.framework.steps
    .filter(({ id }) => id === step)
    .flatMap(fieldsOf)
    .filter((field) => !isOwn(field) || belongsTo(field, role));
  return {
    by: people[role],
    role,
    other: people[other(role)],
    at: after(2),
    today,
    say: words.t,
    step,
    revision: agreement.revision,
    values: new Map(asked.map((field) => [field.id, answers(field)])),
    then: 'next' as const,
  };
}

export const stepsOf = ({ framework }: Agreement): string[] => framework.steps.map(({ id }) => id);

/** Both have been through all of it, so that both kinds of answers are there: the pair's and each one's own. */
export const filled = (words: Words, answers: Answers, framework: Framework = standard): Agreement =>
  (['mentee', 'mentor'] as const).reduce(
    (so, role) => filledBy(so, stepsOf(so), { words, role, answers }),
    openedOn(framework),
  );

export const proposed = (agreement: Agreement, role: Role, { t }: Words): Agreement =>
  propose(agreement, { by: people[role], at: after(3), revision: agreement.revision, say: t }).next;

/** Whoever proposed it has taken it back. */
export const withdrawn = (agreement: Agreement, role: Role, { t }: Words): Agreement =>
  withdraw(agreement, { by: people[role], at: after(4), hash: textHash(agreement) ?? '', say: t }).next;

/** What was said about the whole text, with `null`, or about a clause. */
export const commented = (
  agreement: Agreement,
  clauses: readonly (string | null)[],
  text: string,
  { t }: Words,
): Agreement =>
  clauses.reduce(
    (so, clause) => discuss(so, { by: ben, at: after(3), text, clause, say: t }).next,
    agreement,
  );

export const signedBy = (agreement: Agreement, roles: readonly Role[], { t }: Words): Agreement =>
  roles.reduce((so, role) => {
    const signing = {
      by: people[role],
      account: `account of ${role}`,
      at: after(4),
      hash: textHash(so) ?? '',
      say: t,
    };
    return sign({ relationship: pair, agreement: so }, signing).next.agreement;
  }, agreement);

export function viewOf(agreement: Agreement): AgreementView & { me: null };
export function viewOf(
  agreement: Agreement,
  role: Role,
): AgreementView & { me: { person: string; role: Role } };
export function viewOf(agreement: Agreement, role?: Role): AgreementView {
  return {
    relationship,
    ...asSeenBy(agreement, role ?? null),
    names,
    nameOf,
    hash: textHash(agreement) ?? '',
    signatures: validSignatures(agreement),
    me: role ? { person: people[role], role } : null,
  };
}
