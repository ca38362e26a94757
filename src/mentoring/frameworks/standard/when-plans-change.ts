import type { Step } from '../../framework.js';

export const whenPlansChange: Step = {
  id: 'change',
  title: 'When plans change',
  clauses: [
    {
      id: 'notice',
      heading: 'Moving a session',
      fields: [
        {
          id: 'noticeHours',
          kind: 'number',
          ask: 'How many hours before do we say so?',
          min: 0,
          max: 336,
          start: 48,
          unit: '{{count}} hours before',
        },
        {
          id: 'emergencies',
          kind: 'text',
          ask: 'What about emergencies?',
          start: 'In an emergency we say so as soon as we can, and that is fine.',
          examples: [
            'An emergency needs no notice: one line is enough, and no reason.',
            'Illness, family and safety come first. We say so when we can, and find a new date later.',
          ],
        },
        {
          id: 'keeping',
          kind: 'commitments',
          of: 'both',
          ask: 'I keep to this:',
          promises: [
            { id: 'stands', text: 'A session stands unless one of us says otherwise' },
            { id: 'rebook', text: 'Whoever cancels a session finds the new date' },
          ],
        },
      ],
    },
    {
      id: 'silence',
      heading: 'When it goes quiet',
      fields: [
        {
          id: 'replyDays',
          kind: 'number',
          ask: 'After how many days without an answer do we ask again?',
          min: 1,
          max: 30,
          start: 3,
          unit: '{{count}} days without an answer',
        },
        {
          id: 'quietWeeks',
          kind: 'number',
          ask: 'After how many weeks without contact do we check in?',
          min: 1,
          max: 26,
          start: 6,
          unit: '{{count}} weeks without contact',
        },
        {
          id: 'checkIn',
          kind: 'choice',
          ask: 'How do we check in then?',
          options: [
            { id: 'room', text: 'A message here' },
            { id: 'email', text: 'An e-mail' },
            { id: 'call', text: 'A call' },
          ],
          start: 'room',
        },
      ],
    },
  ],
};
