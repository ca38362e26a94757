import { Temporal } from 'temporal-polyfill';
import type { Event } from './event.js';
import { Refusal } from './refusal.js';
import { isLive, type Decision, type Instant, type Meeting, type Relationship } from './relationship.js';
import { withWriting, writingBy, type Body, type Writing } from './writing.js';

export interface GettingToKnow {
  relationship: Relationship;
  writings: readonly Writing[];
}

export type Going = Body<'mind'>['going'];

export const usualMinutes = 30;

export interface Suggested extends Meeting {
  where: string;
}

/** Where the two meet: what either of them said last. */
export const placeOfMeeting = (writings: readonly Writing[]): string => lastPlace(writings)?.body.where ?? '';

/** When the meeting was last set; null where none is. */
export const meetingSetAt = (writings: readonly Writing[]): Instant | null => lastPlace(writings)?.at ?? null;

const lastPlace = (writings: readonly Writing[]) =>
  writings
    .filter((writing): writing is Writing<'place'> => writing.kind === 'place')
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at))
    .at(-1);

/** H-02: the first meeting, or another time or place for it. A second click on the same changes nothing. */
export function meet(
  pair: GettingToKnow,
  { by, at, suggested }: { by: string; at: Instant; suggested: Suggested },
): Decision<GettingToKnow> {
  const { relationship, writings } = pair;
  if (!isLive(relationship)) throw new Refusal('ended');
  if (relationship.phase !== 'chemistry') throw new Refusal('alreadyBegun');
  const { where, ...meeting } = suggested;
  const before = relationship.meeting;
  const isSame = before?.at.equals(meeting.at) && before.minutes === meeting.minutes;
  if (isSame && placeOfMeeting(writings) === where) return { next: pair, events: [] };
  return {
    next: {
      relationship: { ...relationship, meeting },
      writings: withWriting(writings, { kind: 'place', author: by, at, body: { where } }),
    },
    events: [{ kind: 'meetingSet', by, before: before?.at ?? null }],
  };
}

/** How long an answer waits for the other's. */
const answerWaits = Temporal.Duration.from({ hours: 7 * 24 });

/**
 * H-04: each says alone whether to go on. Both yes opens the agreement; a no ends it without blame, once both have
 * answered or a week has passed, so that nobody learns who said no. Until then either may think again; the same answer
 * again changes nothing. Once the other has begun to write, a no of one who had not answered yet ends it at once.
 */
export function sayGoing(
  pair: GettingToKnow,
  { by, going, at }: { by: string; going: Going; at: Instant },
): Decision<GettingToKnow> {
  const { relationship } = pair;
  // Who has not answered is as free as one who will be asked again.
  const before = writingBy(pair.writings, 'mind', by)?.body.going ?? 'askTomorrow';
  if (before === going && going !== 'askTomorrow') return { next: pair, events: [] };
  if (!isLive(relationship)) throw new Refusal('ended');
  const writings = withWriting(pair.writings, { kind: 'mind', author: by, at, body: { going } });
  if (relationship.phase === 'chemistry')
    return settled(
      { relationship, writings },
      at,
      // Somebody who thinks again tells the other nothing, not even that.
      before === 'askTomorrow' && going !== 'askTomorrow' ? [{ kind: 'mindGiven', by }] : [],
    );
  const mayStillSay = relationship.phase === 'contracting' && before === 'askTomorrow';
  if (!mayStillSay || going === 'askTomorrow') throw new Refusal('alreadyBegun');
  const answered = { relationship, writings };
  return going === 'on' ? { next: answered, events: [] } : notOn(answered, at);
}

/** What time alone brings about: a no that has waited long enough. */
export const noLongerWaiting = (pair: GettingToKnow, at: Instant): Decision<GettingToKnow> =>
  settled(pair, at, []);

/** Whoever begins the agreement has said yes by that; the other can still say no, alone, until they write as well. */
export function beginAgreement(pair: GettingToKnow, by: string, at: Instant): Decision<GettingToKnow> {
  if (pair.relationship.phase !== 'chemistry') return { next: pair, events: [] };
  const said = sayGoing(pair, { by, going: 'on', at });
  return isLive(said.next.relationship)
    ? {
        next: { ...said.next, relationship: { ...said.next.relationship, phase: 'contracting' } },
        events: [{ kind: 'begun', by }],
      }
    : said;
}

function settled(pair: GettingToKnow, at: Instant, otherwise: Event[]): Decision<GettingToKnow> {
  const { relationship } = pair;
  switch (outcome(pair, at)) {
    case 'on':
      return {
        next: { ...pair, relationship: { ...relationship, phase: 'contracting' } },
        events: [{ kind: 'goingOn', by: relationship.invitation.by }],
      };
    case 'notOn':
      return notOn(pair, at);
    case null:
      return { next: pair, events: otherwise };
  }
}

/** Kept in the name of whoever invited, always: a name here must not tell who said no. */
function notOn(pair: GettingToKnow, at: Instant): Decision<GettingToKnow> {
  const { by } = pair.relationship.invitation;
  return {
    next: { ...pair, relationship: { ...pair.relationship, phase: 'ended', ending: { by, at } } },
    events: [{ kind: 'notGoingOn', by }],
  };
}

function outcome({ relationship, writings }: GettingToKnow, now: Instant): 'on' | 'notOn' | null {
  if (relationship.phase !== 'chemistry') return null;
  const minds = mindsOf({ relationship, writings });
  const answers = minds.map((mind) => mind?.body.going);
  if (answers.every((going) => going === 'on')) return 'on';
  if (!answers.includes('notOn')) return null;
  if (answers.every((going) => going === 'on' || going === 'notOn')) return 'notOn';
  const until = answerWaitsUntil({ relationship, writings });
  return until && Temporal.Instant.compare(until, now) <= 0 ? 'notOn' : null;
}

/**
 * Until when an answer waits for the other's; null where none waits. The same for a yes and for a no, so that the instant,
 * which stands in the clear, tells neither.
 */
export function answerWaitsUntil(pair: GettingToKnow): Instant | null {
  const given = mindsOf(pair).filter((mind) => mind && mind.body.going !== 'askTomorrow');
  const [only, ...more] = given;
  return pair.relationship.phase === 'chemistry' && only && more.length === 0
    ? only.at.add(answerWaits)
    : null;
}

const mindsOf = ({ relationship, writings }: GettingToKnow) =>
  [relationship.mentee, relationship.mentor].map((person) => writingBy(writings, 'mind', person));
