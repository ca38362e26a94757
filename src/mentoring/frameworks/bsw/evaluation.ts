import type { Prompt, Survey } from '../../framework.js';

export const prompts: readonly Prompt[] = [
  {
    id: 'themes',
    when: 'atOnce',
    of: 'mentee',
    ask: 'Sit back for a few minutes. What were the main themes last time?',
  },
  { id: 'since', when: 'atOnce', of: 'mentee', ask: 'What has happened since then?' },
  { id: 'aim', when: 'atOnce', of: 'mentee', ask: 'Which themes do you want to bring today?' },
  { id: 'keep', when: 'after', of: 'both', ask: 'What helped in this session?' },
  { id: 'differently', when: 'after', of: 'both', ask: 'What would make the next one better?' },
];

export const surveys: readonly Survey[] = [
  {
    id: 'start',
    at: 'start',
    of: 'both',
    required: { reminders: 3 },
    asks: [
      { id: 'hopes', text: 'What do you hope will be different when this ends?' },
      { id: 'ready', text: 'How ready do you feel to begin?', scale: true },
      { id: 'help', text: 'What would help you to make a good start?' },
    ],
  },
  {
    id: 'end',
    at: 'end',
    of: 'both',
    required: { reminders: 3 },
    asks: [
      { id: 'met', text: 'How much of what you hoped for has come about?', scale: true },
      { id: 'difference', text: 'What difference has it made?' },
      { id: 'programme', text: 'What should the programme keep, and what should it change?' },
    ],
  },
];
