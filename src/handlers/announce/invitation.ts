import { invitation, type InvitationView } from '../../../adaptive-cards/invitation.js';
import { invitationDeclined } from '../../../adaptive-cards/invitation-declined.js';
import { welcome } from '../../../adaptive-cards/welcome.js';
import { otherOf } from '../../mentoring/relationship.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { namesIn, otherName, wordsOf } from '../agreement-view.js';
import { invitationFor } from '../invitation-view.js';
import { readinessWanted } from './chemistry.js';
import type { Tellers } from './tellers.js';
import { toRoom, type Told } from './to-room.js';

/** From the question to the first card in the room. */
export const invitationTellers = {
  invited: (_, snapshot) => (invitee(snapshot) ? [invited(snapshot, 'asked')] : []),
  // The one who invited is told by the code itself.
  returned: () => [],
  joined: (_, snapshot) => [invited(snapshot, 'asked')],
  accepted: (_, snapshot) => [
    invited(snapshot, 'accepted'),
    ...welcomed(snapshot),
    ...readinessWanted(snapshot),
  ],
  declined: (_, snapshot) => [invited(snapshot, 'declined'), declined(snapshot)],
} as const satisfies Partial<Tellers>;

/** The invitation, once nobody is asked any more. */
export const takenBack = (snapshot: Snapshot): Told[] =>
  invitee(snapshot) ? [invited(snapshot, 'takenBack')] : [];

const invitee = ({ relationship }: Snapshot) => otherOf(relationship, relationship.invitation.by);

function invited(snapshot: Snapshot, state: InvitationView['state']): Told {
  const person = invitee(snapshot) ?? '';
  const card = invitation(wordsOf(snapshot, person), { ...invitationFor(snapshot, person), state });
  return { to: { person }, slot: 'invitation', how: state === 'asked' ? 'post' : 'change', card };
}

function declined(snapshot: Snapshot): Told {
  const { by } = snapshot.relationship.invitation;
  return {
    to: { person: by },
    slot: 'answer',
    how: 'post',
    card: invitationDeclined(wordsOf(snapshot, by), { name: otherName(snapshot, by) }),
  };
}

export const welcomed = (snapshot: Snapshot): Told[] =>
  toRoom(snapshot, { slot: 'welcome', how: 'post' }, (words, reader) =>
    welcome(words, {
      relationship: snapshot.relationship.id,
      ...namesIn(snapshot),
      shared: reader === undefined,
      meetsFirst: snapshot.relationship.phase === 'chemistry',
    }),
  );
