import type { InvitationView } from '../../adaptive-cards/invitation.js';
import { roleOf } from '../mentoring/relationship.js';
import type { Snapshot } from '../ports/store.js';
import { nameIn } from './agreement-view.js';

export const invitationFor = (
  snapshot: Snapshot,
  invitee: string,
  state: InvitationView['state'],
): InvitationView => ({
  relationship: snapshot.relationship.id,
  from: nameIn(snapshot, snapshot.relationship.invitation.by),
  programme: snapshot.programme.name,
  myRole: roleOf(snapshot.relationship, invitee) ?? 'mentor',
  state,
});
