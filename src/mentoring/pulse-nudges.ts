import { Temporal } from 'temporal-polyfill';
import { isBefore, isoOf, later, latest } from './instants.js';
import { afternoonFrom } from './local-time.js';
import { knownSince } from './looking-back-nudges.js';
import { politeTime } from './manners.js';
import type { Given, Nudge, Pair } from './nudge.js';
import type { Instant } from './relationship.js';
import { isOpen, reviewDueAt } from './review.js';
import { heardOf } from './review-nudges.js';
import { endOf, heldOf, isPlanned } from './session.js';

const day = Temporal.Duration.from({ hours: 24 });
/** After the session that gives a reason to ask: nobody looks back on it any more. */
const settled = Temporal.Duration.from({ hours: 4 * 24 });
/** At most monthly, from when somebody was last asked, or answered. */
const month = Temporal.Duration.from({ hours: 30 * 24 });
const afterBreak = Temporal.Duration.from({ hours: 7 * 24 });
/** Then it is another day’s mood. */
const answerable = Temporal.Duration.from({ hours: 14 * 24 });

/** N-06: how it goes, asked of each alone: first when they have met twice, then once they have met again. */
export function pulses(pair: Pair): Nudge[] {
  const { phase, mentee, mentor } = pair.relationship;
  if (phase !== 'active') return [];
  return [mentee, mentor]
    .filter((person) => person !== null)
    .flatMap((person) => {
      const last = lastPulse(pair, person);
      return [...stillOpen(pair, person, last), ...next(pair, person, last)];
    });
}

/** What somebody was last asked. */
export const lastPulse = ({ given }: Pick<Pair, 'given'>, person: string): Given | null =>
  [...given.values()]
    .filter((one) => one.kind === 'pulse' && one.person === person)
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at))
    .at(-1) ?? null;

/** It came and waits for an answer; whoever wants none any more is not asked again. */
function stillOpen(pair: Pair, person: string, last: Given | null): Nudge[] {
  if (!last || last.answered || (last.again && isOff(pair, person))) return [];
  const { occurrence, at } = last;
  return [{ kind: 'pulse', occurrence, person, due: at, until: at.add(answerable) }];
}

function next(pair: Pair, person: string, last: Given | null): Nudge[] {
  const reason = last ? metSince(pair, last.at) : secondSession(pair);
  if (!reason || isOff(pair, person)) return [];
  const { pause } = pair.relationship;
  const from = latest(
    reason.add(settled),
    ...(last ? [later(last.at, last.answered ?? last.at).add(month)] : []),
    ...(pause ? [pause.until.add(afterBreak)] : []),
  );
  const occurrence = last ? `after ${isoOf(last.at)}` : 'first';
  return [{ kind: 'pulse', occurrence, person, due: apart(pair, person, from) }];
}

const isOff = ({ people }: Pair, person: string): boolean =>
  people[person]?.manners?.off?.includes('pulse') ?? false;

/** Since when it is known that they have met twice; where the second session is history, somewhere after it. */
function secondSession({ relationship, sessions, held }: Pair): Instant | null {
  const known = heldOf(sessions);
  if (Math.max(held, known.length) < 2) return null;
  const second = known.at(-2) ?? known.at(-1);
  return second ? knownSince(second) : relationship.begun;
}

/** Since when it is known that they have met again. */
const metSince = ({ sessions }: Pair, since: Instant): Instant | null =>
  heldOf(sessions)
    .map(knownSince)
    .filter((at) => isBefore(since, at))
    .at(-1) ?? null;

/** In somebody’s hours, in the afternoon: most of what the bot begins comes in the morning. */
function apart(pair: Pair, person: string, from: Instant): Instant {
  const reader = pair.people[person] ?? { zone: 'UTC' };
  const due = afternoonFrom(from, reader.zone);
  const at = politeTime({ kind: 'pulse', due }, [reader], pair.holidays);
  const near = asksAnyway(pair, person).filter(
    (other) => isBefore(at, other.add(day)) && isBefore(other, at.add(day)),
  );
  return near.length === 0 ? at : apart(pair, person, near.reduce(later).add(day));
}

/** Whenever a session or a review has somebody think about how it goes. */
const asksAnyway = (pair: Pair, person: string): Instant[] => {
  const { sessions, review, writings } = pair;
  const called = reviewDueAt(pair);
  const heard = review && (heardOf(review, pair) ?? review.calledAt);
  return [
    ...sessions.filter(isPlanned).map(endOf),
    ...heldOf(sessions).map(knownSince),
    ...writings
      .filter(({ kind, author }) => author === person && (kind === 'reflected' || kind === 'review'))
      .map(({ at }) => at),
    ...(called ? [called] : []),
    ...(heard ? [heard] : []),
    ...(heard && isOpen(review) ? [heard.add(day).add(day)] : []),
    ...(review?.closing ? [review.closing.at] : []),
  ];
};
