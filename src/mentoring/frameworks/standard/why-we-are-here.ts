import type { Step } from '../../framework.js';

export const whyWeAreHere: Step = {
  id: 'why',
  title: 'Why we are here',
  clauses: [
    {
      id: 'purpose',
      heading: 'Purpose',
      fields: [
        {
          id: 'purpose',
          kind: 'text',
          ask: 'What is this relationship for?',
          examples: [
            'To find my feet in a new role and build the confidence to lead a team.',
            'To decide where my career should go next, and take the first step.',
            'To get better at one thing that matters in my work, with someone who knows it well.',
          ],
        },
      ],
    },
    {
      id: 'focus',
      heading: 'Focus',
      fields: [
        {
          id: 'focus',
          kind: 'many',
          ask: 'Which areas will we work on?',
          options: [
            { id: 'career', text: 'Career' },
            { id: 'skills', text: 'Skills' },
            { id: 'confidence', text: 'Confidence' },
            { id: 'role', text: 'A change of role' },
            { id: 'project', text: 'A project' },
            { id: 'study', text: 'Study' },
          ],
        },
        {
          id: 'activity',
          kind: 'text',
          ask: 'What will we mostly do together?',
          optional: true,
          examples: [
            'Talk things through: what happened, what it means, what to try next.',
            'Practise what is hard: a conversation, an interview, a talk.',
            'Look at real work together, and at what could make it better.',
          ],
        },
      ],
    },
    {
      id: 'expectations',
      heading: 'Expectations',
      fields: [
        {
          id: 'hopes',
          kind: 'blind',
          of: 'both',
          ask: 'What do you hope for, and what do you expect of the other?',
          optional: true,
          examples: [
            'I hope that we think aloud together. I expect an open mind, and straight words.',
            'I hope to learn something each time. I expect both of us to prepare, and to keep our times.',
            'I cannot tell yet. I expect us to be patient, and to say early when something is not right.',
          ],
        },
        {
          id: 'expectations',
          kind: 'text',
          ask: 'Once you have seen both: what do we settle on, and what might change it?',
          optional: true,
          examples: [
            'We want much the same. A new job could change that, and then we talk again.',
            'Each of us hopes for something else. We make room for both, and look after three sessions.',
            'Honesty, patience and kept times. When life gets in the way, we settle it anew.',
          ],
        },
      ],
    },
  ],
};
