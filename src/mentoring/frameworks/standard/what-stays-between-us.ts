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
          examples: [
            'The {{mentee}} may tell others about their own part. All else stays here, now and later, and binds us both.',
            'That we meet is no secret; what we say is. This binds us both, and anybody whom one of us asks for advice.',
          ],
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
          examples: [
            ['How many sessions we have held, to the coordinator, by e-mail, at the end'],
            ['That we meet, to the programme, half-way and at the end', 'Nothing of what we say'],
          ],
        },
        {
          id: 'supervision',
          kind: 'text',
          ask: 'How does the {{mentor}} get support, and what may be said there?',
          start: 'By talking with a supervisor, without names. That conversation is confidential too.',
          examples: [
            'By asking the coordinator how to do this well, and never about what the {{mentee}} said.',
            'In a small group from the programme, where no names are said and nothing leaves the room.',
          ],
        },
        {
          id: 'records',
          kind: 'text',
          ask: 'How are notes, documents and data kept and shared?',
          start:
            'Each of us keeps the other’s data safe. What we write to the bot is encrypted, and the programme’s privacy notice applies.',
          examples: [
            'We write down as little as we can, keep it safe, show it to nobody, and delete it when we end.',
            'Documents stay with the {{mentee}}. The {{mentor}} looks at them, and keeps no copy.',
          ],
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
          examples: [
            'Nothing for now. Either of us may say “not this” at any time.',
            'Health and family, unless one of us brings it up.',
            'Pay, and the people in our teams.',
          ],
        },
        {
          id: 'elsewhere',
          kind: 'text',
          ask: 'What belongs elsewhere, and who is there to turn to?',
          start:
            'Health, grief and legal questions belong with people who are trained for them. We say so, and look for them together.',
          examples: [
            'Complaints and pay belong with the line manager or HR; what hurts or frightens, with a doctor or a counsellor.',
            'Whatever is beyond us. Either of us may say so, and the coordinator knows who can help.',
          ],
        },
        {
          id: 'personal',
          kind: 'text',
          ask: 'How much of ourselves do we share, and what if we meet by chance?',
          optional: true,
          examples: [
            'As much as each of us likes. If we meet by chance we say hello, and nothing about this.',
            'We keep to work. Elsewhere we nod, and leave the rest for the session.',
            'What may help. If we meet in company, the {{mentee}} decides whether we know each other.',
          ],
        },
        {
          id: 'conflicts',
          kind: 'text',
          ask: 'Is there a conflict of interest that we know of?',
          start: 'None that we know of.',
          examples: [
            'We work in the same place. Should one of us get a say in the other’s pay or post, we tell the coordinator.',
            'We know some of the same people. Here we do not talk about them.',
          ],
        },
      ],
    },
  ],
};
