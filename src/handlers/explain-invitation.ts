import { invitation } from '../../adaptive-cards/invitation.js';
import { intentions } from '../conversation/intentions.js';
import { Refusal } from '../mentoring/refusal.js';
import { invitationFor } from './invitation-view.js';
import { showing } from './kinds.js';
import { looked } from './show-agreement.js';

/** “Tell me more”: the same question again, with what a yes would mean. */
export const explainInvitation = showing({
  intention: intentions.explainInvitation,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    if (snapshot.relationship.phase !== 'proposed') throw new Refusal('invitationAnswered');
    return { card: invitation(words, invitationFor(snapshot, me.id, 'explained')), to: 'me' };
  },
});
