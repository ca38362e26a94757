import { Refusal } from './refusal.js';
import type { Decision, Instant } from './relationship.js';
import { comingUp, plannedIn, type Session, type WithSessions } from './session.js';
import { writingBy, type Writing } from './writing.js';

interface Preparing extends WithSessions {
  writings: readonly Writing[];
}

interface Saying {
  session: string;
  by: string;
  at: Instant;
}

/** S-02: until the session is over. The same again changes nothing. */
export function sendPoints(
  pair: Preparing,
  { text, ...saying }: Saying & { text: string },
): Decision<Writing<'points'> | null> {
  const { session, by, at } = saying;
  stillAhead(pair, session, at);
  if (writingBy(pair.writings, 'points', by, session)?.body.text === text) return { next: null, events: [] };
  return {
    next: { kind: 'points', author: by, about: session, at, body: { text } },
    events: [{ kind: 'pointsSent', by, session }],
  };
}

/** S-03: what the other has seen once, they go on seeing. */
export function keepQuiet(
  pair: Preparing,
  { want, shared, ...saying }: Saying & { want: string; shared: boolean },
): Decision<Writing<'quiet'> | null> {
  const { session, by, at } = saying;
  stillAhead(pair, session, at);
  const before = writingBy(pair.writings, 'quiet', by, session)?.body;
  const body = { want, shared: shared || before?.shared === true };
  if (before?.want === body.want && before.shared === body.shared) return { next: null, events: [] };
  return {
    next: { kind: 'quiet', author: by, about: session, at, body },
    events: [{ kind: 'quietKept', by, session, shared: body.shared }],
  };
}

/** The session, where it can still be prepared. */
export function stillAhead(pair: WithSessions, id: string, at: Instant): Session {
  const session = plannedIn(pair, id);
  if (comingUp([session], at).length === 0) throw new Refusal('sessionOver');
  return session;
}

/** The next one, or the one that goes on. */
export function nextToPrepare({ sessions }: WithSessions, at: Instant): Session {
  const [next] = comingUp(sessions, at);
  if (!next) throw new Refusal('noneBooked');
  return next;
}
