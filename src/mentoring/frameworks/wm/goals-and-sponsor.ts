import type { Clause } from '../../clause.js';
import type { Step } from '../../framework.js';
import { field } from '../select.js';

const goals: Clause = {
  id: 'goals',
  heading: 'Goals',
  fields: [
    {
      id: 'goals',
      kind: 'goals',
      ask: 'What are the goals, and what does success look like for each?',
      hint: 'Up to three. They can wait until the first session, with the sponsor.',
      optional: true,
      examples: [
        {
          goal: 'Lead my team through the change ahead',
          success: 'Each of them can say what it means for their own work.',
        },
        { goal: 'Be ready for the next post', success: 'I have applied, with words that I am proud of.' },
        { goal: 'Hand over more of my work', success: 'Three tasks are somebody else’s now, and done well.' },
      ],
    },
    { id: 'goalsDate', kind: 'date', ask: 'On which day do we settle them?', start: 'today', optional: true },
    {
      id: 'whyThis',
      kind: 'text',
      ask: 'Why {{mentoring}}, and not another way to learn?',
      optional: true,
      examples: [
        'I want time to think, with somebody who is not part of my team.',
        'A course would tell me how. I want to change what I do.',
        'My question is my own: no training fits it.',
      ],
    },
    {
      id: 'organisationBenefit',
      kind: 'text',
      ask: 'What could the {{mentee}}’s organisation gain?',
      optional: true,
      examples: [
        'A steadier team, because I lead it with more confidence.',
        'Somebody who is ready for a bigger part.',
        'A better service for the people who rely on us.',
      ],
    },
  ],
};

const sponsor: Clause = {
  id: 'sponsor',
  heading: 'Sponsor',
  fields: [
    { id: 'menteeOrganisation', kind: 'text', ask: 'Where does the {{mentee}} work?', optional: true },
    {
      id: 'sponsorName',
      kind: 'text',
      ask: 'Who is the sponsor?',
      hint: 'Somebody where the {{mentee}} works, who agrees the goals and hears what came of them.',
      optional: true,
    },
    {
      id: 'sponsorRelationship',
      kind: 'text',
      ask: 'How are the sponsor and the {{mentee}} connected?',
      hint: 'For example: line manager, head of service.',
      optional: true,
    },
    field('text', 'others', {
      ask: 'What is the sponsor’s part, and anybody else’s?',
      start:
        'The sponsor joins us twice for a while: in the first session, so that we agree the goals together, and in the last, to see how far we came and what support goes on. In between, the {{mentee}} keeps the sponsor posted.',
      examples: [
        'The sponsor agrees the goals with us in the first session, and looks back with us in the last. Now and then the {{mentee}} writes how it goes.',
        'The sponsor keeps the time free and helps to put what is learnt to use, and is there for a part of our first and our last session. In between the {{mentee}} tells how the goals are coming on.',
      ],
    }),
    {
      id: 'agreedWithSponsor',
      kind: 'choice',
      ask: 'Has the sponsor agreed to the goals?',
      options: [
        { id: 'yes', text: 'Yes' },
        { id: 'notYet', text: 'Not yet' },
        { id: 'noSponsor', text: 'There is no sponsor' },
      ],
      start: 'notYet',
    },
  ],
};

/** The first half of the goals and review form; the second is the survey `end`. */
export const goalsAndSponsor: Step = {
  id: 'goals',
  title: 'Goals and sponsor',
  clauses: [goals, sponsor],
};
