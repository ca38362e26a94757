import type { Action } from './action.js';
import { Refusal } from './refusal.js';
import { isLive, type Decision, type Instant, type Relationship } from './relationship.js';

/** Everything about a pair that a decision about its actions depends on. */
export interface WithActions {
  relationship: Relationship;
  actions: readonly Action[];
}

interface Acting {
  id: string;
  by: string;
  at: Instant;
}

/** S-08: done, or let go. Whoever has taken it on says so; the same again changes nothing. */
export function closeAction(
  pair: WithActions,
  { id, by, at, as }: Acting & { as: 'done' | 'dropped' },
): Decision<Action | null> {
  const action = actionIn(pair, id);
  if (action.owner !== by) throw new Refusal('actionNotYours');
  if (action.state === as) return { next: null, events: [] };
  return {
    next: { ...action, state: as, closedAt: at },
    events: [{ kind: as === 'done' ? 'actionDone' : 'actionDropped', by, action: id }],
  };
}

export interface Rewording {
  text: string;
  due: string | null;
  owner: string;
  worth: boolean;
}

/** By either: they talk about it. What was closed is open again. */
export function changeAction(
  pair: WithActions,
  { id, by, wanted }: Acting & { wanted: Rewording },
): Decision<Action | null> {
  const action = actionIn(pair, id);
  const { worth, ...words } = wanted;
  const isSame =
    action.state === 'open' &&
    action.text === words.text &&
    action.due === words.due &&
    action.owner === words.owner &&
    action.sharing.worth === worth;
  if (isSame) return { next: null, events: [] };
  // What they have agreed to say outside, they have agreed of what it was.
  const sharing = action.text === words.text ? { ...action.sharing, worth } : { worth, agreed: '' };
  return {
    next: { ...action, ...words, sharing, state: 'open', closedAt: null },
    events: [{ kind: 'actionChanged', by, action: id }],
  };
}

/**
 * WM: one of the two says whether, with whom and how something is told outside; it holds once the other has said yes. The
 * same words from the other are that yes.
 */
export function agreeSharing(
  pair: WithActions,
  { id, by, text }: Acting & { text: string },
): Decision<Action | null> {
  const action = actionIn(pair, id);
  const { sharing } = action;
  if (!sharing.worth) throw new Refusal('actionNotWorth');
  if (sharing.agreed === text) return { next: null, events: [] };
  const { suggested } = sharing;
  if (suggested?.text === text) {
    if (suggested.by === by) return { next: null, events: [] };
    return {
      next: { ...action, sharing: { worth: true, agreed: text } },
      events: [{ kind: 'sharingAgreed', by, action: id }],
    };
  }
  return {
    next: { ...action, sharing: { ...sharing, suggested: { by, text } } },
    events: [{ kind: 'sharingSuggested', by, action: id }],
  };
}

/** A session was held: what was open before it has been carried over it (WM). */
export const carriedOver = (actions: readonly Action[], before: Instant): Action[] =>
  actions
    .filter(({ state, madeAt }) => state === 'open' && madeAt.epochMilliseconds < before.epochMilliseconds)
    .map((action) => ({ ...action, carried: action.carried + 1 }));

export const openActions = (actions: readonly Action[]): Action[] =>
  actions
    .filter(({ state }) => state === 'open')
    .sort(
      (a, b) =>
        (a.due ?? '9').localeCompare(b.due ?? '9') || a.madeAt.epochMilliseconds - b.madeAt.epochMilliseconds,
    );

function actionIn({ relationship, actions }: WithActions, id: string): Action {
  if (!isLive(relationship)) throw new Refusal('ended');
  const found = actions.find((action) => action.id === id);
  if (!found) throw new Refusal('noAction');
  return found;
}
