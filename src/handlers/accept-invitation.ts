import { invitation } from '../../adaptive-cards/invitation.js';
import { intentions } from '../conversation/intentions.js';
import { openAgreement } from '../mentoring/agreement.js';
import { invitee } from '../mentoring/policy.js';
import { accept } from '../mentoring/relationship.js';
import { invitationFor } from './invitation-view.js';
import { deciding } from './kinds.js';
import type { About } from './handler.js';

/** Yes: the room is made and the first version of the agreement lies open in it. */
export const acceptInvitation = deciding({
  intention: intentions.acceptInvitation,
  subject: ({ relationship }) => relationship,
  allows: invitee,
  decide: (about) => {
    const { snapshot, me, at } = about;
    const first = snapshot.framework.chemistry.length > 0 ? 'chemistry' : 'contracting';
    const { next, events } = accept(snapshot.relationship, me.id, at, first);
    return events.length === 0
      ? { events }
      : { relationship: next, events, agreement: firstVersion(about), room: roomFor(about) };
  },
  answer: ({ words, snapshot, me }) => ({
    card: invitation(words, { ...invitationFor(snapshot, me.id), state: 'accepted' }),
    to: 'standing',
  }),
});

const firstVersion = ({ snapshot, at, nonce }: About) =>
  openAgreement({ number: 1, framework: snapshot.framework, language: languageOf(snapshot), nonce, at });

/** The agreement is written in the mentee's language. */
const languageOf = ({ relationship, people }: About['snapshot']) =>
  people[relationship.mentee ?? '']?.language ?? 'en';

/** A Slack channel where both are in one workspace; otherwise the two personal chats are the room. */
function roomFor({ snapshot: { relationship, people } }: About) {
  const [mentee, mentor] = [people[relationship.mentee ?? ''], people[relationship.mentor ?? '']];
  const channel =
    mentee?.platform === 'slack' && mentor?.platform === 'slack' && mentee.tenant === mentor.tenant;
  return { kind: channel ? ('channel' as const) : ('personal' as const) };
}
