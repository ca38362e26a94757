import type { Words } from '../../src/conversation/language.js';
import { changesOfProposal } from '../../src/mentoring/agreement-changes.js';
import { lapsed } from '../../src/mentoring/agreement-table.js';
import type { Agreement } from '../../src/mentoring/agreement.js';
import { agreement as agreementCard } from '../agreement.js';
import { agreementDone } from '../agreement-done.js';
import { agreementRead } from '../agreement-read.js';
import { agreementReplaced } from '../agreement-replaced.js';
import { agreementWithdrawn } from '../agreement-withdrawn.js';
import { unsignedBoth, unsignedLong } from '../agreement-unsigned.js';
import { agreementTurnPassed, agreementYourTurn, type YourTurnView } from '../agreement-your-turn.js';
import { filled, filledBy, people, proposed, signedBy, stepsOf, viewOf, withdrawn } from './agreements.js';
import { usual, type Answers } from './answers.js';
import { after, names, relationship, type Sample } from './pair.js';
import { changed } from './writing.js';

/** The text from filled in to signed, and what each is told on the way. */
export function reading(words: Words): Sample[] {
  const first = proposed(filled(words, usual(words)), 'mentee', words);
  const counter = countered(words, first, changed(words));
  const byOne = signedBy(counter, ['mentor'], words);
  const signed = signedBy(counter, ['mentor', 'mentee'], words);
  return [
    { name: 'agreement.filled', card: agreementCard(words, viewOf(filled(words, usual(words)))) },
    { name: 'agreement.proposed', card: agreementCard(words, viewOf(first)) },
    { name: 'agreement.counterProposed', card: agreementCard(words, viewOf(counter)) },
    { name: 'agreement.signedByOne', card: agreementCard(words, viewOf(byOne)) },
    { name: 'agreement.signedByMe', card: agreementCard(words, viewOf(byOne, 'mentor')) },
    { name: 'agreement.signed', card: agreementCard(words, viewOf(signed)) },
    ...everyPart(words, 'agreement.read', signed),
    {
      name: 'agreement.read.changed',
      card: agreementRead(words, viewOf(counter), { step: 'meet', clause: 'sessions' }),
    },
    { name: 'agreement.replaced', card: agreementReplaced(words) },
    {
      name: 'agreement.yourTurn.handedOver',
      card: turn(words, first, { is: 'handedOver', step: 'How we meet' }),
    },
    { name: 'agreement.yourTurn.proposed', card: proposedTurn(words, first) },
    { name: 'agreement.yourTurn.counterProposed', card: proposedTurn(words, counter) },
    ...waiting(words, first),
    { name: 'agreement.yourTurn.passed', card: agreementTurnPassed(words, { other: names.mentor }) },
    ...(['proposed', 'signed', 'stands', 'reopened', 'withdrawn'] as const).map((did) => ({
      name: `agreement.done.${did}`,
      card: agreementDone(words, { did, other: names.mentor }),
    })),
    ...takenBack(words, first, counter),
  ];
}

/** It waits for one of the two for three days, for seven, for ten. */
function waiting(words: Words, first: Agreement): Sample[] {
  const week = { relationship, other: names.mentor, days: 7 } as const;
  const long = { ...names, since: after(0) };
  const steps = ['write', 'sign'] as const;
  return [
    ...steps.map((next) => ({
      name: `agreement.yourTurn.reminded.${next}`,
      card: turn(words, first, { is: 'reminded', next }),
    })),
    ...steps.flatMap((next) =>
      [true, false].map((mine) => ({
        name: `agreement.unsigned.both.${next}.${mine ? 'mine' : 'theirs'}`,
        card: unsignedBoth(words, { ...week, next, mine, coordinatorsAfter: mine ? 10 : null }),
      })),
    ),
    { name: 'agreement.unsigned.long', card: unsignedLong(words, { ...long, stands: false }) },
    { name: 'agreement.unsigned.long.anew', card: unsignedLong(words, { ...long, stands: true }) },
  ];
}

/** What was signed or proposed and does not hold or stand any more. */
function takenBack(words: Words, first: Agreement, counter: Agreement): Sample[] {
  const overSigned = countered(words, signedBy(first, ['mentee'], words), changed(words));
  const overOwn = countered(words, signedBy(first, ['mentor'], words), changed(words));
  const takeBack = { relationship, version: 1, hash: viewOf(counter).hash };
  const done = { did: 'proposed', other: names.mentor, takeBack, signAgain: true } as const;
  return [
    {
      name: 'agreement.counterProposed.words',
      card: agreementCard(words, viewOf(countered(words, first, rewording(words)))),
    },
    { name: 'agreement.proposed.mine', card: agreementCard(words, viewOf(first, 'mentee')) },
    { name: 'agreement.withdrawn', card: agreementWithdrawn(words, { name: names.mentor, relationship }) },
    { name: 'agreement.reopened', card: agreementCard(words, viewOf(withdrawn(first, 'mentee', words))) },
    { name: 'agreement.again', card: agreementCard(words, viewOf(withdrawn(overSigned, 'mentor', words))) },
    { name: 'agreement.counterProposed.signAgain', card: agreementCard(words, viewOf(overSigned)) },
    {
      name: 'agreement.counterProposed.signAgain.mine',
      card: agreementCard(words, viewOf(overSigned, 'mentee')),
    },
    { name: 'agreement.counterProposed.overOwn', card: agreementCard(words, viewOf(overOwn)) },
    {
      name: 'agreement.counterProposed.overOwn.mine',
      card: agreementCard(words, viewOf(overOwn, 'mentor')),
    },
    { name: 'agreement.yourTurn.signAgain', card: proposedTurn(words, overSigned) },
    { name: 'agreement.done.proposed.signAgain', card: agreementDone(words, done) },
    {
      name: 'agreement.done.signed.changing',
      card: agreementDone(words, { did: 'signed', other: names.mentor, changing: true }),
    },
  ];
}

/** A word, a number and an item. */
const rewording =
  (words: Words): Answers =>
  (field) =>
    ({
      rhythmChanges: 'Amira’s team has its busiest weeks in May and June.',
      plannedDates: ['9 March, 16:00', '30 March, 16:00'],
      noticeHours: 24,
    })[field.id] ?? usual(words)(field);

/** Ben has changed what Amira proposed, and proposes it anew. */
export const countered = (words: Words, first: Agreement, answers: Answers): Agreement =>
  proposed(filledBy(first, stepsOf(first), { words, role: 'mentor', answers }), 'mentor', words);

export const everyPart = (words: Words, name: string, agreement: Agreement): Sample[] =>
  stepsOf(agreement).map((id) => ({
    name: `${name}.${id}`,
    card: agreementRead(words, viewOf(agreement), { step: id }),
  }));

/** What a proposal changed, clause by clause. */
export const everyChange = (words: Words, name: string, agreement: Agreement): Sample[] =>
  agreement.framework.steps.flatMap((step) =>
    step.clauses.map((clause) => ({
      name: `${name}.${clause.id}`,
      card: agreementRead(words, viewOf(agreement), { step: step.id, clause: clause.id }),
    })),
  );

export const proposedTurn = (words: Words, agreement: Agreement) =>
  turn(words, agreement, {
    is: 'proposed',
    changes: changesOfProposal(agreement),
    signAgain: lapsed(agreement).includes(people.mentee),
    hash: viewOf(agreement).hash,
  });

const turn = (words: Words, { number }: Agreement, why: YourTurnView['why']) =>
  agreementYourTurn(words, { relationship, version: number, other: names.mentee, why });
