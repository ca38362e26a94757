import { z } from 'zod';
import { longestAnswer, longestGoal } from './answer.js';

/** Of what is said in one line. */
export const longestLine = 300;
/** Wordings of goals, those that no longer stand included. */
export const mostKept = 40;
export const farthest = 10;

const answer = z.string().max(longestAnswer);
const line = z.string().max(longestLine);
const words = z.string().max(longestGoal);
const date = z.iso.date();
const revision = z.int().min(0);

/** One wording of one goal. A goal that is worded anew keeps its id, and its older wording stays. */
const goal = z.object({
  /** Counts from 1, and is its name in pictures: never given again. */
  id: z.int().min(1),
  text: words,
  /** How the two will know. */
  success: words,
  since: date,
  /** The revision that it came with. */
  written: revision,
  /** Null while it stands. */
  became: z.object({ is: z.enum(['met', 'changed', 'dropped']), on: date, revision }).nullable(),
});

/** WM: why, what for, and with whom it was agreed. */
const start = z.object({
  on: date,
  why: answer,
  benefit: answer,
  organisation: line,
  sponsor: z.object({ agreed: z.enum(['yes', 'notYet', 'none']), name: line, relation: line }),
});

/** WM: what became of it, as the mentee sees it. */
const end = z.object({
  on: date,
  achieved: z.array(z.object({ goal: z.int(), how: z.enum(['yes', 'partly', 'no']), details: answer })),
  difference: answer,
  helped: answer,
  effect: answer,
  sponsor: z.object({ reviewed: z.enum(['yes', 'notYet', 'none']), view: answer }),
});

/** The mentee’s goals, from the start to the end (G-01, G-03). */
export const goalsBody = z.object({
  /** Raised by one with every change. */
  revision,
  changedBy: z.string(),
  goals: z.array(goal).max(mostKept),
  start: start.nullable(),
  end: end.nullable(),
});

/** How far each goal is, after a session or on a day (G-02). */
export const readingBody = z.object({
  on: date,
  goals: z.array(z.object({ goal: z.int(), far: z.int().min(0).max(farthest), changed: line })),
});

export type Goals = z.output<typeof goalsBody>;
export type KeptGoal = z.output<typeof goal>;
export type Start = z.output<typeof start>;
export type End = z.output<typeof end>;
export type Reading = z.output<typeof readingBody>;
