import type { AskedGoal } from '../../adaptive-cards/goal-inputs.js';
import type { GoalsView } from '../../adaptive-cards/goals.js';
import type { Role } from '../mentoring/clause.js';
import { goalsOf, newestWordings, openGoals } from '../mentoring/goals.js';
import type { KeptGoal } from '../mentoring/goals-kept.js';
import { liesOpen } from '../mentoring/agreement.js';
import { progressOf } from '../mentoring/progress.js';
import type { Writing } from '../mentoring/writing.js';
import type { Snapshot } from '../ports/snapshot.js';
import { nameIn } from './agreement-view.js';

export type Readings = readonly Writing<'reading'>[];

/** Beside those that stand. */
const mostClosed = 3;

export function goalsView(snapshot: Snapshot, readings: Readings, role: Role | null): GoalsView {
  const { relationship } = snapshot;
  const goals = goalsOf(snapshot);
  const all = newestWordings(goals);
  const closed = all.filter(({ became }) => became !== null).slice(-mostClosed);
  return {
    relationship: relationship.id,
    mentee: nameIn(snapshot, relationship.mentee),
    goals: all
      .filter((goal) => goal.became === null || closed.includes(goal))
      .map((goal) => ({ ...goal, reading: lastOf(readings, goal.id) })),
    progress: progressOf(goals, readings),
    started: goals?.start != null,
    role,
  };
}

/** G-02: where both have signed, and no newer version lies open. */
export const offersChange = ({ agreement, versions }: Snapshot): boolean =>
  versions.standing !== null && agreement !== null && !liesOpen(agreement);

/** What a form shows of each goal that stands. */
export const askedGoals = (snapshot: Snapshot, readings: Readings): AskedGoal[] =>
  openGoals(goalsOf(snapshot)).map((goal) => askedGoal(goal, readings));

export const askedGoal = ({ id, text, success }: KeptGoal, readings: Readings): AskedGoal => ({
  ...{ id, text, success },
  last: lastOf(readings, id)?.far ?? null,
});

const lastOf = (readings: Readings, goal: number) =>
  [...readings]
    .sort((a, b) => a.body.on.localeCompare(b.body.on) || a.at.epochMilliseconds - b.at.epochMilliseconds)
    .flatMap(({ body }) => body.goals)
    .findLast((each) => each.goal === goal) ?? null;
