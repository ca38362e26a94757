import { askEnd } from '../../adaptive-cards/end.js';
import { brief, button } from '../../adaptive-cards/kit/make.js';
import { refused } from '../../adaptive-cards/refused.js';
import { whichRelationship } from '../../adaptive-cards/which-relationship.js';
import { intentions } from '../conversation/intentions.js';
import { isLive, otherOf } from '../mentoring/relationship.js';
import { nameIn } from './agreement-view.js';
import { showing } from './kinds.js';
import { looked } from './show-agreement.js';
import { choose } from './subject.js';

/** Asks once more; ending is the next click. */
export const end = showing({
  intention: intentions.end,
  strangers: 'introduced',
  show: async (said, { store }) => {
    const { payload, me, words } = said;
    const chosen = choose(
      said,
      payload.relationship,
      ({ phase }) => phase !== 'ended' && phase !== 'declined',
    );
    if (chosen.is === 'none') return { card: refused(words, 'nothingToEnd', {}), to: 'me' };
    if (chosen.is === 'which') {
      const choices = chosen.among.map(({ id, other }) =>
        button(brief(other ?? '…'), intentions.end, { relationship: id }),
      );
      return { card: whichRelationship(words, choices), to: 'me' };
    }
    const snapshot = await looked(store, chosen.id, me.id);
    const { relationship } = snapshot;
    if (!isLive(relationship)) return { card: refused(words, 'ended', {}), to: 'me' };
    const other = otherOf(relationship, me.id);
    return {
      card: askEnd(words, {
        relationship: relationship.id,
        other: other === null ? null : nameIn(snapshot, other),
        answered: relationship.begun !== null,
      }),
      to: 'me',
    };
  },
});
