import { Temporal } from 'temporal-polyfill';
import { earliest, isBefore } from './instants.js';
import { actionsDue } from './action-nudges.js';
import { gettingToKnow } from './chemistry-nudges.js';
import { outOfTouch } from './contact.js';
import { closesAt, openAgain, politeTime, soonestOpen, type Reader } from './manners.js';
import { nudgeKinds, type NudgeKind } from './nudge-kinds.js';
import { keyOf, type Nudge, type Pair } from './nudge.js';
import { breakOver } from './pause.js';
import { pulses } from './pulse-nudges.js';
import type { Instant } from './relationship.js';
import { reviewDue, reviewMissing } from './review-nudges.js';
import { aroundSessions } from './session-nudges.js';
import { surveysDue } from './survey-nudges.js';
import { unsigned } from './unsigned-nudges.js';

/** N-02: two to one person about one relationship are never closer than that, but for what a session’s clock says. */
export const apart = Temporal.Duration.from({ hours: 1 });

/** A nudge and when it is given. */
export interface Planned {
  nudge: Nudge;
  when: Instant;
}

/** What is to be given, now or later; not what has stopped making sense, or a pair would be looked at for ever. */
export function upcoming(pair: Pair, now: Instant): Planned[] {
  // What comes no more must not stand in the way of anything.
  const isInTime = ({ nudge: { until }, when }: Planned) =>
    !until || (isBefore(now, until) && isBefore(when, until));
  const planned = askedFor(pair)
    .flatMap((nudge) => {
      const asked = whenDue(nudge, pair);
      return asked ? [{ nudge, when: givenAt({ ...nudge, ...asked }, pair, now) }] : [];
    })
    .filter(isInTime)
    .sort((one, other) => Temporal.Instant.compare(one.when, other.when));
  return planned
    .map(({ nudge, when }, at) => ({
      nudge,
      when: keptApart(nudge, when, [...pair.given.values(), ...inTheWay(planned, at)], pair),
    }))
    .filter(isInTime);
}

/** Whatever the pair’s state asks for, given already or not. */
export const askedFor = (pair: Pair): Nudge[] => [
  ...unsigned(pair),
  ...gettingToKnow(pair),
  ...aroundSessions(pair),
  ...actionsDue(pair),
  ...reviewDue(pair),
  ...reviewMissing(pair),
  ...surveysDue(pair),
  ...breakOver(pair),
  ...outOfTouch(pair),
  ...pulses(pair),
];

/** Null where it was given, and nobody wants it again. What was put off comes on no earlier day. */
function whenDue(nudge: Nudge, { given }: Pair): Due | null {
  const before = given.get(keyOf(nudge));
  return before ? before.again && { due: before.again, since: before.again, isPutOff: true } : nudge;
}

interface Due extends Pick<Nudge, 'due' | 'since'> {
  /** To a time that suits its reader already: what comes once a week is not put off for another week. */
  isPutOff?: boolean;
}

/** What could not be given at its time, since the bot was down or the pair was in a break, waits for somebody’s hours too. */
function givenAt(nudge: Nudge & Due, pair: Pair, now: Instant): Instant {
  const readers = readersOf(pair, nudge);
  const when = nudge.isPutOff
    ? openAgain(nudge.due, readers, pair.holidays)
    : politeTime(nudge, readers, pair.holidays);
  return isBefore(when, now) && nudgeKinds[nudge.kind].comes !== 'onTime'
    ? soonestOpen(now, readers, pair.holidays)
    : when;
}

interface Got {
  kind: NudgeKind;
  person: string;
  at: Instant;
}

/** What a session’s clock says; and of what several read, whatever comes first: it comes by itself, in no one’s message. */
const inTheWay = (planned: readonly Planned[], at: number): readonly Got[] =>
  planned
    .filter(({ nudge: { kind } }, index) => {
      const { comes, to } = nudgeKinds[kind];
      return comes === 'onTime' || (to !== 'person' && (index < at || isForOne(planned[at])));
    })
    .filter((other) => other !== planned[at])
    .map(({ nudge: { kind, person }, when }) => ({ kind, person, at: when }));

const isForOne = (planned: Planned | undefined): boolean =>
  planned !== undefined && nudgeKinds[planned.nudge.kind].to === 'person';

function keptApart(nudge: Nudge, when: Instant, others: readonly Got[], pair: Pair): Instant {
  if (nudgeKinds[nudge.kind].comes === 'onTime') return when;
  const near = others
    .filter((other) => isSameReader(other, nudge) && isNear(other.at, when))
    .map(({ at }) => at.add(apart))
    .sort(Temporal.Instant.compare)
    .at(-1);
  return near ? keptApart(nudge, openAgain(near, readersOf(pair, nudge), pair.holidays), others, pair) : when;
}

const isNear = (at: Instant, when: Instant) => isBefore(when, at.add(apart)) && isBefore(at, when.add(apart));

const isSameReader = (one: Pick<Nudge, 'kind' | 'person'>, other: Nudge): boolean => {
  const [first, second] = [nudgeKinds[one.kind].to, nudgeKinds[other.kind].to];
  if (first === 'coordinators' || second === 'coordinators') return first === second;
  return first === 'both' || second === 'both' || one.person === other.person;
};

/** Until when it makes sense to say these in one message that is given now, to people who are there; null: at any time. */
export function goodUntil(
  nudges: readonly Pick<Nudge, 'kind' | 'person' | 'until'>[],
  pair: Pair,
  now: Instant,
): Instant | null {
  const ends = nudges.flatMap((nudge) => [
    nudge.until ?? [],
    nudgeKinds[nudge.kind].comes === 'onTime'
      ? []
      : (closesAt(now, readersOf(pair, nudge), pair.holidays) ?? []),
  ]);
  return earliest(ends.flat());
}

function readersOf(pair: Pair, { kind, person }: Pick<Nudge, 'kind' | 'person'>): readonly Reader[] {
  switch (nudgeKinds[kind].to) {
    case 'both':
      return bothOf(pair);
    case 'coordinators':
      return pair.coordinators.slice(0, 1);
    case 'person':
      return [pair.people[person] ?? { zone: 'UTC' }];
  }
}

const bothOf = ({ relationship: { mentee, mentor }, people }: Pair): readonly Reader[] =>
  [mentee, mentor].flatMap((person) => (person === null ? [] : (people[person] ?? { zone: 'UTC' })));
