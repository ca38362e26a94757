import type { Clause, Field } from '../../clause.js';
import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

const amending: Clause = {
  id: 'amending',
  heading: 'Changing this',
  fields: [
    {
      id: 'amending',
      kind: 'text',
      ask: 'What if this {{agreement}} or a goal needs to change?',
      start:
        'We talk it through and settle the new words together. A changed goal is written down, and we both sign again.',
      examples: [
        'Either of us may say that it no longer fits. We find words that suit us both, write them here, and both sign.',
        'First we look at how we work, then at the goals. What changes is written here, and both of us sign again.',
      ],
    },
  ],
};

const stopping: Field = {
  id: 'stopping',
  kind: 'text',
  ask: 'And if one of us wants to stop before that?',
  start:
    'Each of us may stop whenever we wish. If it does not go well, we talk about it and look for the best way on.',
  examples: [
    'One sentence is enough, at any time. If we can, we meet once more and look back.',
    'We tell each other first, then the programme, which can help to find somebody else.',
  ],
};

export const whenPlansChange = (own: { stopping: readonly Field[] }): Step => ({
  id: 'change',
  title: 'When plans change',
  clauses: [
    clause('notice', [
      field('number', 'noticeHours', { ask: 'How many hours before do we say that a session must move?' }),
      field('text', 'emergencies'),
      field('commitments', 'keeping', {
        promises: [
          { id: 'stands', text: 'I count on a session happening unless I hear otherwise' },
          { id: 'rebook', text: 'If I cancel one, I see to a new date soon' },
        ],
      }),
    ]),
    amending,
    clause('ending', [
      field('choice', 'ending', {
        ask: 'When is our work done?',
        options: [
          { id: 'goals', text: 'When the goals are met' },
          { id: 'sessions', text: 'After the planned sessions' },
          { id: 'date', text: 'On the planned end date' },
          { id: 'open', text: 'When one of us says so' },
        ],
        start: 'goals',
      }),
      stopping,
      ...own.stopping,
    ]),
  ],
});
