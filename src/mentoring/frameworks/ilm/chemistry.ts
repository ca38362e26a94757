import type { Line } from '../../framework.js';

export const chemistry: readonly Line[] = [
  { id: 'getToKnow', text: 'Get to know each other a little; half an hour will do' },
  {
    id: 'howItWorks',
    text: 'How {{mentoring}} works beside other ways to learn, when it suits and what it brings',
  },
  { id: 'expectations', text: 'What each of us can expect of the other, and what does not belong here' },
  {
    id: 'training',
    text: 'The training and experience of the {{mentor}}, and any help with a qualification',
  },
  { id: 'whyNow', text: 'Why now: what has led to this' },
  { id: 'areas', text: 'The broad areas to work on, and first goals' },
  { id: 'logistics', text: 'Where we meet, how often, for how long and how many times' },
  { id: 'confidentiality', text: 'Confidentiality: what we say to each other is not passed on' },
  { id: 'reporting', text: 'If somebody else has asked for this: what they hear, how and when' },
  { id: 'progress', text: 'How we follow progress and look back' },
  { id: 'conflicts', text: 'Any conflict of interest, and how we would deal with it' },
  { id: 'fit', text: 'Whether we suit each other: each of us says so afterwards, alone' },
  { id: 'firstDate', text: 'If we go on: the day of our first session' },
  { id: 'questions', text: 'Anything else that either of us wants to ask' },
];
