import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const arranging: Step = {
  id: 'change',
  title: 'Arranging and changing',
  clauses: [
    {
      id: 'arranging',
      heading: 'Arranging a session',
      fields: [
        field('choice', 'arranger'),
        {
          id: 'arrangingHow',
          kind: 'text',
          ask: 'How do we fix the next session?',
          start: 'Before we part, we choose the next date.',
          examples: [
            'We fix three dates at a time, and each of us writes them down.',
            'The coordinator fixes the dates with us, for the whole term.',
          ],
        },
      ],
    },
    clause(
      'notice',
      [
        field('number', 'noticeHours', { ask: 'To cancel or move one: how many hours before?' }),
        field('text', 'emergencies'),
        field('commitments', 'keeping'),
      ],
      'Cancelling or moving a session',
    ),
    clause('silence', [field('number', 'replyDays'), field('number', 'quietWeeks')]),
    {
      id: 'changes',
      heading: 'Changing this {{agreement}}',
      fields: [
        {
          id: 'changes',
          kind: 'text',
          ask: 'If we want to change this {{agreement}}: who helps us think?',
          start:
            'The coordinator, or the line manager of the {{mentor}}. The {{mentor}} asks them first; they can advise and support us.',
          examples: [
            'The coordinator. We both say what no longer fits, and the {{mentor}} asks for advice before a word is changed.',
            'The line manager of the {{mentor}}, who is asked first. Then the two of us decide, and both sign again.',
          ],
        },
      ],
    },
  ],
};
