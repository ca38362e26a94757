import { Temporal } from 'temporal-polyfill';
import { agreementStep } from '../../adaptive-cards/agreement-step.js';
import { isInput } from '../../adaptive-cards/kit/card.js';
import { wordsFor, plainVocabulary } from '../../src/conversation/language.js';
import { fillStep, type Filled } from '../../src/mentoring/agreement-filling.js';
import { propose } from '../../src/mentoring/agreement-proposing.js';
import { sign } from '../../src/mentoring/agreement-signing.js';
import { textHash, validSignatures } from '../../src/mentoring/agreement-text.js';
import { withdraw } from '../../src/mentoring/agreement-withdrawing.js';
import { openAgreement, type Agreement } from '../../src/mentoring/agreement.js';
import { understand } from '../../src/mentoring/answer.js';
import { belongsTo, isOwn, type Role, type Value } from '../../src/mentoring/clause.js';
import { fieldsOf, stepOf } from '../../src/mentoring/framework.js';
import { standard } from '../../src/mentoring/frameworks/standard.js';
import type { Manners } from '../../src/mentoring/manners.js';
import { give, withGiven, type Nudge } from '../../src/mentoring/nudge.js';
import type { Relationship } from '../../src/mentoring/relationship.js';

export const at = (day: number, hour = 9) =>
  Temporal.Instant.from('2026-03-02T00:00:00Z').add({ hours: day * 24 + hour });
export const today = '2026-03-02';

export const roles = { amira: 'mentee', ben: 'mentor' } as const satisfies Record<string, Role>;
export type Who = keyof typeof roles;
export const otherThan = (who: Who): Who => (who === 'amira' ? 'ben' : 'amira');

export const together: Relationship = {
  id: '0199c0de-0000-7000-8000-000000000001',
  phase: 'contracting',
  mentee: 'amira',
  mentor: 'ben',
  sponsor: null,
  invitation: { by: 'amira', at: at(0) },
  begun: at(0),
  meeting: null,
  pause: null,
  terms: null,
  ending: null,
};

/** Whoever is glad to hear from the bot at any time: for when something falls due, not when it is given. */
export const anyHour: Manners = { workingDays: [1, 2, 3, 4, 5, 6, 7], hours: null, weekly: [] };
export const atAnyHour = { amira: { zone: 'UTC', manners: anyHour }, ben: { zone: 'UTC', manners: anyHour } };

/** These have been given. */
export const givenAt = (
  nudges: readonly Pick<Nudge, 'kind' | 'occurrence' | 'person'>[],
  when: Temporal.Instant,
) =>
  withGiven(
    new Map(),
    nudges.map((nudge) => give(nudge, when)),
  );

export const opening = { number: 1, framework: standard, language: 'en', nonce: 'n1', at: at(0) };
export const empty = openAgreement(opening);

export const words = wordsFor({ language: 'en', zone: 'UTC' }, plainVocabulary);
export const say = words.t;

/** A form as the card puts it on somebody's screen: what it showed stays there, whatever happens meanwhile. */
export interface Open {
  who: Who;
  step: string;
  revision: number;
  shows: Readonly<Record<string, string>>;
}

export function open(agreement: Agreement, who: Who, step: string): Open {
  const form = agreementStep(words, {
    relationship: together.id,
    agreement,
    waiting: new Set(),
    names: { mentee: 'Amira', mentor: 'Ben' },
    nameOf: (person) => person,
    hash: textHash(agreement) ?? '',
    signatures: validSignatures(agreement),
    me: { person: who, role: roles[who] },
    step: stepOf(agreement.framework, step),
    today,
    back: new Map(),
  });
  const shows = form.body
    .filter(isInput)
    .map((input) => [input.id, 'value' in input ? [input.value ?? ''].flat().join() : '']);
  return { who, step, revision: agreement.revision, shows: Object.fromEntries(shows) };
}

const fieldsShown = ({ framework }: Agreement, who: Who, step: string) =>
  fieldsOf(stepOf(framework, step)).filter((field) => !isOwn(field) || belongsTo(field, roles[who]));

/** Sends the form with these answers typed into it, and everything else as it stood. */
export function send(
  agreement: Agreement,
  { who, step, revision, shows }: Open,
  typed: Readonly<Record<string, string>> = {},
  more: Partial<Filled> = {},
) {
  const values = fieldsShown(agreement, who, step).map((field): [string, Value | null] => {
    const understood = understand(field, { ...shows, ...typed }[field.id], today);
    if ('fault' in understood) throw new Error(`${field.id}: ${understood.fault}`);
    return [field.id, understood.value];
  });
  const filled = {
    by: who,
    role: roles[who],
    other: otherThan(who),
    at: at(1),
    today,
    step,
    revision,
    values: new Map(values),
    then: 'next' as const,
    say,
    ...more,
  };
  return fillStep(agreement, filled);
}

/** Opens and sends in one go. */
export const write = (
  agreement: Agreement,
  who: Who,
  step: string,
  typed: Record<string, string> = {},
): Agreement => send(agreement, open(agreement, who, step), typed).next;

export const own: Readonly<Record<Who, Readonly<Record<string, string>>>> = {
  amira: {
    menteePromises: 'open,time',
    code: 'read',
    feedbackWelcome: 'yes',
    mayChallenge: 'yes',
    mayTakeNotes: 'no',
  },
  ben: { mentorPromises: 'listen', code: 'read', feedbackWelcome: 'yes' },
};

/** Amira answers everything; each gives their own promises. */
export const complete: Agreement = [
  (so: Agreement) => write(so, 'amira', 'why', { purpose: 'To lead a team', focus: 'career,role' }),
  (so: Agreement) => write(so, 'amira', 'meet'),
  (so: Agreement) => write(so, 'amira', 'change', { keeping: 'stands,rebook' }),
  (so: Agreement) => write(so, 'ben', 'change', { keeping: 'stands' }),
  (so: Agreement) => write(so, 'amira', 'promise', own.amira),
  (so: Agreement) => write(so, 'ben', 'promise', own.ben),
  (so: Agreement) => write(so, 'amira', 'confidence'),
  (so: Agreement) => write(so, 'amira', 'alive'),
].reduce((so, next) => next(so), empty);

export const proposing = (agreement: Agreement, who: Who, on = at(2)) =>
  propose(agreement, { by: who, at: on, revision: agreement.revision, say });
export const proposedBy = (agreement: Agreement, who: Who): Agreement => proposing(agreement, who).next;

export const withdrawing = (agreement: Agreement, who: Who, hash = textHash(agreement) ?? '', on = at(3)) =>
  withdraw(agreement, { by: who, at: on, hash, say });
export const withdrawnBy = (agreement: Agreement, who: Who): Agreement => withdrawing(agreement, who).next;

export const signing = (
  agreement: Agreement,
  who: Who,
  hash = textHash(agreement) ?? '',
  relationship: Relationship = together,
) => sign({ relationship, agreement }, { by: who, account: `account of ${who}`, at: at(3), hash, say });
export const signedBy = (agreement: Agreement, who: Who): Agreement => signing(agreement, who).next.agreement;
