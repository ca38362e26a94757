import type { Prompt, Survey } from '../../framework.js';

export const prompts: readonly Prompt[] = [
  {
    id: 'onTrack',
    when: 'after',
    of: 'both',
    ask: 'Do our plan and goals still fit, or shall we change them?',
  },
  { id: 'keep', when: 'after', of: 'mentee', ask: 'What in this session helped you?' },
  { id: 'differently', when: 'after', of: 'mentee', ask: 'What would have helped you more?' },
];

export const halfway: Survey = {
  id: 'halfway',
  at: 'middle',
  of: 'both',
  asks: [
    { id: 'goOn', text: 'Do you want to go on?' },
    { id: 'working', text: 'How is it working for you?' },
    { id: 'promises', text: 'Have you kept your own promises?' },
    { id: 'add', text: 'What could we add to our {{agreement}} to make it work better?' },
  ],
};
