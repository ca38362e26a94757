import type { InvitationView } from '../../adaptive-cards/invitation.js';
import { roleOf } from '../mentoring/relationship.js';
import type { Snapshot } from '../ports/snapshot.js';
import { nameIn } from './agreement-view.js';

/** The question as the one who was asked sees it. */
export const invitationFor = (snapshot: Snapshot, invitee: string): Omit<InvitationView, 'state'> => ({
  relationship: snapshot.relationship.id,
  from: nameIn(snapshot, snapshot.relationship.invitation.by),
  programme: snapshot.programme.name,
  myRole: roleOf(snapshot.relationship, invitee) ?? 'mentor',
});
