import type { Words } from '../../src/conversation/language.js';
import type { Value } from '../../src/mentoring/clause.js';
import { agreement as agreementCard } from '../agreement.js';
import { filled, filledBy, proposed, viewOf } from './agreements.js';
import { usual, type Answers } from './answers.js';
import type { Sample } from './pair.js';
import { everyChange } from './reading.js';
import { overview, step } from './writing.js';

const points: Readonly<Record<string, Value>> = {
  added1: ['Holidays', 'What happens to our sessions then?', 'We skip August, and meet twice in September.'],
  added2: ['Thanks', '', 'We say so when something helped.'],
};

/** What the pair agrees besides all that is asked: written, proposed, added to a proposal. */
export function ourOwn(words: Words): Sample[] {
  const answers: Answers = (field) => points[field.id] ?? usual(words)(field);
  const writing = { words, role: 'mentor', answers } as const;
  const all = filled(words, usual(words));
  const written = filledBy(all, ['ourOwn'], writing);
  const drafted = filledBy(proposed(all, 'mentee', words), ['ourOwn'], writing);
  const counter = proposed(drafted, 'mentor', words);
  return [
    { name: 'agreement.ourOwn.step', card: step(words, written, 'mentee', 'ourOwn') },
    { name: 'agreement.ourOwn.overview', card: overview(words, written) },
    {
      name: 'agreement.ourOwn.proposed',
      card: agreementCard(words, viewOf(proposed(written, 'mentee', words))),
    },
    { name: 'agreement.ourOwn.counterProposed', card: agreementCard(words, viewOf(counter)) },
    ...everyChange(words, 'agreement.ourOwn.changed', counter).filter(({ name }) => name.endsWith('added1')),
  ];
}
