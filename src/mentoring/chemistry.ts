import { Temporal } from 'temporal-polyfill';
import type { Event } from './event.js';
import { Refusal } from './refusal.js';
import {
  isLive,
  otherOf,
  type Decision,
  type Instant,
  type Meeting,
  type Relationship,
} from './relationship.js';
import { withWriting, writingBy, type Body, type Writing } from './writing.js';

export interface GettingToKnow {
  relationship: Relationship;
  writings: readonly Writing[];
}

export type Going = Body<'mind'>['going'];

export const usualMinutes = 30;

/** H-02: the first meeting, or another time for it. A second click on the same changes nothing. */
export function meet(relationship: Relationship, by: string, meeting: Meeting): Decision<Relationship> {
  if (!isLive(relationship)) throw new Refusal('ended');
  if (relationship.phase !== 'chemistry') throw new Refusal('alreadyBegun');
  const before = relationship.meeting;
  if (before && before.at.equals(meeting.at) && before.minutes === meeting.minutes)
    return { next: relationship, events: [] };
  return {
    next: { ...relationship, meeting },
    events: [{ kind: 'meetingSet', by, before: before?.at ?? null }],
  };
}

/** How long a no waits for the other's answer, so that nobody can tell who said it. */
const noWaits = Temporal.Duration.from({ hours: 7 * 24 });

/**
 * H-04: each says alone whether to go on. Both yes opens the agreement; a no ends it without blame, once both have
 * answered or a week has passed, so that nobody learns who said no. Until then either may think again.
 */
export function sayGoing(
  pair: GettingToKnow,
  { by, going, at }: { by: string; going: Going; at: Instant },
): Decision<GettingToKnow> {
  const { relationship } = pair;
  if (!isLive(relationship)) throw new Refusal('ended');
  if (relationship.phase !== 'chemistry') return { next: pair, events: [] };
  const writings = withWriting(pair.writings, { kind: 'mind', author: by, at, body: { going } });
  const asked: Event[] = going === 'askTomorrow' ? [] : [{ kind: 'mindGiven', by }];
  return settled({ relationship, writings }, by, at, asked);
}

/** What time alone brings about: a no that has waited long enough. */
export const noLongerWaiting = (pair: GettingToKnow, at: Instant): Decision<GettingToKnow> =>
  settled(pair, otherThanWhoSaidNo(pair), at, []);

/** Whoever begins the agreement has said yes by that. */
export const beginAgreement = (pair: GettingToKnow, by: string, at: Instant): Decision<GettingToKnow> => {
  if (pair.relationship.phase !== 'chemistry') return { next: pair, events: [] };
  const said = sayGoing(pair, { by, going: 'on', at });
  return isLive(said.next.relationship)
    ? {
        next: { ...said.next, relationship: { ...said.next.relationship, phase: 'contracting' } },
        events: [{ kind: 'begun', by }],
      }
    : said;
};

function settled(pair: GettingToKnow, by: string, at: Instant, otherwise: Event[]): Decision<GettingToKnow> {
  const { relationship } = pair;
  switch (outcome(pair, at)) {
    case 'on':
      return {
        next: { ...pair, relationship: { ...relationship, phase: 'contracting' } },
        events: [{ kind: 'goingOn', by }],
      };
    case 'notOn':
      return {
        next: { ...pair, relationship: { ...relationship, phase: 'ended', ending: { by, at } } },
        events: [{ kind: 'notGoingOn', by }],
      };
    case null:
      return { next: pair, events: otherwise };
  }
}

function outcome({ relationship, writings }: GettingToKnow, now: Instant): 'on' | 'notOn' | null {
  if (relationship.phase !== 'chemistry') return null;
  const minds = mindsOf({ relationship, writings });
  const answers = minds.map((mind) => mind?.body.going);
  if (answers.every((going) => going === 'on')) return 'on';
  if (!answers.includes('notOn')) return null;
  if (answers.every((going) => going === 'on' || going === 'notOn')) return 'notOn';
  const until = noUntil({ relationship, writings });
  return until && Temporal.Instant.compare(until, now) <= 0 ? 'notOn' : null;
}

/** When a no that the other has not answered ends it by itself; null where there is none. */
export function noUntil(pair: GettingToKnow): Instant | null {
  const no = mindsOf(pair).find((mind) => mind?.body.going === 'notOn');
  return pair.relationship.phase === 'chemistry' && no ? no.at.add(noWaits) : null;
}

const mindsOf = ({ relationship, writings }: GettingToKnow) =>
  [relationship.mentee, relationship.mentor].map((person) => writingBy(writings, 'mind', person));

function otherThanWhoSaidNo({ relationship, writings }: GettingToKnow): string {
  const no = mindsOf({ relationship, writings }).find((mind) => mind?.body.going === 'notOn');
  return otherOf(relationship, no?.author ?? '') ?? relationship.invitation.by;
}
