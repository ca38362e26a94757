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
        examples: [
          `${own.honest} Nothing of it leaves our sessions, and nothing is held against anybody. ${own.bound}`,
          `We can speak freely because it stays here, during our work and after it. ${own.honest} ${own.bound}`,
        ],
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
      examples: [
        'Either of us says so while we meet. The {{mentee}} tells it in their own words, and the {{mentor}} helps to find them.',
        'We settle it in the session: what is told, to whom, by which of us, and by when.',
      ],
    },
    field('list', 'reporting', {
      start: [
        'The {{mentee}} tells the sponsor now and then how the goals are coming on',
        'The programme learns that we met and reads its evaluation forms, never what we talk about',
      ],
      examples: [
        [
          'Half-way and at the end the {{mentee}} tells the sponsor how the goals stand',
          'The programme learns when we met, and reads its forms',
        ],
        [
          'Once a month the {{mentee}} writes the sponsor a line about the goals',
          'The programme counts our sessions and reads its forms, never our notes',
        ],
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
      examples: [
        'The {{mentor}} takes our work to a supervisor every few weeks. No names are said, and what is said there stays there.',
        'A supervisor helps the {{mentor}} to work safely and well, in confidence. Whatever could show who the {{mentee}} is stays out of it.',
      ],
    }),
    field('text', 'records', {
      start:
        'Each of us takes good care of the other’s data, as the programme’s privacy notice says. Notes and documents are kept safe here, encrypted.',
      examples: [
        'What we write stays here, encrypted, and nowhere else. The programme’s privacy notice says for how long.',
        'Each of us keeps safe what we write down, shows it to nobody, and deletes it as the privacy notice says.',
      ],
    }),
    field('consent', 'mayTakeNotes'),
  ],
};
