import { isoOf } from './instants.js';
import { Temporal } from 'temporal-polyfill';
import { meetingSetAt } from './chemistry.js';
import { morningBefore } from './local-time.js';
import type { Nudge, Pair } from './nudge.js';
import type { Instant, Meeting } from './relationship.js';
import { writingBy } from './writing.js';

const meetAfter = Temporal.Duration.from({ hours: 3 * 24 });
const day = Temporal.Duration.from({ hours: 24 });

/** What the bot begins by itself while two people get to know each other (H-02, H-04). */
export function gettingToKnow(pair: Pair): Nudge[] {
  const { relationship } = pair;
  if (relationship.phase !== 'chemistry') return [];
  const { meeting } = relationship;
  return [...(meeting ? meetingAhead(pair, meeting) : meetSoon(pair)), ...goingOn(pair, meeting)];
}

function meetSoon({ relationship: { begun, mentee } }: Pair): Nudge[] {
  if (!begun || mentee === null) return [];
  return [{ kind: 'meetSoon', occurrence: 'first', person: mentee, due: begun.add(meetAfter) }];
}

/** The morning before, in the time of each; not once it has begun, nor where it was only set after that. */
function meetingAhead(pair: Pair, meeting: Meeting): Nudge[] {
  const since = meetingSetAt(pair.writings);
  return both(pair)
    .map((person): Nudge => ({
      kind: 'meetingAhead',
      occurrence: `meeting ${isoOf(meeting.at)}`,
      person,
      due: morningBefore(meeting.at, pair.people[person]?.zone ?? 'UTC'),
      ...(since && { since }),
      until: meeting.at,
    }))
    .filter(({ due }) => isLater(due, since));
}

const isLater = (due: Instant, than: Instant | null) => !than || Temporal.Instant.compare(due, than) > 0;

/** When they have met, and a day after each “ask me tomorrow”. */
const goingOn = (pair: Pair, meeting: Meeting | null): Nudge[] =>
  both(pair).flatMap((person): Nudge[] => {
    const mind = writingBy(pair.writings, 'mind', person);
    if (mind && mind.body.going !== 'askTomorrow') return [];
    const due = mind ? mind.at.add(day) : meeting?.at.add({ minutes: meeting.minutes });
    if (!due) return [];
    return [{ kind: 'goingOn', occurrence: `asked ${isoOf(due)}`, person, due }];
  });

const both = ({ relationship: { mentee, mentor } }: Pair) =>
  [mentee, mentor].filter((person) => person !== null);
