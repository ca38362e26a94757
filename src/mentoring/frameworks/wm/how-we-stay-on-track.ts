import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const howWeStayOnTrack: Step = {
  id: 'track',
  title: 'How we stay on track',
  clauses: [
    clause('progress', [
      field('text', 'progress', {
        ask: 'What are the sessions about, and how do we see progress?',
        start:
          'Our sessions are about the goals. After each one we write a short reflection with the actions that we agreed. From time to time we ask whether the way we run them still suits us.',
      }),
      field('choice', 'relationshipFeedback', { ask: 'How often do we give each other honest feedback?' }),
    ]),
    clause('review'),
    {
      id: 'evaluation',
      heading: 'Evaluation',
      fields: [
        {
          id: 'evaluation',
          kind: 'text',
          ask: 'How is the {{mentoring}} evaluated?',
          hint: 'Each form says what it is for and who reads it.',
          start:
            'The {{mentor}} records when and where we met. Short forms follow: for the {{mentee}} at the start, half-way and at the end; for the {{mentor}} half-way and at the end; for the sponsor at the end. They show what this is worth and what could be better.',
        },
        {
          id: 'learning',
          kind: 'text',
          ask: 'What may the organisation learn from us?',
          start:
            'We watch what our work changes, and pass on themes that could help others, with no names and in words that suit us both.',
        },
      ],
    },
  ],
};
