import { faults } from '../refused.js';
import type { Words } from '../../src/conversation/language.js';
import type { Agreement } from '../../src/mentoring/agreement.js';
import { isOwn, type Field, type Role } from '../../src/mentoring/clause.js';
import { fieldsOf, stepOf } from '../../src/mentoring/framework.js';
import { longestAnswer } from '../../src/mentoring/answer.js';
import { startingPoints } from '../../src/mentoring/starting-points.js';
import { comment, commentSent, writeComment } from '../agreement-comment.js';
import { agreementOverview } from '../agreement-overview.js';
import { agreementOwn } from '../agreement-own.js';
import { agreementSaved } from '../agreement-saved.js';
import { agreementStep, type StepView } from '../agreement-step.js';
import { agreementRead } from '../agreement-read.js';
import { commented, filled, filledBy, opened, proposed, stepsOf, viewOf, withdrawn } from './agreements.js';
import { usual, type Answers } from './answers.js';
import { names, relationship, today, type Sample } from './pair.js';

/** The forms: each step for each of the two, and every way in which one comes back. */
export const writing = (words: Words): Sample[] => [
  ...everyStep(words, 'agreement.step', opened),
  { name: 'agreement.step.waiting', card: step(words, half(words), 'mentor', 'why') },
  { name: 'agreement.step.halfFilled', card: step(words, half(words), 'mentor', 'meet') },
  { name: 'agreement.step.changing', card: step(words, changing(words), 'mentor', 'meet') },
  { name: 'agreement.step.conflict', card: step(words, half(words), 'mentor', 'meet', conflict) },
  { name: 'agreement.step.older', card: step(words, changing(words), 'mentor', 'meet', older) },
  {
    name: 'agreement.step.ideas',
    card: step(words, opened, 'mentee', 'why', new Map(), { ideas: 'purpose' }),
  },
  {
    name: 'agreement.step.ideas.own',
    card: step(words, half(words), 'mentee', 'why', new Map(), { ideas: 'purpose' }),
  },
  {
    name: 'agreement.step.ideas.goals',
    card: step(words, opened, 'mentee', 'alive', new Map(), { ideas: 'goals' }),
  },
  {
    name: 'agreement.step.meansYes',
    card: step(words, opened, 'mentee', 'why', new Map(), { meansYes: true }),
  },
  { name: 'agreement.step.errors', card: step(words, half(words), 'mentor', 'meet', errors(words)) },
  ...overviews(words),
  { name: 'agreement.own.mentee', card: own(words, 'mentee') },
  { name: 'agreement.own.mentor', card: own(words, 'mentor') },
  { name: 'agreement.own.error', card: own(words, 'mentee', words.t(faults.notOffered)) },
  { name: 'agreement.saved.leave', card: saved(words, 'leave') },
  { name: 'agreement.saved.alone', card: saved(words, 'leave', false) },
  { name: 'agreement.saved.handOver', card: saved(words, 'handOver') },
  { name: 'agreement.saved.signAgain', card: saved(words, 'leave', false, true) },
  ...talking(words),
];

function talking(words: Words): Sample[] {
  const first = proposed(filled(words, usual(words)), 'mentee', words);
  const talk = viewOf(first, 'mentor');
  const about = (clause: string | null) => commented(first, [clause], 'Is June too late?', words);
  const several = commented(about('sessions'), ['sessions', null], 'Could it be May?', words);
  return [
    { name: 'agreement.comment.write', card: writeComment(words, talk) },
    { name: 'agreement.comment.write.part', card: writeComment(words, { ...talk, clause: 'sessions' }) },
    {
      name: 'agreement.comment.error',
      card: writeComment(words, {
        ...talk,
        part: 'sessions',
        typed: '',
        error: words.t('Please write a few words first.'),
      }),
    },
    { name: 'agreement.comment', card: comment(words, viewOf(about(null))) },
    { name: 'agreement.comment.part', card: comment(words, viewOf(about('sessions'))) },
    { name: 'agreement.comment.sent', card: commentSent(words, { other: names.mentee }) },
    { name: 'agreement.step.commented', card: step(words, several, 'mentee', 'meet') },
    { name: 'agreement.overview.commented', card: overview(words, several) },
    {
      name: 'agreement.read.commented',
      card: agreementRead(words, viewOf(several, 'mentee'), { step: 'meet' }),
    },
  ];
}

