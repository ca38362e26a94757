import type { Step } from '../../framework.js';

export const howWeKeepItAlive: Step = {
  id: 'alive',
  title: 'How we keep it alive',
  clauses: [
    {
      id: 'goals',
      heading: 'First goals',
      fields: [
        {
          id: 'goals',
          kind: 'goals',
          ask: 'What is our first goal?',
          hint: 'As many as you know now. They can wait until you have signed.',
          optional: true,
          examples: [
            {
              goal: 'Lead our weekly meeting with confidence',
              success: 'I have led four, and the team says that they help.',
            },
            {
              goal: 'Decide what my next step is',
              success: 'I have named it, and told somebody who can help.',
            },
            { goal: 'Say no to what is not my job', success: 'Two evenings a week are free again.' },
          ],
        },
      ],
    },
    {
      id: 'progress',
      heading: 'Progress',
      fields: [
        {
          id: 'progress',
          kind: 'text',
          ask: 'How will we see progress, and keep our focus?',
          start: 'We look at the goals at the start of each session.',
          examples: [
            'At the end of each session, each of us names one thing that has moved.',
            'Once a month the {{mentee}} says of each goal, from 0 to 10, how far it has come.',
          ],
        },
        {
          id: 'relationshipFeedback',
          kind: 'choice',
          ask: 'How often do we ask each other how this is going?',
          options: [
            { id: 'session', text: 'Each session' },
            { id: 'quarter', text: 'Every three months' },
            { id: 'review', text: 'When we review this {{agreement}}' },
          ],
          start: 'session',
        },
      ],
    },
    {
      id: 'review',
      heading: 'Looking at this again',
      fields: [
        {
          id: 'review',
          kind: 'choice',
          ask: 'When do we look at this {{agreement}} again?',
          options: [
            { id: 'halfway', text: 'Half-way through' },
            { id: 'months3', text: 'After three months' },
            { id: 'months6', text: 'After six months' },
            { id: 'months12', text: 'After a year' },
            { id: 'event', text: 'When something important changes' },
          ],
          start: 'halfway',
        },
      ],
    },
    {
      id: 'ending',
      heading: 'The end',
      fields: [
        {
          id: 'ending',
          kind: 'choice',
          ask: 'When does it end?',
          options: [
            { id: 'sessions', text: 'After the planned sessions' },
            { id: 'date', text: 'On a date' },
            { id: 'open', text: 'When one of us says so' },
          ],
          start: 'sessions',
        },
        { id: 'endDate', kind: 'date', ask: 'If on a date: which?', optional: true },
        {
          id: 'afterwards',
          kind: 'text',
          ask: 'And then?',
          start: 'We look back together, and decide whether to go on, and on what terms.',
          optional: true,
          examples: [
            'We say thank you and goodbye, and may write to each other now and then.',
            'We pause for three months, then meet once and see what has come of it.',
          ],
        },
      ],
    },
  ],
};
