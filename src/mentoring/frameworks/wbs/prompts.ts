import type { Prompt } from '../../framework.js';

export const prompts: readonly Prompt[] = [
  { id: 'points', when: 'before', of: 'mentee', ask: 'What would you like to talk about this time?' },
  {
    id: 'aim',
    when: 'atOnce',
    of: 'mentee',
    ask: 'Take five to ten minutes for yourself. What do you want from this session, now that it is near?',
  },
  { id: 'takeAway', when: 'after', of: 'mentee', ask: 'What are you taking with you from today?' },
  { id: 'keep', when: 'after', of: 'mentee', ask: 'What should the {{mentor}} keep doing?' },
  { id: 'less', when: 'after', of: 'mentee', ask: 'What should the {{mentor}} do less of?' },
  { id: 'differently', when: 'after', of: 'both', ask: 'What might the {{mentee}} try another way?' },
  { id: 'summary', when: 'after', of: 'mentee', ask: 'A short summary for the {{mentor}}: what mattered?' },
];
