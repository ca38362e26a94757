import type { Step } from '../../framework.js';
import { clause, field, promises } from '../select.js';

export const responsibilities: Step = {
  id: 'promise',
  title: 'Who does what',
  clauses: [
    {
      id: 'training',
      heading: 'Training and experience',
      fields: [
        {
          id: 'experience',
          kind: 'text',
          ask: 'Which training and experience does the {{mentor}} bring?',
          examples: [
            'Many years in the job; new to {{mentoring}}.',
            'A course under way, and a few people helped informally before.',
            'A finished qualification, and several people over the years.',
          ],
        },
        {
          id: 'inTraining',
          kind: 'choice',
          ask: 'Is the {{mentor}} working towards a qualification?',
          options: [
            { id: 'yes', text: 'Yes, still in training' },
            { id: 'no', text: 'No' },
          ],
          start: 'yes',
        },
        {
          id: 'trainingHelp',
          kind: 'commitments',
          of: 'mentee',
          ask: 'To help the {{mentor}} learn, I will:',
          hint: 'Only if the {{mentor}} is in training, and only what you like.',
          optional: true,
          promises: [
            { id: 'evaluations', text: 'Fill in a short evaluation after each session' },
            { id: 'portfolio', text: 'Let this {{agreement}} be shown in a portfolio, without my name' },
          ],
        },
      ],
    },
    promises('mentor', [
      { id: 'share', text: 'Share experience and advice where they help' },
      { id: 'ask', text: 'Ask questions that let you weigh your own options' },
      { id: 'word', text: 'Do what I have said I would do' },
      { id: 'honest', text: 'Be open about what I have learnt and what I have not' },
      { id: 'safe', text: 'See to it that the place or call is safe for us both' },
      { id: 'signpost', text: 'Say so when other help would serve you better, and where it is' },
      { id: 'advice', text: 'Ask somebody more experienced when I am unsure' },
    ]),
    promises('mentee', [
      { id: 'prepare', text: 'Come prepared, knowing what I want from the session' },
      { id: 'act', text: 'Do what I said I would do, or say why not' },
      { id: 'speakUp', text: 'Say so early when something is not working' },
      { id: 'ownActions', text: 'Own my decisions and what comes of them' },
    ]),
    clause(
      'responsibilities',
      [
        field('text', 'others', {
          start:
            'The coordinator helps when we are stuck. Whoever asked for this hears only what we agree here.',
          examples: [
            'The line manager of the {{mentee}} keeps the time free, and hears only what we agree here.',
            'This is between the two of us. What the {{mentee}} sets out to do is the {{mentee}}’s own.',
          ],
        }),
        field('acknowledgement', 'code', {
          ask: 'The guidelines on ethics and competence that the programme follows',
          document: 'Guidelines on ethics and competence',
        }),
        {
          id: 'icfEthics',
          kind: 'acknowledgement',
          of: 'both',
          ask: 'The ICF’s code of ethics',
          document: 'ICF Code of Ethics',
        },
        {
          id: 'icfCompetencies',
          kind: 'acknowledgement',
          of: 'mentor',
          ask: 'The ICF’s core competencies',
          document: 'ICF Core Competencies',
        },
      ],
      'Others, and the codes that apply',
    ),
  ],
};
