import { home as homeCard, type NextStep, type OnTheWay } from '../../adaptive-cards/home.js';
import { intentions } from '../conversation/intentions.js';
import { sharedMissing } from '../mentoring/agreement.js';
import { validSignatures } from '../mentoring/agreement-text.js';
import { whoseTurn } from '../mentoring/agreement-turn.js';
import type { Listed, Snapshot } from '../ports/store.js';
import { showing } from './kinds.js';

/** Rule 1 of the experience: first the single thing that comes next, then the rest. */
export const home = showing({
  intention: intentions.home,
  strangers: 'welcome',
  show: async ({ knowledge: { relationships }, me, words }, { store }) => {
    const contracting = relationships.filter(({ phase }) => phase === 'contracting').map(({ id }) => id);
    const snapshots = await store.lookAll(contracting);
    const ways = relationships.map((listed) => wayOf(listed, snapshots.get(listed.id) ?? null, me.id));
    return { card: homeCard(words, ways), to: 'me' };
  },
});

const wayOf = (listed: Listed, snapshot: Snapshot | null, me: string): OnTheWay => ({
  relationship: listed.id,
  other: listed.other,
  myRole: listed.role,
  next: nextStep(listed, snapshot, me),
});

function nextStep({ phase, invitedByMe, other }: Listed, snapshot: Snapshot | null, me: string): NextStep {
  switch (phase) {
    case 'proposed':
      return !invitedByMe ? 'answerInvitation' : other === null ? 'awaitCode' : 'awaitAnswer';
    case 'contracting':
      return snapshot ? contracting(snapshot, me) : 'over';
    case 'active':
      return 'live';
    case 'ended':
    case 'declined':
      return 'over';
  }
}

function contracting({ relationship, agreement }: Snapshot, me: string): NextStep {
  if (!agreement) return 'over';
  if (agreement.state === 'draft') return sharedMissing(agreement, me).length > 0 ? 'write' : 'propose';
  const signed = validSignatures(agreement).some(({ person }) => person === me);
  return !signed || whoseTurn(relationship, agreement) === me ? 'sign' : 'awaitOther';
}
