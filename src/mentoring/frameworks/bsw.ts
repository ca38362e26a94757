import type { Framework } from '../framework.js';
import { carries } from './bsw/carries.js';
import { prompts, surveys } from './bsw/evaluation.js';
import { howWeWorkTogether } from './bsw/how-we-work-together.js';
import { whatEachOfUsTakesOn } from './bsw/what-each-of-us-takes-on.js';
import { whatIsKeptConfidential } from './bsw/what-is-kept-confidential.js';
import { whatThisIsFor } from './bsw/what-this-is-for.js';
import { whenWeMeet } from './bsw/when-we-meet.js';

export const bsw: Framework = {
  id: 'bsw',
  number: 6,
  owner: 'BSW Mentoring Hub, JP',
  date: '2024-02-12',
  title: 'Our {{agreement}}',
  suits: { kind: 'mentoring', contractWord: 'contract' },
  opening:
    'The {{mentee}} is at the centre: their goals, their choices, and their answer for them. The {{mentor}} gives no lessons, but thinks along, fairly and wisely, so that the {{mentee}} sees more ways forward. That can give courage and energy, and help a person grow. Both of us know from the start what to expect. Nothing here is set in stone: when it no longer fits, we talk about it and write it again together.',
  signing: 'hasRead',
  readiness: [],
  reflectionRequired: { of: 'both', reminders: 2 },
  chemistry: [
    { id: 'how', text: 'What the {{mentor}} does and does not do' },
    { id: 'practical', text: 'How often we meet, for how long, and when' },
    { id: 'confidentiality', text: 'What stays between us, and when it cannot' },
    { id: 'responsibility', text: 'Who answers for what' },
    { id: 'forms', text: 'Which surveys and forms are part of it' },
    { id: 'together', text: 'How we prepare, give feedback and see progress' },
  ],
  prompts,
  surveys,
  carries,
  steps: [whatThisIsFor, whenWeMeet, whatIsKeptConfidential, whatEachOfUsTakesOn, howWeWorkTogether],
};
