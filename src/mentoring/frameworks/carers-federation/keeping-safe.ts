import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const keepingSafe: Step = {
  id: 'safe',
  title: 'Trust and safety',
  clauses: [
    clause('confidentiality', [
      field('text', 'confidentiality', {
        examples: [
          'The {{mentee}} may tell others about their own part. All else stays here, now and later, and binds us both.',
          'What we say stays here, and so does why we meet. It binds us both, and whoever advises the {{mentor}}.',
        ],
      }),
      field('many', 'exceptions', { start: ['law', 'harm', 'policy', 'both'] }),
      field('text', 'records', {
        ask: 'What is written down or shared, and how is it kept safe?',
        examples: [
          'Only when we met and what comes next. The organisation keeps it safe, as its privacy notice says.',
          'The {{mentor}} writes a short note after each session, for the organisation’s own file. The {{mentee}} may read it.',
        ],
      }),
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
          examples: [
            'The {{mentor}} tells the safeguarding contact of the programme, the same day. If it is safe, the {{mentee}} hears first what is passed on, and why.',
            'In danger the {{mentor}} calls for help at once, then tells the safeguarding contact of the programme, the same day. Otherwise we talk about it first, if that is safe.',
          ],
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
          examples: [
            'The coordinator, on the same day if need be. Names are said only when somebody is at risk.',
            'A regular talk with the line manager of the {{mentor}}: about the role, and about the {{mentee}} only when somebody is at risk.',
          ],
        }),
      ],
    },
  ],
};
