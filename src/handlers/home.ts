import { home as homeCard, type OnTheWay } from '../../adaptive-cards/home.js';
import type { NextStep } from '../../adaptive-cards/home-steps.js';
import { intentions } from '../conversation/intentions.js';
import { Temporal } from 'temporal-polyfill';
import { liesOpen, sharedMissing } from '../mentoring/agreement.js';
import { validSignatures } from '../mentoring/agreement-text.js';
import { whoseTurn } from '../mentoring/agreement-turn.js';
import { goalsOf } from '../mentoring/goals.js';
import { isPaused } from '../mentoring/pause.js';
import { progressOf } from '../mentoring/progress.js';
import type { Instant } from '../mentoring/relationship.js';
import { isOpen } from '../mentoring/review.js';
import { comingUp, endOf, heldOf, unrecorded, type Session } from '../mentoring/session.js';
import { whoArranges } from '../mentoring/book-next.js';
import { writingBy } from '../mentoring/writing.js';
import type { Listed } from '../ports/known.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Store } from '../ports/store.js';
import { showing } from './kinds.js';

/** Rule 1 of the experience: first the single thing that comes next, then the rest. */
export const home = showing({
  intention: intentions.home,
  strangers: 'welcome',
  show: async ({ knowledge: { relationships }, me, words, at }, { store }) => {
    const underWay = relationships.filter(isUnderWay).map(({ id }) => id);
    const snapshots = await store.lookAll(underWay);
    const ways = relationships.map((listed) => wayOf(listed, snapshots.get(listed.id) ?? null, me.id, at));
    const mine = await ownProgress(relationships, snapshots, store);
    const shown = ways.map((way) => (way.relationship === mine?.relationship ? { ...way, ...mine } : way));
    return { card: homeCard(words, shown), to: 'me' };
  },
});

/** G-04: of the newest in which this person is the mentee and has goals. One picture: each takes a while to draw. */
async function ownProgress(
  relationships: readonly Listed[],
  snapshots: ReadonlyMap<string, Snapshot>,
  store: Store,
): Promise<Pick<OnTheWay, 'relationship' | 'progress'> | null> {
  const [first] = relationships.flatMap(({ id, role }) => {
    const snapshot = role === 'mentee' ? snapshots.get(id) : undefined;
    const goals = snapshot && goalsOf(snapshot);
    return goals ? [{ relationship: id, goals }] : [];
  });
  if (!first) return null;
  const { relationship, goals } = first;
  return { relationship, progress: progressOf(goals, await store.writingsOf(relationship, 'reading')) };
}

/** What comes next for it depends on more than the list says. */
const isUnderWay = ({ phase }: Listed) =>
  phase === 'chemistry' || phase === 'contracting' || phase === 'active';

function wayOf(listed: Listed, snapshot: Snapshot | null, me: string, at: Instant): OnTheWay {
  return {
    relationship: listed.id,
    other: listed.other,
    myRole: listed.role,
    ...nextStep(listed, snapshot, me, at),
    coming: snapshot && comingOf(snapshot, at),
  };
}

/** When they meet next, be it for the first time. */
function comingOf({ relationship: { phase, meeting }, sessions }: Snapshot, now: Instant): Instant | null {
  const [session] = comingUp(sessions, now);
  if (session) return session.at;
  return phase === 'chemistry' && meeting && Temporal.Instant.compare(now, meeting.at) < 0
    ? meeting.at
    : null;
}

type Next = Pick<OnTheWay, 'next' | 'session' | 'review'>;

function nextStep(listed: Listed, snapshot: Snapshot | null, me: string, at: Instant): Next {
  const { phase, invitedByMe, other } = listed;
  switch (phase) {
    case 'proposed':
      return { next: !invitedByMe ? 'answerInvitation' : other === null ? 'awaitCode' : 'awaitAnswer' };
    case 'chemistry':
      return { next: snapshot ? gettingToKnow(snapshot, me, at) : 'over' };
    case 'contracting':
      return { next: snapshot ? contracting(snapshot, me) : 'over' };
    case 'active':
      return snapshot ? active(snapshot, me, at) : { next: 'live' };
    case 'ended':
    case 'declined':
      return { next: 'over' };
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

/** What they do every month; before it what both wait for, after it what can be looked forward to. */
function active(snapshot: Snapshot, me: string, now: Instant): Next {
  const { relationship, sessions, review, writings } = snapshot;
  if (isPaused(relationship, now)) return { next: 'paused' };
  const written = contracting(snapshot, me);
  if (written === 'sign') return { next: written };
  const [unsaid] = unrecorded(sessions, now);
  if (unsaid) return { next: 'sayHeld', session: unsaid.id };
  const [last] = heldOf(sessions);
  if (last && isRecent(last, now) && !writingBy(writings, 'reflected', me, last.id))
    return { next: 'reflect', session: last.id };
  if (isOpen(review) && !writingBy(writings, 'review', me, review.id))
    return { next: 'review', review: review.id };
  if (written !== 'live') return { next: written };
  if (comingUp(sessions, now).length > 0) return { next: 'awaitSession' };
  const arranger = whoArranges(snapshot);
  return { next: arranger === null ? 'live' : arranger === me ? 'book' : 'awaitBooking' };
}

/** Longer ago nobody remembers what they would write. */
const isRecent = (session: Session, now: Instant) =>
  Temporal.Instant.compare(endOf(session).add({ hours: 24 * 14 }), now) > 0;
