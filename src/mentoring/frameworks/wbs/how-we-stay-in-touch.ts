import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const howWeStayInTouch: Step = {
  id: 'touch',
  title: 'How we stay in touch',
  clauses: [
    clause('contact', [
      field('choice', 'channel', {
        ask: 'Which way do we like best to reach each other?',
        options: [
          { id: 'room', text: 'Here, in this chat' },
          { id: 'email', text: 'By e-mail' },
          { id: 'phone', text: 'By phone' },
          { id: 'text', text: 'By text or WhatsApp' },
          { id: 'none', text: 'Not at all: we keep it for the session' },
        ],
      }),
      field('choice', 'arranger', { ask: 'Who makes the first move and arranges the sessions?' }),
      field('choice', 'agenda', { ask: 'Would a few points ahead of a session help, and who sends them?' }),
      field('number', 'agendaDays', { ask: 'How many days ahead?' }),
      field('choice', 'agendaMissing', { ask: 'And if nothing has come?' }),
    ]),
    clause('silence', [
      field('number', 'replyDays', {
        ask: 'After how many days without a reply do we ask again?',
        hint: 'Two or three is usual.',
      }),
      field('number', 'quietWeeks', { hint: 'Six to eight is usual.' }),
      field('choice', 'checkIn', {
        ask: 'How do we find out then whether all is well?',
        options: [
          { id: 'room', text: 'A message here' },
          { id: 'text', text: 'A text or WhatsApp' },
          { id: 'email', text: 'An e-mail' },
          { id: 'call', text: 'A call' },
        ],
      }),
      {
        id: 'stalled',
        kind: 'text',
        ask: 'And if it stays silent?',
        start:
          'The {{mentor}} gets in touch, gently. If nothing comes back, the {{mentor}} says that the programme will hear of it, and then tells the programme.',
        examples: [
          'The {{mentor}} writes once more and waits a week. Then the programme hears of it, and the {{mentee}} knows that first.',
          'The {{mentor}} asks, without blame, whether a break would help. Without an answer the {{mentor}} tells the {{mentee}}, and then the programme.',
        ],
      },
    ]),
  ],
};
