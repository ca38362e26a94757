import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const purpose: Step = {
  id: 'why',
  title: 'What this is for',
  clauses: [
    clause('purpose', [
      field('text', 'purpose', {
        ask: 'What should become easier or better?',
        examples: [
          'To feel surer of myself, and speak up when I need something.',
          'To get on better at school while I care for somebody at home.',
          'To find a way into work that leaves room for the rest of my life.',
        ],
      }),
    ]),
    clause(
      'focus',
      [
        field('many', 'focus', {
          ask: 'Which part of life is it about?',
          options: [
            { id: 'study', text: 'School or study' },
            { id: 'work', text: 'Work, or finding work' },
            { id: 'confidence', text: 'Confidence' },
            { id: 'skills', text: 'Learning something new' },
            { id: 'people', text: 'Friends and other people' },
            { id: 'other', text: 'Something else' },
          ],
        }),
        field('text', 'activity', {
          examples: [
            'Talk things through, one at a time.',
            'Practise together what feels hard, such as a phone call or an interview.',
            'Look at schoolwork or applications, and plan the next step.',
          ],
        }),
      ],
      'What we work on',
    ),
  ],
};
