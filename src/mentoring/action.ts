import type { Role } from './clause.js';
import { Refusal } from './refusal.js';
import { isLive, type Instant, type Relationship } from './relationship.js';

/** How many of those that are closed decisions go by. */
export const actionsAtHand = 10;

/** What one of the two has taken on (S-08). Its words are its author's. */
export interface Action {
  id: string;
  /** The session in which it was agreed. */
  session: string | null;
  owner: string;
  author: string;
  state: 'open' | 'done' | 'dropped';
  /** Calendar date, `YYYY-MM-DD` */
  due: string | null;
  madeAt: Instant;
  closedAt: Instant | null;
  /** Over how many sessions it was carried. */
  carried: number;
  text: string;
  /** Worth telling somebody outside about, and what the two have agreed on that: whether, whom, how (WM). */
  sharing: { worth: boolean; agreed: string; suggested?: { by: string; text: string } };
}

/** What one of the two says that somebody will do. */
export interface Undertaking {
  text: string;
  due: string | null;
  owner: Role;
  /** Worth telling somebody outside about. */
  worth: boolean;
}

export const longestAction = 200;

/** Nobody decides alone what goes outside: that an action is worth it does not agree it. */
export function takeOn(
  relationship: Relationship,
  { text, due, owner, worth }: Undertaking,
  { id, session, by, at }: { id: string; session: string | null; by: string; at: Instant },
): Action {
  const person = relationship[owner];
  if (!isLive(relationship) || person === null) throw new Refusal('ended');
  return {
    id,
    session,
    owner: person,
    author: by,
    state: 'open',
    due,
    madeAt: at,
    closedAt: null,
    carried: 0,
    text,
    sharing: { worth, agreed: '' },
  };
}
