import { plainVocabulary, type Words } from '../src/conversation/language.js';
import { agreement as agreementCard } from './agreement.js';
import { filled, filledBy, proposed, signedBy, viewOf, allSteps } from './samples/agreements.js';
import { longest, longestChanged } from './samples/answers.js';
import { around, crowds } from './samples/around.js';
import { beginning } from './samples/beginning.js';
import { english, type Sample } from './samples/pair.js';
import { countered, everyChange, everyPart, proposedTurn, reading } from './samples/reading.js';
import { everyStep, overview, writing } from './samples/writing.js';

export type { Sample } from './samples/pair.js';

/** Every state of every card, in these words. */
export const samplesIn = (words: Words): Sample[] => [
  ...beginning(words),
  ...around(words),
  ...writing(words),
  ...reading(words),
];

export const samples: Sample[] = samplesIn(english(plainVocabulary));

/** The same agreement where every answer is as long as it may be: what no platform may refuse. */
export function longestSamplesIn(words: Words): Sample[] {
  const full = filled(words, longest);
  const first = proposed(full, 'mentee', words);
  const counter = countered(words, first, longestChanged);
  const signed = signedBy(counter, ['mentor', 'mentee'], words);
  return [
    ...crowds(words),
    ...everyStep(words, 'longest.step', full),
    ...everyPart(words, 'longest.read', signed),
    ...everyChange(words, 'longest.read.changed', counter),
    { name: 'longest.overview', card: overview(words, full) },
    {
      name: 'longest.overview.changing',
      card: overview(words, filledBy(first, allSteps, { words, role: 'mentor', answers: longestChanged })),
    },
    { name: 'longest.filled', card: agreementCard(words, viewOf(full)) },
    { name: 'longest.proposed', card: agreementCard(words, viewOf(first)) },
    { name: 'longest.counterProposed', card: agreementCard(words, viewOf(counter)) },
    { name: 'longest.signed', card: agreementCard(words, viewOf(signed)) },
    { name: 'longest.yourTurn.counterProposed', card: proposedTurn(words, counter) },
  ];
}
