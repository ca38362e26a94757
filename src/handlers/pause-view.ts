import { Temporal } from 'temporal-polyfill';
import { isPlanned } from '../mentoring/session.js';
import type { Snapshot } from '../ports/snapshot.js';
import { nameIn } from './agreement-view.js';

/** As both read it. */
export function pauseView(snapshot: Snapshot) {
  const { relationship, sessions } = snapshot;
  if (!relationship.pause) throw new Error('there is no break');
  const { by, at, until } = relationship.pause;
  const within = sessions.filter(
    (session) =>
      isPlanned(session) &&
      Temporal.Instant.compare(session.at, at) > 0 &&
      Temporal.Instant.compare(session.at, until) < 0,
  );
  return { relationship: relationship.id, by: nameIn(snapshot, by), until, sessions: within.length };
}
