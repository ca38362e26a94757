import type { PointsView } from '../../adaptive-cards/points.js';
import type { QuietView } from '../../adaptive-cards/quiet-prompt.js';
import { promptFor, thoughtsFor } from '../mentoring/prompts.js';
import { heldOf, type Session } from '../mentoring/session.js';
import { visibleWritings } from '../mentoring/visible.js';
import { writingBy } from '../mentoring/writing.js';
import type { Snapshot } from '../ports/snapshot.js';
import { actionView, openActions } from './action-view.js';
import { otherName } from './agreement-view.js';

export const pointsView = (snapshot: Snapshot, { id, at }: Session, person: string): PointsView => ({
  relationship: snapshot.relationship.id,
  session: id,
  at,
  other: otherName(snapshot, person),
  actions: openActions(snapshot),
});

/** The last time, and what has happened since. */
export function quietView(snapshot: Snapshot, { id, at }: Session, person: string): QuietView {
  const [last] = heldOf(snapshot.sessions);
  const mine = visibleWritings(snapshot, person);
  return {
    relationship: snapshot.relationship.id,
    session: id,
    other: otherName(snapshot, person),
    at,
    takeAway: last ? (writingBy(mine, 'takeAway', person, last.id)?.body.text ?? '') : '',
    done: snapshot.actions
      .filter(({ state, closedAt }) => state === 'done' && last && closedAt && isAfter(closedAt, last.at))
      .map((action) => actionView(snapshot, action)),
    open: openActions(snapshot),
    ...quietAsks(snapshot),
  };
}

/** S-03, as the programme has it. */
export const quietAsks = ({ framework }: Pick<Snapshot, 'framework'>) => ({
  thoughts: thoughtsFor(framework, 'mentee', 'atOnce'),
  ask: promptFor(framework, 'mentee', 'aim'),
});

const isAfter = (a: { epochMilliseconds: number }, b: { epochMilliseconds: number }) =>
  a.epochMilliseconds > b.epochMilliseconds;
