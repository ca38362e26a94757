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
        examples: [
          'We begin with the goals and end with one action. A few lines afterwards keep track of both. Half-way we ask whether the way we meet still suits us.',
          'Each session is about one goal: how far it has come, what is in the way, what comes next. We write that down afterwards, and change how we meet when it no longer suits us.',
        ],
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
          examples: [
            'With the programme’s short forms: the {{mentee}} fills in three, the {{mentor}} two, and the sponsor one at the end. The {{mentor}} notes when and where we met.',
            'The {{mentor}} keeps the dates and places. At the start, half-way and at the end come short forms, the last one for the sponsor too, so that the programme can tell what helped.',
          ],
        },
        {
          id: 'learning',
          kind: 'text',
          ask: 'What may the organisation learn from us?',
          start:
            'We watch what our work changes, and pass on themes that could help others, with no names and in words that suit us both.',
          examples: [
            'What works here and what gets in the way, told without names, in words that we both have seen.',
            'Themes that others would know as well, and nothing that could show who we are. We choose them together, at the end.',
          ],
        },
      ],
    },
  ],
};
