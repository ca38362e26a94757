import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const whatThisIsFor: Step = {
  id: 'why',
  title: 'What this is for',
  clauses: [
    clause('purpose', [
      field('text', 'purpose', {
        ask: 'What is this time together for?',
        start: 'To help the {{mentee}} towards goals and hopes of their own choosing.',
        examples: [
          'To see the choices more clearly, and make one with courage.',
          'To grow into a new part of the work, one step after the other.',
        ],
      }),
      field('goals', 'goals', {
        hint: 'What the {{mentee}} wants to reach. It can wait until you have signed.',
      }),
    ]),
  ],
};
