import type { Field } from '../../clause.js';
import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const howWeMeet = (own: { plan: readonly Field[]; rhythm: readonly Field[] }): Step => ({
  id: 'meet',
  title: 'How we meet',
  clauses: [
    clause('sessions', [
      ...own.plan,
      field('choice', 'cadence', { hint: 'If you have dates already, put them below.' }),
      field('duration', 'sessionLength'),
      ...own.rhythm,
    ]),
    clause('dates', [
      field('date', 'startDate'),
      field('date', 'endDate', { ask: 'When do we plan to end, if we can say?' }),
      field('list', 'plannedDates'),
    ]),
    clause('place', [
      field('choice', 'place'),
      field('text', 'placeDetail', {
        ask: 'Where exactly, and what makes it good for thinking?',
        start: 'Wherever it is, we choose a spot where we can concentrate, learn and talk freely.',
        examples: [
          'A quiet room away from both our desks, with the door shut.',
          'A video call with nothing else open on the screen, and nobody listening.',
        ],
      }),
    ]),
  ],
});
