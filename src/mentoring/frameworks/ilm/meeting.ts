import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const meeting: Step = {
  id: 'meet',
  title: 'Where and when',
  clauses: [
    clause('sessions', [
      field('choice', 'sessionPlan'),
      field('number', 'sessionCount'),
      field('choice', 'cadence'),
      field('duration', 'sessionLength'),
    ]),
    clause('place', [
      field('choice', 'place'),
      field('text', 'placeDetail', {
        ask: 'What makes that place, or that call, safe for both of us?',
        examples: [
          'A closed room, where nobody walks in or listens.',
          'A video call with both doors shut; nothing is recorded.',
          'A quiet corner that we both chose and both can leave.',
        ],
      }),
    ]),
    clause('dates', [field('date', 'startDate', { ask: 'When is our first session?' })]),
    clause('contact', [field('choice', 'arranger')], 'Arranging'),
  ],
};
