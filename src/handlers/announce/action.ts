import { actionMade, actionsDue as actionsDueCard, sharing } from '../../../adaptive-cards/actions.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { isOpenOn } from '../../mentoring/action-nudges.js';
import { actionView, inList, sharingView } from '../action-view.js';
import { nameIn, otherName, wordsOf } from '../agreement-view.js';
import type { Tellers } from './tellers.js';
import { toRoom, type Told } from './to-room.js';

/** What is done or let go stands in the list; what is to be done is told, once for each. */
export const actionTellers = {
  actionMade: ({ by, action }, snapshot) => made(snapshot, { by, action, isNew: true }),
  actionChanged: ({ by, action }, snapshot) => made(snapshot, { by, action, isNew: false }),
  actionDone: () => [],
  actionDropped: () => [],
  sharingSuggested: ({ by, action }, snapshot) => shared(snapshot, by, action),
  sharingAgreed: ({ by, action }, snapshot) => shared(snapshot, by, action),
} as const satisfies Partial<Tellers>;

/** S-08: on its day. */
export function actionsDue(snapshot: Snapshot, person: string, occurrence: string): Told[] {
  const due = snapshot.actions.filter((action) => action.owner === person && isOpenOn(action, occurrence));
  if (due.length === 0) return [];
  const view = {
    relationship: snapshot.relationship.id,
    other: otherName(snapshot, person),
    due: due.map((action) => inList(snapshot, action, person)),
  };
  return [
    { to: { person }, slot: occurrence, how: 'post', card: actionsDueCard(wordsOf(snapshot, person), view) },
  ];
}

interface Made {
  by: string;
  action: string;
  isNew: boolean;
}

function made(snapshot: Snapshot, { by, action: id, isNew }: Made): Told[] {
  const action = snapshot.actions.find((each) => each.id === id);
  if (!action) return [];
  const { id: relationship } = snapshot.relationship;
  const view = { ...actionView(snapshot, action), relationship, by: nameIn(snapshot, by), isNew };
  return toRoom(snapshot, { slot: `action ${id}`, how: 'put' }, (words) => actionMade(words, view));
}

/** The suggestion becomes the agreement, where it stands. */
const shared = (snapshot: Snapshot, by: string, action: string): Told[] =>
  toRoom(snapshot, { slot: `sharing ${action}`, how: 'put' }, (words) =>
    sharing(words, sharingView(snapshot, action, by)),
  );
