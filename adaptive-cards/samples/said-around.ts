import { longestAction } from '../../src/mentoring/action.js';
import type { ActionView } from '../action-line.js';
import { names, type after } from './pair.js';

export const session = '0199c0de-0000-7000-8000-0000000000e1';
export const zones = { mentee: 'Europe/London', mentor: 'Europe/London' } as const;

/** What the two wrote around a session. */
export const saidAround = {
  points: 'How to say no to my manager.\nThe talk in June.',
  want: 'A first sentence for the talk.',
  takeAway: 'Ask first what it is for.',
  onTrack: 'It is, and I would like more time for the hard part.',
  goal: 'Lead our weekly meeting with confidence',
  changed: 'I led one and it went well.',
  keep: 'The questions.',
  less: 'Stories of your own.',
  differently: 'Begin with the hardest thing.',
  summary: 'We spoke about saying no, and I tried it out.',
  diary: 'I was less afraid than last time.',
  notes: 'She found the answer herself.',
  what: 'Ask three people who gave such a talk',
  place: 'The small room on the second floor',
} as const;

/** Cuts something as long as it may be. */
export type Say = (text: string, most: number) => string;

export type Pair = { relationship: string; session: string; at: ReturnType<typeof after>; other: string };

export const actionsFor = (say: Say): ActionView[] =>
  Array.from({ length: 9 }, (_, n) => ({
    text: say(saidAround.what, longestAction),
    owner: n % 2 === 0 ? names.mentee : names.mentor,
    due: n % 3 === 0 ? null : '2026-03-30',
    worth: n === 1,
  }));
