import { Temporal } from 'temporal-polyfill';
import { isBefore, later, isoOf } from './instants.js';
import { bookNext } from './book-next.js';
import { justBefore, morningBefore } from './local-time.js';
import { lookingBack } from './looking-back-nudges.js';
import type { Nudge, Pair } from './nudge.js';
import { otherOf, type Instant } from './relationship.js';
import { endOf, heldOf, isPlanned, type Session } from './session.js';
import { writingBy } from './writing.js';

type SessionNudge = 'pointsDue' | 'pointsMissing' | 'quietPrompt' | 'checkIn';

const day = Temporal.Duration.from({ hours: 24 });
/** Further back nobody remembers what was said. */
const week = Temporal.Duration.from({ hours: 7 * 24 });

/** What the bot begins by itself around a pair's sessions (S-02, S-03, S-05, S-07). */
export function aroundSessions(pair: Pair): Nudge[] {
  const { phase } = pair.relationship;
  if (phase !== 'contracting' && phase !== 'active') return [];
  return [
    ...pair.sessions
      .filter(isPlanned)
      .flatMap((session) => [
        ...points(pair, session),
        ...quietPrompt(pair, session),
        ...checkIn(pair, session),
      ]),
    ...heldOf(pair.sessions).flatMap((session) => lookingBack(pair, session)),
    ...bookNext(pair),
  ];
}

/**
 * To whoever sends what to talk about, the agreed days before; at once where it was booked later than that. To the other,
 * on the day before the session, when nothing has come; whoever was asked has had a day by then.
 */
function points(pair: Pair, session: Session): Nudge[] {
  const { relationship, writings, people } = pair;
  const { terms } = relationship;
  const asked = terms && terms.agenda !== 'none' ? relationship[terms.agenda] : null;
  const other = asked === null ? null : otherOf(relationship, asked);
  if (!terms || asked === null || other === null) return [];
  if (writingBy(writings, 'points', asked, session.id)) return [];
  const morning = (person: string, days: number) =>
    morningBefore(session.at, people[person]?.zone ?? 'UTC', days);
  const due = later(morning(asked, terms.agendaDays), setAt(session));
  const missing = later(morning(other, 1), due.add(day));
  return [
    nudge('pointsDue', session, { person: asked, due, since: setAt(session), until: session.at }),
    nudge('pointsMissing', session, { person: other, due: missing, until: session.at }),
  ].filter(({ due: from, until }) => isBefore(from, until));
}

/** Ten minutes before; not where the session was fixed later than that. */
function quietPrompt({ relationship: { mentee }, writings }: Pair, session: Session): Nudge[] {
  const due = justBefore(session.at);
  if (mentee === null || writingBy(writings, 'quiet', mentee, session.id)) return [];
  return isBefore(due, setAt(session))
    ? []
    : [nudge('quietPrompt', session, { person: mentee, due, until: session.at })];
}

/** To both, in the mentor's name, whose answer is the record; not once somebody has said it. */
const checkIn = ({ relationship: { mentor } }: Pair, session: Session): Nudge[] =>
  mentor === null
    ? []
    : [nudge('checkIn', session, { person: mentor, due: endOf(session), until: endOf(session).add(week) })];

/** One for each time that the session has. */
const nudge = (
  kind: SessionNudge,
  { id, at }: Session,
  when: Pick<Nudge, 'person' | 'due' | 'since'> & { until: Instant },
): Nudge & { until: Instant } => ({ kind, occurrence: `${id} ${isoOf(at)}`, about: id, ...when });

/** When its present time was fixed. */
const setAt = ({ history, at }: Session): Instant =>
  history.findLast(({ is }) => is === 'booked' || is === 'moved')?.at ?? at;
