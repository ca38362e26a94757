import type { Line } from '../../framework.js';

/** What a first half hour is for (H-02). */
export const chemistry: readonly Line[] = [
  { id: 'getToKnow', text: 'Who we are: a little about each of us' },
  { id: 'howItWorks', text: 'How {{mentoring}} works, and what it is not' },
  { id: 'areas', text: 'Why now, and the broad areas to work on' },
  { id: 'logistics', text: 'Where, how often and for how long we would meet' },
  { id: 'confidentiality', text: 'What stays between us, and what cannot' },
  { id: 'progress', text: 'How we would tell that it helps' },
  { id: 'conflicts', text: 'Any conflict of interest, and how to deal with it' },
  { id: 'firstDate', text: 'If we go on: when we start' },
  { id: 'questions', text: 'Anything else that either of us wants to ask' },
];
