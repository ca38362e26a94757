import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const keepingFocus: Step = {
  id: 'alive',
  title: 'Keeping our focus',
  clauses: [
    clause(
      'progress',
      [
        field('text', 'progress', {
          ask: 'How do we stay with what matters in a session?',
          start:
            'We begin by saying what today is for. If we drift, either of us says so. At the end we look back.',
          examples: [
            'We write down one question when we begin, and come back to it at the end.',
            'The {{mentee}} chooses one thing for today. All else goes on a list for later.',
          ],
        }),
      ],
      'Focus',
    ),
    clause('review'),
    clause('ending', [field('choice', 'ending'), field('date', 'endDate')]),
  ],
};
