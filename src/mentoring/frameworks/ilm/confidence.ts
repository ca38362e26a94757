import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const confidence: Step = {
  id: 'confidence',
  title: 'What stays between us',
  clauses: [
    clause('confidentiality', [
      {
        id: 'trust',
        kind: 'text',
        ask: 'What lets both of us speak freely?',
        start: 'Nobody is judged here. We keep our word, and say so when something feels wrong.',
      },
      field('text', 'confidentiality', {
        start:
          'What we say here stays between the two of us and is not reported. It binds us both, for good.',
      }),
      field('many', 'exceptions'),
    ]),
    {
      id: 'records',
      heading: 'Notes and data',
      fields: [
        field('text', 'records', {
          ask: 'How does the {{mentor}} store and share what is written down?',
          start:
            'As data protection law, the privacy notice and the organisation’s policy ask: kept safe, shared with nobody else, deleted when no longer needed.',
        }),
      ],
    },
    clause('reporting', [
      {
        id: 'commissioner',
        kind: 'choice',
        ask: 'Has somebody else asked for this {{mentoring}}?',
        options: [
          { id: 'nobody', text: 'No' },
          { id: 'manager', text: 'Yes, the line manager of the {{mentee}}' },
          { id: 'hr', text: 'Yes, HR, as part of a programme' },
          { id: 'other', text: 'Yes, somebody else' },
        ],
        start: 'nobody',
      },
      field('list', 'reporting', {
        ask: 'What are they told, how and when?',
        hint: 'One a line, for example: how many sessions we have held, by e-mail, at the end. They see nothing else.',
      }),
    ]),
  ],
};
