import { chemistry } from './standard/chemistry.js';
import type { Framework } from '../framework.js';
import { howWeMeet } from './standard/how-we-meet.js';
import { howWeKeepItAlive } from './standard/how-we-keep-it-alive.js';
import { whatStaysBetweenUs } from './standard/what-stays-between-us.js';
import { whatWePromise } from './standard/what-we-promise.js';
import { whenPlansChange } from './standard/when-plans-change.js';
import { whyWeAreHere } from './standard/why-we-are-here.js';

/** The best of all the paper forms: what a programme contracts on unless it chooses another. */
export const standard: Framework = {
  id: 'standard',
  number: 3,
  owner: 'Mentoring',
  date: '2026-11-22',
  title: 'Our {{agreement}}',
  suits: { kind: 'mentoring', contractWord: 'agreement' },
  opening:
    'This is how the two of us will work together. The {{mentee}} brings the questions and decides what to do about them; the {{mentor}} listens, asks, and shares experience where it helps. We can change this at any time, together.',
  signing: 'agrees',
  readiness: [],
  chemistry,
  prompts: [],
  surveys: [],
  carries: [],
  steps: [whyWeAreHere, howWeMeet, whenPlansChange, whatWePromise, whatStaysBetweenUs, howWeKeepItAlive],
};
