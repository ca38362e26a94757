import type { Framework } from '../framework.js';
import { boundaries } from './ilm/boundaries.js';
import { carriesChemistry } from './ilm/carries-chemistry.js';
import { carriesContracting } from './ilm/carries-contracting.js';
import { changing } from './ilm/changing.js';
import { chemistry } from './ilm/chemistry.js';
import { confidence } from './ilm/confidence.js';
import { prompts } from './ilm/looking-back.js';
import { meeting } from './ilm/meeting.js';
import { planAndGoals } from './ilm/plan-and-goals.js';
import { purpose } from './ilm/purpose.js';
import { responsibilities } from './ilm/responsibilities.js';

/** For those who learn the craft: open about training, with a plan and goals that each session comes back to. */
export const ilm: Framework = {
  id: 'ilm',
  number: 4,
  owner: 'ILM Level 3',
  date: '2026-11-22',
  title: 'Our {{mentoring}} {{agreement}}',
  suits: { kind: 'mentoring', contractWord: 'contract' },
  opening:
    'We have talked openly about what each of us needs, and we are both happy to go on. The {{mentor}} shares experience and advice where they help, and asks questions; the {{mentee}} chooses. Doing what we say here builds trust. If something is not working, we come back to this {{agreement}}.',
  signing: 'agrees',
  steps: [purpose, meeting, changing, responsibilities, confidence, boundaries, planAndGoals],
  readiness: [],
  chemistry,
  prompts,
  surveys: [],
  carries: [...carriesChemistry, ...carriesContracting],
};
