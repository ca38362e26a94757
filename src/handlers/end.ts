import { askEnd } from '../../adaptive-cards/end.js';
import { refused } from '../../adaptive-cards/refused.js';
import { intentions } from '../conversation/intentions.js';
import { isLive, wayOut } from '../mentoring/relationship.js';
import { otherName } from './agreement-view.js';
import { showing } from './kinds.js';
import { looked } from './show-agreement.js';
import { askWhich, choose, isLiveListed } from './subject.js';

/** Asks once more; ending is the next click. */
export const end = showing({
  intention: intentions.end,
  strangers: 'introduced',
  show: async (said, { store }) => {
    const { payload, me, words } = said;
    const chosen = choose(said, payload.relationship, isLiveListed);
    if (chosen.is === 'none') return { card: refused(words, 'nothingToEnd', {}), to: 'me' };
    if (chosen.is === 'which') return askWhich(said, chosen.among, intentions.end);
    const snapshot = await looked(store, chosen.id, me.id);
    const { relationship } = snapshot;
    if (!isLive(relationship)) return { card: refused(words, 'ended', {}), to: 'me' };
    const asking = { other: otherName(snapshot, me.id), way: wayOut(relationship, me.id) };
    return { card: askEnd(words, { relationship: relationship.id, ...asking }), to: 'me' };
  },
});
