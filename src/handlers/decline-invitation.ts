import { invitation } from '../../adaptive-cards/invitation.js';
import { intentions } from '../conversation/intentions.js';
import { invitee } from '../mentoring/policy.js';
import { decline } from '../mentoring/relationship.js';
import { invitationFor } from './invitation-view.js';
import { deciding } from './kinds.js';

export const declineInvitation = deciding({
  intention: intentions.declineInvitation,
  subject: ({ relationship }) => relationship,
  allows: invitee,
  decide: ({ snapshot, me, at }) => {
    const { next, events } = decline(snapshot.relationship, me.id, at);
    return { relationship: next, events };
  },
  answer: ({ words, snapshot, me }) => ({
    card: invitation(words, { ...invitationFor(snapshot, me.id), state: 'declined' }),
    to: 'standing',
  }),
});
