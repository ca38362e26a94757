import type { Framework } from '../../framework.js';

/** What both contracts have in common beside their steps. */
export const form = {
  number: 4,
  owner: 'West Midlands pool',
  date: '2026-11-22',
  title: 'Our {{mentoring}} {{agreement}}',
  signing: 'agrees',
  readiness: [],
  chemistry: [],
} as const satisfies Partial<Framework>;

/** What either relationship gives the one who comes with questions. */
export const openingOfBoth =
  'There is time to look at work now and to come: focus, influence, direction, what is hard, what to hope for. Talking this through first makes it safe to be open, for the good of everyone concerned. We can change any of it together.';
