import type { Clause, Option } from '../../clause.js';
import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

interface Own {
  /** Who speaks openly, and whom the rule on passing things on binds. */
  honest: string;
  bound: string;
  passedOn: string;
  alsoWhen: readonly Option[];
  clauses: readonly Clause[];
}

export const whatStaysBetweenUs = (own: Own): Step => ({
  id: 'confidence',
  title: 'What stays between us',
  clauses: [
    clause('confidentiality', [
      field('text', 'confidentiality', {
        start: `${own.honest} What is said stays between the two of us, always, and we remind each other of it: trust grows from that. ${own.bound}`,
      }),
      field('many', 'exceptions', {
        ask: own.passedOn,
        options: [...always, ...own.alsoWhen],
        start: [...always, ...own.alsoWhen].map(({ id }) => id),
      }),
    ]),
    sharing,
    data,
    ...own.clauses,
  ],
});

const always: readonly Option[] = [
  { id: 'law', text: 'Something unlawful comes to light' },
  { id: 'harm', text: 'One of us or somebody else could come to harm' },
  { id: 'reputation', text: 'The organisation could be put at risk or harmed' },
  { id: 'policy', text: 'A policy of the organisation is broken' },
];

const sharing: Clause = {
  id: 'reporting',
  heading: 'What others hear',
  fields: [
    {
      id: 'shareOutside',
      kind: 'text',
      ask: 'What if somebody outside should know of an action?',
      start:
        'The {{mentor}} points it out while we meet, and we agree whether the {{mentee}} tells, and whom, and how.',
    },
    field('list', 'reporting', {
      start: [
        'The {{mentee}} tells the sponsor now and then how the goals are coming on',
        'The programme learns that we met and reads its evaluation forms, never what we talk about',
      ],
    }),
  ],
};

const data: Clause = {
  id: 'data',
  heading: 'Supervision, notes and data',
  fields: [
    field('text', 'supervision', {
      start:
        'The {{mentor}} keeps learning with a supervisor and may talk about our work there, without names. That talk is confidential too, and is about safe, good practice.',
    }),
    field('text', 'records', {
      start:
        'Each of us takes good care of the other’s data, as the programme’s privacy notice says. Notes and documents are kept safe here, encrypted.',
    }),
    field('consent', 'mayTakeNotes'),
  ],
};
