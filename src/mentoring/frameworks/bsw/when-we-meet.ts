import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const whenWeMeet: Step = {
  id: 'meet',
  title: 'When we meet',
  clauses: [
    clause('sessions', [
      field('choice', 'cadence', { hint: 'Once a month is what the programme usually offers.' }),
      field('duration', 'sessionLength', { hint: 'An hour is usual.' }),
      field('number', 'sessionCount', {
        ask: 'How many sessions is that?',
        hint: 'Leave it empty if that is open.',
      }),
    ]),
    clause('dates', [
      field('date', 'startDate'),
      field('date', 'endDate', { ask: 'When do we plan to finish, if we know?' }),
      field('list', 'plannedDates', {
        ask: 'Which dates and times suit us?',
        hint: 'One a line; it can be a habit, such as the first Tuesday at four.',
      }),
    ]),
    clause('notice', [
      field('number', 'noticeHours', { ask: 'How many hours ahead do we change a date or time?' }),
      field('commitments', 'keeping'),
    ]),
  ],
};
