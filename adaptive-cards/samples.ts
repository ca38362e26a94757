import { plainVocabulary, type Words } from '../src/conversation/language.js';
import type { Framework } from '../src/mentoring/framework.js';
import { builtInFrameworks } from '../src/mentoring/frameworks.js';
import type { Agreement } from '../src/mentoring/agreement.js';
import { agreement as agreementCard } from './agreement.js';
import { comment, writeComment } from './agreement-comment.js';
import {
  commented,
  filled,
  filledBy,
  openedOn,
  proposed,
  signedBy,
  stepsOf,
  viewOf,
} from './samples/agreements.js';
import { fullText, longest, longestChanged, longestScattered, manyLines, usual } from './samples/answers.js';
import { actionSamples } from './samples/actions.js';
import { around } from './samples/around.js';
import { aroundSession } from './samples/around-session.js';
import { afterSigning } from './samples/after-signing.js';
import { beginning } from './samples/beginning.js';
import { calendars } from './samples/calendar.js';
import { chemistry } from './samples/chemistry.js';
import { histories } from './samples/history.js';
import { english, type Sample } from './samples/pair.js';
import { papers } from './samples/papers.js';
import { ourOwn } from './samples/our-own.js';
import { nudges } from './samples/nudges.js';
import { pauses } from './samples/pauses.js';
import { goalCards } from './samples/goals.js';
import { pulseSamples } from './samples/pulse.js';
import { longestSurveys, surveySamples } from './samples/surveys.js';
import { programmes } from './samples/programme.js';
import { rooms } from './samples/rooms.js';
import { reviews } from './samples/reviews.js';
import { sessions } from './samples/sessions.js';
import { settingSamples } from './samples/settings.js';
import { linkSamples } from './samples/shared-links.js';
import { countered, everyChange, everyPart, proposedTurn, reading } from './samples/reading.js';
import { begun, everyStep, overview, step, writing } from './samples/writing.js';

export type { Sample } from './samples/pair.js';

/** Every state of every card, in these words. */
export const samplesIn = (words: Words): Sample[] => [
  ...beginning(words),
  ...chemistry(words),
  ...around(words),
  ...rooms(words),
  ...programmes(words),
  ...ourOwn(words),
  ...writing(words),
  ...reading(words),
  ...papers(words),
  ...calendars(words),
  ...sessions(words),
  ...goalCards(words),
  ...aroundSession(words),
  ...pauses(words),
  ...nudges(words),
  ...actionSamples(words),
  ...reviews(words),
  ...pulseSamples(words),
  ...surveySamples(words),
  ...histories(words),
  ...linkSamples(words),
  ...settingSamples(words),
  ...afterSigning(words, signedStandard(words)),
  ...Object.values(builtInFrameworks)
    .filter(({ id }) => id !== 'standard')
    .flatMap((framework) => contracting(words, framework)),
];

const signedStandard = (words: Words) =>
  signedBy(
    proposed(filled(words, usual(words), builtInFrameworks.standard), 'mentee', words),
    ['mentor', 'mentee'],
    words,
  );

/** What another framework asks its pair, and what they sign. */
function contracting(words: Words, framework: Framework): Sample[] {
  const first = proposed(filled(words, usual(words), framework), 'mentee', words);
  const signed = signedBy(first, ['mentor', 'mentee'], words);
  const opened = openedOn(framework);
  return [
    ...stepsOf(opened).map((id) => ({
      name: `${framework.id}.step.${id}`,
      card: step(words, opened, 'mentee', id),
    })),
    { name: `${framework.id}.signed`, card: agreementCard(words, viewOf(signed)) },
  ];
}

export const samples: Sample[] = samplesIn(english(plainVocabulary));

/** The same agreement where every answer is as long as it may be: what no platform may refuse. */
export function longestSamplesIn(words: Words, framework: Framework): Sample[] {
  const full = filled(words, longest, framework);
  const first = proposed(full, 'mentee', words);
  const counter = countered(words, first, longestChanged);
  const signed = signedBy(counter, ['mentor', 'mentee'], words);
  const changing = filledBy(first, stepsOf(first), { words, role: 'mentor', answers: longestChanged });
  const scattered = countered(words, first, longestScattered);
  const name = `longest.${framework.id}`;
  return [
    ...everyStep(words, `${name}.step`, full),
    ...begun(words, `${name}.ideas`, openedOn(framework)),
    ...begun(words, `${name}.ideas.own`, full),
    ...everyPart(words, `${name}.read`, signed),
    ...everyChange(words, `${name}.read.changed`, counter),
    { name: `${name}.overview`, card: overview(words, full) },
    { name: `${name}.overview.changing`, card: overview(words, changing) },
    ...stepsOf(changing).map((id) => ({
      name: `${name}.step.changing.${id}`,
      card: step(words, changing, 'mentor', id),
    })),
    { name: `${name}.filled`, card: agreementCard(words, viewOf(full)) },
    { name: `${name}.proposed`, card: agreementCard(words, viewOf(first)) },
    { name: `${name}.counterProposed`, card: agreementCard(words, viewOf(counter)) },
    { name: `${name}.signed`, card: agreementCard(words, viewOf(signed)) },
    { name: `${name}.yourTurn.counterProposed`, card: proposedTurn(words, counter) },
    { name: `${name}.scattered`, card: agreementCard(words, viewOf(scattered)) },
    { name: `${name}.yourTurn.scattered`, card: proposedTurn(words, scattered) },
    ...everyChange(words, `${name}.read.scattered`, scattered),
    ...talkedOver(words, name, first),
    ...longestSurveys(words, framework),
  ];
}

/** Texts of one letter a line. */
export function manyLinesSamplesIn(words: Words, framework: Framework): Sample[] {
  const first = proposed(filled(words, manyLines('a'), framework), 'mentee', words);
  const counter = countered(words, first, manyLines('b'));
  const name = `manyLines.${framework.id}`;
  return [
    ...everyPart(words, `${name}.read`, first),
    ...everyChange(words, `${name}.read.changed`, counter),
    { name: `${name}.proposed`, card: agreementCard(words, viewOf(first)) },
    { name: `${name}.counterProposed`, card: agreementCard(words, viewOf(counter)) },
    { name: `${name}.yourTurn.counterProposed`, card: proposedTurn(words, counter) },
  ];
}

/** As much said about every part as a form shows. */
function talkedOver(words: Words, name: string, first: Agreement): Sample[] {
  const clauses = first.framework.steps.flatMap((step) => step.clauses.map(({ id }) => id));
  const said = commented(first, [...clauses, null, ...clauses, null], fullText, words);
  return [
    ...everyStep(words, `${name}.commented.step`, said),
    ...everyPart(words, `${name}.commented.read`, said),
    { name: `${name}.commented.overview`, card: overview(words, said) },
    ...clauses.map((id) => ({
      name: `${name}.comment.${id}`,
      card: comment(words, viewOf(commented(first, [id], fullText, words))),
    })),
    ...[undefined, ...clauses].map((clause) => ({
      name: `${name}.comment.write.${clause ?? 'any'}`,
      card: writeComment(words, { ...viewOf(said, 'mentor'), clause, typed: fullText }),
    })),
  ];
}
