import { newestWordings } from './goals.js';
import type { Goals } from './goals-kept.js';
import type { Writing } from './writing.js';

/** How far one goal was, from 0 to 10, on which calendar dates: the oldest first. */
export interface Line {
  goal: number;
  points: readonly { on: string; far: number }[];
}

/** More lines than that nobody tells apart. */
export const mostLines = 4;
/** More points than that are one: of what is older only the first counts. */
export const mostPoints = 24;

/** G-04: the goals that have readings; those that stand before those that do not any more. */
export function progressOf(goals: Goals | null, readings: readonly Writing<'reading'>[]): Line[] {
  const inOrder = [...readings].sort(
    (a, b) => a.body.on.localeCompare(b.body.on) || a.at.epochMilliseconds - b.at.epochMilliseconds,
  );
  const all = newestWordings(goals)
    .map(({ id, became }) => ({ goal: id, stands: became === null, points: pointsOf(id, inOrder) }))
    .filter(({ points }) => points.length > 0);
  return [...all]
    .sort((a, b) => Number(b.stands) - Number(a.stands) || b.goal - a.goal)
    .slice(0, mostLines)
    .sort((a, b) => a.goal - b.goal)
    .map(({ goal, points }) => ({ goal, points }));
}

function pointsOf(goal: number, readings: readonly Writing<'reading'>[]): Line['points'] {
  const points = readings.flatMap(({ body: { on, goals } }) =>
    goals.filter((each) => each.goal === goal).map(({ far }) => ({ on, far })),
  );
  return points.length > mostPoints ? [...points.slice(0, 1), ...points.slice(1 - mostPoints)] : points;
}
