import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const howWeKeepGoing: Step = {
  id: 'alive',
  title: 'How we keep going',
  clauses: [
    clause('progress', [
      field('text', 'progress', {
        ask: 'How shall we see that it is working?',
        start: 'We look back at where we began, and say in each session what has moved since.',
        examples: [
          'Every few sessions we read again what we hoped for, and tick what is there.',
          'Once a month the {{mentee}} says of each goal, from 0 to 10, how far it has come.',
        ],
      }),
      field('choice', 'relationshipFeedback', {
        ask: 'How often do we ask how the two of us are getting on?',
      }),
    ]),
    clause('review', [
      field('choice', 'review', {
        ask: 'When do we come back to this {{agreement}}?',
        start: 'months6',
        hint: 'Half a year suits most pairs; sooner or later is fine, as long as we have talked about it.',
      }),
    ]),
    clause('ending', [
      field('choice', 'ending', { ask: 'Does it end, and when?', start: 'open' }),
      field('date', 'endDate'),
      field('text', 'afterwards', {
        ask: 'And how might we carry on?',
        start: 'We look back together and decide whether to go on. The programme has ideas for that moment.',
        examples: [
          'We say thank you and goodbye, and may write to each other now and then.',
          'We meet once a year, simply because we like to.',
        ],
      }),
    ]),
    {
      id: 'ours',
      heading: 'What else matters to us',
      fields: [
        {
          id: 'ours',
          kind: 'list',
          ask: 'What else do we want to settle?',
          hint: 'One a line. Anything that suits the two of you.',
          optional: true,
          examples: [
            ['We begin with something that went well', 'Either of us may pass on a question'],
            ['Phones stay in the bag', 'Each of us pays for their own coffee'],
          ],
        },
      ],
    },
  ],
};
