import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const keepingSafe: Step = {
  id: 'safe',
  title: 'Trust and safety',
  clauses: [
    clause('confidentiality', [
      field('text', 'confidentiality'),
      field('many', 'exceptions', { start: ['law', 'harm', 'policy', 'both'] }),
      field('text', 'records', { ask: 'What is written down or shared, and how is it kept safe?' }),
    ]),
    {
      id: 'safety',
      heading: 'Safety and wellbeing',
      fields: [
        {
          id: 'safetyConcern',
          kind: 'text',
          ask: 'What happens if the {{mentor}} is worried about the {{mentee}}?',
          start:
            'The {{mentor}} talks with the {{mentee}} first if that is safe, and then tells the safeguarding contact of the programme, the same day.',
        },
      ],
    },
    {
      id: 'support',
      heading: 'Support for the {{mentor}}',
      fields: [
        field('text', 'supervision', {
          ask: 'Who is there for the {{mentor}} when it gets hard, and what may be said?',
          start:
            'The coordinator or the line manager of the {{mentor}}. No names, unless somebody is at risk.',
        }),
      ],
    },
  ],
};
