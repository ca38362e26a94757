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
        examples: [
          'We listen to the end, and ask before we advise.',
          'Anything may be said, and nothing must be. Whoever is unsure asks.',
        ],
      },
      field('text', 'confidentiality', {
        start:
          'What we say here stays between the two of us and is not reported. It binds us both, for good.',
        examples: [
          'The {{mentee}} may tell others about their own part. All else stays here, now and later, and binds us both.',
          'That we meet is no secret; what we say is. This binds us both, and anybody whom the {{mentor}} asks for advice.',
        ],
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
          examples: [
            'Short notes without names, behind a password, for as long as the privacy notice and the policy allow. The {{mentee}} may see them.',
            'As little as we can: goals and next steps, kept safe as the law and the policy ask. Nothing else is written down.',
          ],
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
        hint: 'One a line. They see nothing else.',
      }),
    ]),
  ],
};
