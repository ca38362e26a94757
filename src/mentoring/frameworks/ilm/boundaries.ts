import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const boundaries: Step = {
  id: 'boundaries',
  title: 'Knowing our limits',
  clauses: [
    clause(
      'boundaries',
      [
        {
          id: 'appropriate',
          kind: 'text',
          ask: 'What belongs in our sessions, and what does not?',
          start: 'Work, learning and our goals belong here. Either of us may say: not this, not here.',
        },
        field('many', 'notDone'),
        field('text', 'conflicts', {
          ask: 'Is there a conflict of interest, and how do we deal with it?',
          start: 'None that we know of. If one comes up, we name it at once and decide together what to do.',
        }),
      ],
      'What fits, and what does not',
    ),
    {
      id: 'otherHelp',
      heading: 'When other help is better',
      fields: [
        field('text', 'elsewhere', {
          ask: 'When do we turn to somebody with other skills?',
          start:
            'When it goes deeper than we can help with: that is for a counsellor, a therapist or another specialist. Either of us may say so.',
        }),
        {
          id: 'helpAtHand',
          kind: 'text',
          ask: 'Where do we find that help?',
          start:
            'The employee assistance programme, and the other contacts that the bot shows when one of us has a concern.',
        },
        {
          id: 'alongside',
          kind: 'text',
          ask: 'And do our sessions go on meanwhile?',
          start:
            'We talk about it first. They go on beside the other help if both of us are happy with that.',
        },
        field('text', 'supervision', {
          ask: 'Whom does the {{mentor}} ask for advice, and what may be said there?',
          start: 'Somebody with more experience in {{mentoring}}, without names. That talk is private too.',
        }),
      ],
    },
  ],
};
