import type { Step } from '../../framework.js';

export const whatStaysBetweenUs: Step = {
  id: 'confidence',
  title: 'What stays between us',
  clauses: [
    {
      id: 'confidentiality',
      heading: 'Confidentiality',
      fields: [
        {
          id: 'confidentiality',
          kind: 'text',
          ask: 'What is our rule, and whom does it bind?',
          start: 'What we say here stays between the two of us. It binds us both, also after we have ended.',
        },
        {
          id: 'exceptions',
          kind: 'many',
          ask: 'When may something be passed on? We always talk about it first.',
          options: [
            { id: 'law', text: 'The law requires it' },
            { id: 'harm', text: 'Somebody is at risk of harm' },
            { id: 'policy', text: 'A policy of the organisation is broken' },
            { id: 'reputation', text: 'The organisation could be badly harmed' },
            { id: 'both', text: 'We both agree to it' },
          ],
          start: ['law', 'harm', 'policy', 'reputation', 'both'],
        },
      ],
    },
    {
      id: 'reporting',
      heading: 'Reporting',
      fields: [
        {
          id: 'reporting',
          kind: 'list',
          ask: 'What is reported, to whom, how and when?',
          hint: 'One a line.',
          start: ['Nothing, to nobody'],
        },
        {
          id: 'supervision',
          kind: 'text',
          ask: 'How does the {{mentor}} get support, and what may be said there?',
          start: 'By talking with a supervisor, without names. That conversation is confidential too.',
        },
        {
          id: 'records',
          kind: 'text',
          ask: 'How are notes, documents and data kept and shared?',
          start:
            'Each of us keeps the other’s data safe. What we write to the bot is encrypted, and the programme’s privacy notice applies.',
        },
      ],
    },
    {
      id: 'boundaries',
      heading: 'Boundaries',
      fields: [
        {
          id: 'notDone',
          kind: 'many',
          ask: 'What will the {{mentor}} not do?',
          options: [
            { id: 'money', text: 'Lend or borrow money' },
            { id: 'private', text: 'Give out a private phone number or address' },
            { id: 'outside', text: 'Meet outside the agreed times' },
            { id: 'family', text: 'Talk about it with family or friends' },
            { id: 'solve', text: 'Do the {{mentee}}’s work' },
          ],
          start: ['money', 'family', 'solve'],
          optional: true,
        },
        {
          id: 'limits',
          kind: 'private',
          ask: 'Is there anything that either of us does not want to talk about?',
          optional: true,
        },
        {
          id: 'elsewhere',
          kind: 'text',
          ask: 'What belongs elsewhere, and who is there to turn to?',
          start:
            'Health, grief and legal questions belong with people who are trained for them. We say so, and look for them together.',
        },
        {
          id: 'personal',
          kind: 'text',
          ask: 'How much of ourselves do we share, and what if we meet by chance?',
          optional: true,
        },
        {
          id: 'conflicts',
          kind: 'text',
          ask: 'Is there a conflict of interest that we know of?',
          start: 'None that we know of.',
        },
      ],
    },
  ],
};
