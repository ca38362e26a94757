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
          examples: [
            'Whatever helps the {{mentee}} to learn belongs here. Gossip and other people’s secrets stay outside.',
            'Work comes first, and life where it touches work. Nobody needs a reason to leave a subject.',
          ],
        },
        field('many', 'notDone'),
        field('text', 'conflicts', {
          ask: 'Is there a conflict of interest, and how do we deal with it?',
          start: 'None that we know of. If one comes up, we name it at once and decide together what to do.',
          examples: [
            'We work in the same place. Should one of us get a say in the other’s pay or post, we stop and tell the coordinator.',
            'We know some of the same people. Here we do not talk about them, and either of us may remind the other.',
          ],
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
          examples: [
            'When sleep, health or life at home suffers, or when we come back to the same pain each time.',
            'When it takes knowledge that neither of us has, in law, money or medicine. We do not guess.',
          ],
        }),
        {
          id: 'helpAtHand',
          kind: 'text',
          ask: 'Where do we find that help?',
          start:
            'The employee assistance programme, and the other contacts that the bot shows when one of us has a concern.',
          examples: [
            'A doctor, a helpline or the staff support of the organisation. The {{mentor}} helps to find the number.',
            'The coordinator knows where, and need not know what it is for.',
          ],
        },
        {
          id: 'alongside',
          kind: 'text',
          ask: 'And do our sessions go on meanwhile?',
          start:
            'We talk about it first. They go on beside the other help if both of us are happy with that.',
          examples: [
            'Yes, unless whoever helps thinks that a break is better.',
            'We pause, and choose a day on which we talk about going on.',
          ],
        },
        field('text', 'supervision', {
          ask: 'Whom does the {{mentor}} ask for advice, and what may be said there?',
          start: 'Somebody with more experience in {{mentoring}}, without names. That talk is private too.',
          examples: [
            'A supervisor, regularly. Nothing that could show who the {{mentee}} is, and what is said there stays there.',
            'The tutor of the course, about how to do this well. What the {{mentee}} said stays here.',
          ],
        }),
      ],
    },
  ],
};
