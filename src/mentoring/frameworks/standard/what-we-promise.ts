import type { Step } from '../../framework.js';

export const whatWePromise: Step = {
  id: 'promise',
  title: 'What we promise',
  clauses: [
    {
      id: 'menteePromises',
      heading: 'What the {{mentee}} promises',
      fields: [
        {
          id: 'menteePromises',
          kind: 'commitments',
          of: 'mentee',
          ask: 'As the {{mentee}}, I will:',
          promises: [
            { id: 'open', text: 'Come with an open mind and be ready to be stretched' },
            { id: 'prepare', text: 'Come prepared, knowing what I want from the session' },
            { id: 'act', text: 'Do what I said I would do, or say why not' },
            { id: 'time', text: 'Keep our times' },
            { id: 'feedback', text: 'Welcome honest feedback' },
            { id: 'speakUp', text: 'Say so early when something is not working' },
            { id: 'ownActions', text: 'Own my decisions and what comes of them' },
          ],
        },
      ],
    },
    {
      id: 'mentorPromises',
      heading: 'What the {{mentor}} promises',
      fields: [
        {
          id: 'mentorPromises',
          kind: 'commitments',
          of: 'mentor',
          ask: 'As the {{mentor}}, I will:',
          promises: [
            { id: 'time', text: 'Keep our times and give you my full attention' },
            { id: 'listen', text: 'Listen without judging, and encourage you' },
            { id: 'share', text: 'Share what went wrong for me as well as what went right' },
            { id: 'stretch', text: 'Put your interests first and ask the uncomfortable question' },
            { id: 'account', text: 'Ask about what you set out to do' },
            { id: 'learn', text: 'Look at my own practice and keep learning' },
          ],
        },
      ],
    },
    {
      id: 'responsibilities',
      heading: 'Who else is involved',
      fields: [
        {
          id: 'others',
          kind: 'text',
          ask: 'What are other people responsible for?',
          start: 'The programme’s coordinator helps when we are stuck. Nobody else has a part in this.',
          optional: true,
          examples: [
            'The line manager of the {{mentee}} keeps the time free, and hears nothing of what we say.',
            'This is between the two of us. What the {{mentee}} sets out to do is the {{mentee}}’s own.',
          ],
        },
        {
          id: 'code',
          kind: 'acknowledgement',
          of: 'both',
          ask: 'The programme’s code of conduct',
          document: 'Code of conduct',
        },
      ],
    },
    {
      id: 'feedback',
      heading: 'Feedback and notes',
      fields: [
        { id: 'feedbackWelcome', kind: 'consent', of: 'both', ask: 'Is honest, timely feedback welcome?' },
        { id: 'mayChallenge', kind: 'consent', of: 'mentee', ask: 'May the {{mentor}} challenge you?' },
        { id: 'mayTakeNotes', kind: 'consent', of: 'mentee', ask: 'May the {{mentor}} take private notes?' },
        {
          id: 'feedbackHow',
          kind: 'text',
          ask: 'How should feedback be given?',
          optional: true,
          examples: [
            'At the end of each session, in person: kindly, straight, and with an example.',
            'As soon as there is something to say, and never in front of others.',
            'In writing first, so that there is time to think. Then we talk about it.',
          ],
        },
      ],
    },
  ],
};
