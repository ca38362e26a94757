import { carriedOver } from '../mentoring/action-doing.js';
import type { Decision } from '../mentoring/relationship.js';
import type { Session } from '../mentoring/session.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Decided } from './handler.js';

/** What is decided about one session; when it is first known to have been held, what was open before it is carried over. */
export function aboutSession(
  { actions }: Pick<Snapshot, 'actions'>,
  { next, events }: Decision<Session | null>,
): Decided {
  const held = next && events.some((event) => event.kind === 'sessionHeld' && event.first);
  return {
    events,
    ...(next && { sessions: [next] }),
    ...(held && { actions: carriedOver(actions, next.at) }),
  };
}
