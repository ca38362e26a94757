import type { Prompt } from '../../framework.js';

export const prompts: readonly Prompt[] = [
  {
    id: 'onTrack',
    when: 'after',
    of: 'both',
    ask: 'Do our plan and goals still fit, or shall we change them?',
  },
  { id: 'keep', when: 'after', of: 'mentee', ask: 'What in this session helped you?' },
  { id: 'differently', when: 'after', of: 'mentee', ask: 'What would have helped you more?' },
  {
    id: 'promises',
    when: 'review',
    of: 'both',
    ask: 'Think about it first: have you kept your own promises?',
  },
];
