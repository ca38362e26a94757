import { takeOn, type Action, type Undertaking } from './action.js';
import type { Role } from './clause.js';
import { roleOf, type Instant, type Relationship } from './relationship.js';

/** As many as the form after a session has room for. */
export const mostRows = 3;

/** One of the rows of the form; `id` where it showed an action that there was. */
export interface Row extends Undertaking {
  id: string | null;
}

interface Undertaken {
  relationship: Relationship;
  actions: readonly Action[];
}

interface Revising {
  session: string;
  by: string;
  at: Instant;
  actions: readonly Row[];
  /** The form is older than what stands: what it leaves empty stays. */
  isStale: boolean;
  newId: () => string;
}

/** What this person has taken down in this session and what is still open, the oldest first. */
export const takenDown = (actions: readonly Action[], session: string, by: string): Action[] =>
  actions.filter((action) => action.session === session && action.author === by && action.state === 'open');

/** The actions that the rows of a form make or change. One that was closed meanwhile stays closed. */
export function revised({ relationship, actions }: Undertaken, revising: Revising): Action[] {
  const { session, by, at, isStale, newId } = revising;
  const mine = takenDown(actions, session, by);
  return revising.actions.flatMap(({ id, ...row }): Action[] => {
    const standing = mine.find((action) => action.id === id);
    if (standing) {
      if (row.text === '') return isStale ? [] : [{ ...standing, state: 'dropped', closedAt: at }];
      return isSame(relationship, standing, row) ? [] : [changed(relationship, standing, row)];
    }
    // A second click on the same form.
    const isThere = mine.some((action) => action.text === row.text);
    if (id !== null || row.text === '' || isThere) return [];
    return [takeOn(relationship, row, { id: newId(), session, by, at })];
  });
}

const isSame = (relationship: Relationship, action: Action, row: Undertaking): boolean =>
  action.text === row.text &&
  action.due === row.due &&
  action.sharing.worth === row.worth &&
  ownerOf(relationship, action) === row.owner;

const changed = (
  relationship: Relationship,
  action: Action,
  { text, due, owner, worth }: Undertaking,
): Action => ({
  ...action,
  text,
  due,
  owner: relationship[owner] ?? action.owner,
  sharing: { ...action.sharing, worth },
});

export const ownerOf = (relationship: Relationship, { owner }: Action): Role =>
  roleOf(relationship, owner) ?? 'mentee';
