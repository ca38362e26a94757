import type { ResultView, Shared } from '../../adaptive-cards/session-result.js';
import { isPlanned, byTime, type Session } from '../mentoring/session.js';
import { writingsForBoth } from '../mentoring/visible.js';
import { writingBy } from '../mentoring/writing.js';
import type { Snapshot } from '../ports/snapshot.js';
import { actionView } from './action-view.js';
import { nameIn, otherName } from './agreement-view.js';
import { sessionView } from './session-view.js';

const bothOf = ({ relationship: { mentee, mentor } }: Snapshot) =>
  [mentee, mentor].filter((person) => person !== null);

export const hasReflected = (snapshot: Snapshot, session: string, person: string | null): boolean =>
  writingBy(writingsForBoth(snapshot), 'reflected', person, session) !== null;

export const haveBothReflected = (snapshot: Snapshot, session: string): boolean =>
  bothOf(snapshot).every((person) => hasReflected(snapshot, session, person));

/** What both may read of what was written about a session; null where there is nothing. */
export function resultView(snapshot: Snapshot, session: Session): ResultView | null {
  const shared = bothOf(snapshot).map((person) => sharedBy(snapshot, session.id, person));
  const actions = snapshot.actions
    .filter((action) => action.session === session.id && action.state !== 'dropped')
    .map((action) => actionView(snapshot, action));
  const next = snapshot.sessions
    .filter((other) => isPlanned(other) && byTime(other, session) > 0)
    .sort(byTime)[0];
  if (actions.length === 0 && shared.every(isEmpty)) return null;
  return {
    relationship: snapshot.relationship.id,
    session: session.id,
    at: session.at,
    shared,
    actions,
    next: next ? sessionView(snapshot, next) : null,
  };
}

function sharedBy(snapshot: Snapshot, session: string, person: string): Shared {
  const forBoth = writingsForBoth(snapshot);
  const {
    keep = '',
    less = '',
    differently = '',
  } = writingBy(forBoth, 'feedback', person, session)?.body ?? {};
  return {
    name: nameIn(snapshot, person),
    to: otherName(snapshot, person),
    takeAway: writingBy(forBoth, 'takeAway', person, session)?.body.text ?? '',
    onTrack: writingBy(forBoth, 'onTrack', person, session)?.body.text ?? '',
    keep,
    less,
    differently,
    summary: writingBy(forBoth, 'summary', person, session)?.body.text ?? '',
    goals: writingBy(forBoth, 'reading', person, session)?.body.goals ?? [],
  };
}

const isEmpty = ({ name: _, to: __, ...said }: Shared) =>
  Object.values(said).every((each) => each.length === 0);
