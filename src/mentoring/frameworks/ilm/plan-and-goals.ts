import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const planAndGoals: Step = {
  id: 'alive',
  title: 'Plan, goals and looking back',
  clauses: [
    {
      id: 'planAndGoals',
      heading: 'Plan and goals',
      fields: [
        {
          id: 'plan',
          kind: 'text',
          ask: 'What is our plan, in a few words?',
          examples: [
            'First see clearly where things stand, then try one thing at a time between sessions.',
            'Two sessions to choose a direction, then steps towards it, then look back.',
            'One goal after the other, the most urgent first.',
          ],
        },
        {
          id: 'goals',
          kind: 'goals',
          ask: 'What is our first goal?',
          hint: 'One is enough to begin with; say how you will know that it is met. Goals may change.',
          examples: [
            {
              goal: 'Run my first project from beginning to end',
              success: 'It is done by the day we set, and I know what I would do again.',
            },
            { goal: 'Speak up in meetings', success: 'I have said what I think in three of them in a row.' },
            { goal: 'Choose whether to study further', success: 'I have decided, and can say why.' },
          ],
        },
      ],
    },
    clause('progress', [
      field('text', 'progress', {
        ask: 'How do we follow progress?',
        start: 'Each session begins with the plan and the goals: do we keep to them, or change them?',
        examples: [
          'At the end of each session we look at the plan: what has moved, and what comes next?',
          'Once a month the {{mentee}} says of each goal, from 0 to 10, how far it has come. Then we look at the plan.',
        ],
      }),
    ]),
    clause('review', [
      field('choice', 'review', {
        hint: 'Then we ask: do we go on, is it working, have we kept our promises, is something to be added?',
      }),
    ]),
    clause('ending', [field('choice', 'ending'), field('date', 'endDate')]),
  ],
};
