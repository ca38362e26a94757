import type { ListedAction } from '../../adaptive-cards/actions.js';
import { openActions as stillOpen } from '../mentoring/action-doing.js';
import type { Action } from '../mentoring/action.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Snapshot } from '../ports/snapshot.js';
import { nameIn } from './agreement-view.js';

/** As both read it. */
export const actionView = (snapshot: Snapshot, { text, owner, due, sharing }: Action) => ({
  text,
  owner: nameIn(snapshot, owner),
  due,
  worth: sharing.worth,
});

/** What is still to be done, the next due first. */
export const openActions = (snapshot: Snapshot) =>
  stillOpen(snapshot.actions).map((action) => actionView(snapshot, action));

export function sharingView(snapshot: Snapshot, id: string, by: string) {
  const { text: what, sharing: of } = actionIn(snapshot, id);
  return {
    relationship: snapshot.relationship.id,
    action: id,
    by: nameIn(snapshot, of.suggested?.by ?? by),
    text: of.suggested?.text ?? of.agreed,
    what,
    agreed: !of.suggested,
  };
}

export function actionIn({ actions }: Snapshot, id: string): Action {
  const found = actions.find((action) => action.id === id);
  if (!found) throw new Refusal('noAction');
  return found;
}

/** As it stands in a list of this person’s. */
export function inList(snapshot: Snapshot, action: Action, me: string): ListedAction {
  const { id, owner, carried, sharing } = action;
  const { agreed, suggested = null } = sharing;
  return {
    ...actionView(snapshot, action),
    id,
    mine: owner === me,
    carried,
    agreed,
    suggested: suggested && { ...suggested, by: nameIn(snapshot, suggested.by), mine: suggested.by === me },
  };
}
