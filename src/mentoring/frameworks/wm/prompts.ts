import type { Prompt } from '../../framework.js';

export const prompts: readonly Prompt[] = [
  { id: 'aim', when: 'before', of: 'mentee', ask: 'What do you want to have by the end of this session?' },
  { id: 'lastActions', when: 'before', of: 'mentee', ask: 'How did what you planned last time go?' },
  { id: 'record', when: 'after', of: 'mentor', ask: 'When and where did you meet, and for how long?' },
  { id: 'takeAway', when: 'after', of: 'mentee', ask: 'What do you take away, and how far have you come?' },
  { id: 'actions', when: 'after', of: 'mentee', ask: 'What will you do, and by when?' },
  { id: 'onTrack', when: 'after', of: 'mentee', ask: 'Is this going the way you need it to?' },
  { id: 'keep', when: 'after', of: 'both', ask: 'What went well today?' },
  { id: 'differently', when: 'after', of: 'both', ask: 'What could the other do differently?' },
  {
    id: 'worthSharing',
    when: 'after',
    of: 'mentor',
    ask: 'Should somebody outside know of an action? What have you two agreed about it?',
  },
];
