import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const whatWeHopeFor: Step = {
  id: 'why',
  title: 'What we hope for',
  clauses: [
    clause('purpose', [field('text', 'purpose', { ask: 'What are the two of us doing this for?' })]),
    clause('expectations', [
      field('blind', 'hopes', {
        ask: 'What do you hope will come of this, and what do you need from the other?',
      }),
      field('text', 'expectations', {
        ask: 'With both answers side by side: what do we settle on, and what might change it?',
        examples: [
          'We want the same. A new job or a new manager could change that, and then we talk again.',
          'One of us hopes for quick results, the other for time to think. We try both.',
        ],
      }),
    ]),
    {
      id: 'baseline',
      heading: 'Where we begin',
      fields: [
        field('goals', 'goals', {
          hint: 'What the {{mentee}} wants to reach. It can wait until you have signed.',
        }),
        {
          id: 'baseline',
          kind: 'text',
          ask: 'Where does the {{mentee}} stand today?',
          examples: [
            'I have the skills on paper, and doubt them in meetings.',
            'I know that I want to move on, and not yet where to.',
          ],
          optional: true,
        },
      ],
    },
  ],
};
