import { actions as actionsCard } from '../../adaptive-cards/actions.js';
import { intentions } from '../conversation/intentions.js';
import { closeAction as close, openActions } from '../mentoring/action-doing.js';
import type { Action } from '../mentoring/action.js';
import { partyTo } from '../mentoring/policy.js';
import { otherName } from './agreement-view.js';
import { actionView, inList } from './action-view.js';
import type { About } from './handler.js';
import { deciding, showing } from './kinds.js';
import { meantBy, whoMeet } from './subject.js';

/** `actions`: who has taken on what (S-08). */
export const actions = showing({
  intention: intentions.actions,
  strangers: 'introduced',
  show: async (said, house) => {
    const meant = await meantBy(said, house, intentions.actions, { fits: whoMeet });
    if ('ask' in meant) return meant.ask;
    return { card: listed({ ...said, snapshot: meant.snapshot }), to: 'me' };
  },
});

export const closeAction = deciding({
  intention: intentions.closeAction,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, me, at, payload: { action: id, as } }) => {
    const { next, events } = close(snapshot, { id, by: me.id, at, as });
    return { events, ...(next && { actions: [next] }) };
  },
  answer: (about) => ({ card: listed(about), to: 'replace' }),
});

function listed({ snapshot, me, words }: Pick<About, 'snapshot' | 'me' | 'words'>) {
  const { actions: all, relationship } = snapshot;
  const done = all.filter(({ state }) => state === 'done').sort(newestFirst);
  return actionsCard(words, {
    relationship: relationship.id,
    other: otherName(snapshot, me.id),
    open: openActions(all).map((action) => inList(snapshot, action, me.id)),
    done: done.map((action) => actionView(snapshot, action)),
  });
}

const newestFirst = (a: Action, b: Action) =>
  (b.closedAt?.epochMilliseconds ?? 0) - (a.closedAt?.epochMilliseconds ?? 0);
