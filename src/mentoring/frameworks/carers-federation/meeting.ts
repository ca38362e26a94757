import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const meeting: Step = {
  id: 'meet',
  title: 'How we meet',
  clauses: [
    clause('sessions', [
      field('choice', 'sessionPlan', { ask: 'How many sessions are there for us?' }),
      field('number', 'sessionCount'),
      field('choice', 'cadence'),
      field('duration', 'sessionLength'),
    ]),
    clause('place', [
      field('choice', 'place', { start: 'inPerson' }),
      field('text', 'placeDetail', {
        ask: 'Where exactly, so that both of us are safe there?',
        hint: 'Not at home: private addresses stay private.',
        examples: [
          'A quiet room at school.',
          'A meeting room at the organisation.',
          'A video call, each of us in a room of our own.',
        ],
      }),
    ]),
    clause('dates', [field('date', 'startDate')]),
    clause('contact', [
      field('choice', 'channel', {
        hint: 'Private phone numbers are not used.',
        options: [
          { id: 'room', text: 'Here, in this chat' },
          { id: 'email', text: 'By work or school e-mail' },
          { id: 'coordinator', text: 'Through the coordinator' },
          { id: 'none', text: 'Not at all: we keep it for the session' },
        ],
      }),
    ]),
  ],
};
