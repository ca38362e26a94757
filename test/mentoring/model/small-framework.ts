import type { Framework } from '../../../src/mentoring/framework.js';

const text = (id: string, ask: string) => ({ id, ask, kind: 'text' as const, optional: true as const });
const options = ['1', '2', '3'].map((id) => ({ id, text: `Answer ${id}` }));

/** One of each way in which an answer is kept, in two steps. */
export const small: Framework = {
  id: 'small',
  number: 1,
  owner: 'The test',
  date: '2026-03-02',
  title: 'Small',
  suits: { kind: 'mentoring', contractWord: 'agreement' },
  opening: 'We will see.',
  steps: [
    {
      id: 'why',
      title: 'Why',
      clauses: [
        {
          id: 'aim',
          heading: 'Aim',
          fields: [
            { id: 'purpose', ask: 'What for?', kind: 'text' },
            text('hers', 'What does she want?'),
            text('his', 'What does he want?'),
            { id: 'unsaid', ask: 'What not?', kind: 'private', optional: true },
          ],
        },
      ],
    },
    {
      id: 'how',
      title: 'How',
      clauses: [
        {
          id: 'rhythm',
          heading: 'Rhythm',
          fields: [
            { id: 'dates', ask: 'When?', kind: 'list', hint: 'One a line', optional: true },
            { id: 'often', ask: 'How often?', kind: 'choice', options, optional: true },
          ],
        },
        {
          id: 'promises',
          heading: 'Promises',
          fields: [{ id: 'promise', ask: 'I will:', kind: 'commitments', of: 'both', promises: options }],
        },
      ],
    },
  ],
  signing: 'agrees',
  readiness: [],
  chemistry: [],
  prompts: [],
  surveys: [],
  carries: [],
};