const overviews = (words: Words): Sample[] => [
  { name: 'agreement.overview.open', card: overview(words, half(words)) },
  { name: 'agreement.overview.ready', card: overview(words, filled(words, usual(words))) },
  {
    name: 'agreement.overview.proposed',
    card: overview(words, proposed(filled(words, usual(words)), 'mentee', words)),
  },
  { name: 'agreement.overview.changing', card: overview(words, changing(words)) },
  {
    name: 'agreement.overview.met',
    card: agreementOverview(words, {
      ...viewOf(changing(words), 'mentor'),
      met: new Map([['cadence', null]]),
    }),
  },
  { name: 'agreement.overview.kept', card: overview(words, withdrawn(changing(words), 'mentee', words)) },
  {
    name: 'agreement.overview.notice',
    card: overview(words, half(words), words.t('Some questions are still open.')),
  },
];

/** Amira has been through the first two steps. */
const half = (words: Words): Agreement =>
  filledBy(opened, ['why', 'meet'], { words, role: 'mentee', answers: usual(words) });

/** Ben would change the rhythm of what Amira has proposed. */
const changing = (words: Words): Agreement =>
  filledBy(proposed(filled(words, usual(words)), 'mentee', words), ['meet'], {
    words,
    role: 'mentor',
    answers: changed(words),
  });

export const changed =
  (words: Words): Answers =>
  (field) =>
    ({ cadence: 'monthly', rhythmChanges: 'June is full for both of us.' })[field.id] ?? usual(words)(field);

const conflict: StepView['back'] = new Map([
  ['cadence', { typed: 'monthly', theirs: 'fortnightly' }],
  ['rhythmChanges', { typed: 'Ben is away in August.', theirs: 'June is full for both of us.' }],
]);

const older: StepView['back'] = new Map([
  ['cadence', { typed: 'monthly', older: 'fortnightly' }],
  ['rhythmChanges', { typed: 'June is full for both of us.', older: 'Ben is away in August.' }],
]);

const errors = ({ t }: Words): StepView['back'] =>
  new Map([
    ['sessionCount', { typed: '99', error: t(faults.outOfRange, { min: 1, max: 60 }) }],
    ['sessionLength', { typed: 'an hour', error: t(faults.notANumber) }],
    ['rhythmChanges', { typed: 'June', error: t(faults.tooLong, { most: longestAnswer }) }],
    ['startDate', { typed: '2026-02-01', error: t(faults.past) }],
    ['cadence', { typed: 'daily', error: t(faults.notOffered) }],
  ]);

export const everyStep = (words: Words, name: string, agreement: Agreement): Sample[] =>
  stepsOf(agreement).flatMap((id) => [
    { name: `${name}.${id}`, card: step(words, agreement, 'mentee', id) },
    { name: `${name}.${id}.mentor`, card: step(words, agreement, 'mentor', id) },
  ]);

export const step = (
  words: Words,
  agreement: Agreement,
  role: Role,
  id: string,
  back: StepView['back'] = new Map(),
  more: Pick<StepView, 'ideas' | 'meansYes'> = {},
) =>
  agreementStep(words, {
    ...viewOf(agreement, role),
    step: stepOf(agreement.framework, id),
    today,
    back,
    ...more,
  });

/** Each step with the question open that has most to begin with. */
export const begun = (words: Words, name: string, agreement: Agreement): Sample[] =>
  stepsOf(agreement).flatMap((id) => {
    const most = (field: Field) => startingPoints(field, words.t).flat().join('').length;
    const [field] = fieldsOf(stepOf(agreement.framework, id)).toSorted((a, b) => most(b) - most(a));
    return field && most(field) > 0
      ? [
          {
            name: `${name}.${id}`,
            card: step(words, agreement, 'mentee', id, new Map(), { ideas: field.id }),
          },
        ]
      : [];
  });

export const overview = (words: Words, agreement: Agreement, notice?: string) =>
  agreementOverview(words, { ...viewOf(agreement, 'mentor'), ...(notice !== undefined && { notice }) });

const withoutOwn =
  (words: Words): Answers =>
  (field) =>
    isOwn(field) ? null : usual(words)(field);

const own = (words: Words, role: Role, error?: string) =>
  agreementOwn(words, {
    ...viewOf(proposed(filled(words, withoutOwn(words)), 'mentee', words), role),
    back: new Map(error === undefined ? [] : [['feedbackWelcome', { typed: 'perhaps', error }]]),
  });

const saved = (words: Words, then: 'leave' | 'handOver', shared = true, signAgain = false) =>
  agreementSaved(words, { relationship, other: names.mentor, then, shared, signAgain });
