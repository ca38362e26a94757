import type { Step } from '../../framework.js';
import { clause, field, promises } from '../select.js';

export const theRole: Step = {
  id: 'role',
  title: 'What the role is, and is not',
  clauses: [
    clause('boundaries', [
      field('many', 'notDone', {
        options: [
          { id: 'money', text: 'Lend or borrow money' },
          { id: 'private', text: 'Give out a private phone number or address' },
          { id: 'outside', text: 'Meet outside the agreed times' },
          { id: 'family', text: 'Talk about it with family or friends' },
        ],
        start: ['money', 'private', 'outside', 'family'],
      }),
      {
        id: 'houseRules',
        kind: 'text',
        ask: 'What else does the organisation say about the role?',
        start: 'Its rules come first. If one is not clear to us, we ask the coordinator.',
        examples: [
          'We have both read its rules and keep to them. Nobody has to decide alone what they mean.',
          'The {{mentor}} works as a part of it: its rules on safety, contact and data hold for us.',
        ],
      },
      field('text', 'personal', {
        ask: 'How much do we tell each other about ourselves?',
        start: 'Only what helps the {{mentee}}. Each of us may keep things private, without a reason.',
        examples: [
          'The {{mentor}} may tell how something was, when it helps. Nobody has to answer a personal question.',
          'Life as far as it touches what we work on. Addresses, numbers and accounts stay private.',
        ],
      }),
      {
        id: 'byChance',
        kind: 'text',
        ask: 'What if we meet by chance?',
        start: 'A hello at most, if the {{mentee}} says it first. What we work on waits for the session.',
        examples: [
          'The {{mentee}} decides whether we greet. Either way, we do not stop to talk.',
          'We nod and walk on. The next session is time enough to say a word about it.',
        ],
      },
    ]),
    promises('mentor', [
      { id: 'rules', text: 'Keep to the rules of the role' },
      { id: 'safety', text: 'Act when I worry about your safety or wellbeing' },
      { id: 'support', text: 'Ask for help early when I find it hard' },
      { id: 'changes', text: 'Ask for advice before we change this {{agreement}}' },
    ]),
  ],
};
