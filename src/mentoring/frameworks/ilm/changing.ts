import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const changing: Step = {
  id: 'change',
  title: 'When plans change',
  clauses: [
    clause('notice', [
      field('number', 'noticeHours'),
      field('text', 'emergencies'),
      field('commitments', 'keeping'),
      {
        id: 'keepsMoving',
        kind: 'text',
        ask: 'And if sessions keep being moved or cancelled?',
        start: 'We open this {{agreement}} again, say what each of us expects, and decide what to do.',
        examples: [
          'After the third time in a row we ask why, and whether the rhythm still fits.',
          'We try shorter sessions, or another day of the week, before we give up.',
        ],
      },
    ]),
    clause('silence', [field('number', 'replyDays'), field('number', 'quietWeeks')]),
  ],
};
