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
          hint: 'For example: talk things through, practise, look at work together.',
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
        },
        {
          id: 'expectations',
          kind: 'text',
          ask: 'Once you have seen both: what do we settle on, and what might change it?',
          optional: true,
        },
      ],
    },
  ],
};
