import { invitationExplained } from '../../adaptive-cards/invitation.js';
import { intentions } from '../conversation/intentions.js';
import { Refusal } from '../mentoring/refusal.js';
import { invitationFor } from './invitation-view.js';
import { showing } from './kinds.js';
import { looked } from './show-agreement.js';

export const explainInvitation = showing({
  intention: intentions.explainInvitation,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    if (snapshot.relationship.phase !== 'proposed') throw new Refusal('invitationAnswered');
    return { form: invitationExplained(words, invitationFor(snapshot, me.id)) };
  },
});
