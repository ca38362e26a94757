import { home as homeCard, type NextStep, type OnTheWay } from '../../adaptive-cards/home.js';
import { intentions } from '../conversation/intentions.js';
import { Temporal } from 'temporal-polyfill';
import { liesOpen, sharedMissing } from '../mentoring/agreement.js';
import { validSignatures } from '../mentoring/agreement-text.js';
import { whoseTurn } from '../mentoring/agreement-turn.js';
import type { Instant } from '../mentoring/relationship.js';
import { writingBy } from '../mentoring/writing.js';
import type { Listed, Snapshot } from '../ports/store.js';
import { showing } from './kinds.js';

/** Rule 1 of the experience: first the single thing that comes next, then the rest. */
export const home = showing({
  intention: intentions.home,
  strangers: 'welcome',
  show: async ({ knowledge: { relationships }, me, words, at }, { store }) => {
    const unfinished = relationships.filter(isUnfinished).map(({ id }) => id);
    const snapshots = await store.lookAll(unfinished);
    const ways = relationships.map((listed) => wayOf(listed, snapshots.get(listed.id) ?? null, me.id, at));
    return { card: homeCard(words, ways), to: 'me' };
  },
});

/** What comes next for it depends on more than the list says. */
const isUnfinished = ({ phase, open }: Listed) => phase === 'chemistry' || (open && phase !== 'ended');

const wayOf = (listed: Listed, snapshot: Snapshot | null, me: string, at: Instant): OnTheWay => ({
  relationship: listed.id,
  other: listed.other,
  myRole: listed.role,
  next: nextStep(listed, snapshot, me, at),
});

function nextStep(listed: Listed, snapshot: Snapshot | null, me: string, at: Instant): NextStep {
  const { phase, invitedByMe, other } = listed;
  switch (phase) {
    case 'proposed':
      return !invitedByMe ? 'answerInvitation' : other === null ? 'awaitCode' : 'awaitAnswer';
    case 'chemistry':
      return snapshot ? gettingToKnow(snapshot, me, at) : 'over';
    case 'contracting':
      return snapshot ? contracting(snapshot, me) : 'over';
    case 'active':
      return snapshot ? contracting(snapshot, me) : 'live';
    case 'ended':
    case 'declined':
      return 'over';
  }
}

function gettingToKnow({ relationship, writings }: Snapshot, me: string, now: Instant): NextStep {
  const going = writingBy(writings, 'mind', me)?.body.going;
  if (going === 'on' || going === 'notOn') return 'awaitGoing';
  if (!relationship.meeting) return 'meet';
  return Temporal.Instant.compare(now, relationship.meeting.at) < 0 ? 'awaitMeeting' : 'sayGoing';
}

function contracting({ relationship, agreement }: Snapshot, me: string): NextStep {
  if (!agreement) return 'over';
  if (!liesOpen(agreement)) return 'live';
  if (agreement.state === 'draft') return sharedMissing(agreement, me).length > 0 ? 'write' : 'propose';
  const signed = validSignatures(agreement).some(({ person }) => person === me);
  return !signed || whoseTurn(relationship, agreement) === me ? 'sign' : 'awaitOther';
}
