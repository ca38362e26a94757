import {
  lateAgain,
  rebook,
  sessionBooked,
  sessionCancelled,
  sessionMoved,
  sessionPassed,
  sessionsBooked,
} from '../../../adaptive-cards/session.js';
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../mentoring/relationship.js';
import { lateInARow, lateUntilAsked } from '../../mentoring/session-changing.js';
import { instantOf, sessionIn } from '../../mentoring/session.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { nameIn, otherName, wordsOf } from '../agreement-view.js';
import { slotsFor, usualSlot } from '../session-form.js';
import { changedView, movedView, sessionView } from '../session-view.js';
import { askedEntry } from './document.js';
import { bookingDone, notAskedAnyMore, recorded } from './looking-back.js';
import type { EventOf, Tellers } from './tellers.js';
import { toRoom, type Told } from './to-room.js';

/** What becomes of the pair's sessions. */
export const sessionTellers = {
  sessionsBooked: (event, snapshot) => [...bookingDone(snapshot), ...booked(snapshot, event)],
  entryAsked: (event, snapshot) => askedEntry(snapshot, event),
  sessionMoved: (event, snapshot) => moved(snapshot, event),
  sessionCancelled: (event, snapshot) => cancelled(snapshot, event),
  sessionHeld: ({ session }, snapshot) => recorded(snapshot, session),
  sessionNotHeld: ({ session }, snapshot) => recorded(snapshot, session),
} as const satisfies Partial<Tellers>;

/** One card for each time that it had: the older ones say that it has changed. */
const slotOf = (session: string, at: Instant) => `session ${session} ${at.toString()}`;

function booked(snapshot: Snapshot, { by, sessions }: EventOf['sessionsBooked']): Told[] {
  const [first, ...more] = sessions.map((id) => sessionIn(snapshot, id));
  if (!first) return [];
  const name = nameIn(snapshot, by);
  if (more.length === 0)
    return toRoom(snapshot, { slot: slotOf(first.id, first.at), how: 'post' }, (words) =>
      sessionBooked(words, { ...sessionView(snapshot, first), by: name }),
    );
  const { zone } = first.when;
  const view = { relationship: snapshot.relationship.id, by: name, dates: [first, ...more], zone };
  return toRoom(snapshot, { slot: `sessions ${first.id}`, how: 'post' }, (words, reader) =>
    sessionsBooked(words, { ...view, zone: snapshot.people[reader ?? '']?.zone ?? zone }),
  );
}

function moved(snapshot: Snapshot, event: EventOf['sessionMoved']): Told[] {
  const session = sessionIn(snapshot, event.session);
  return [
    ...toRoom(snapshot, { slot: slotOf(session.id, event.before), how: 'change' }, sessionPassed),
    ...notAskedAnyMore(snapshot, session.id),
    ...toRoom(snapshot, { slot: slotOf(session.id, session.at), how: 'post' }, (words) =>
      sessionMoved(words, movedView(snapshot, session)),
    ),
    ...(event.late ? looksAgain(snapshot) : []),
  ];
}

function cancelled(snapshot: Snapshot, event: EventOf['sessionCancelled']): Told[] {
  const session = sessionIn(snapshot, event.session);
  return [
    ...toRoom(snapshot, { slot: slotOf(session.id, session.at), how: 'change' }, sessionPassed),
    ...notAskedAnyMore(snapshot, session.id),
    ...toRoom(snapshot, { slot: `cancelled ${session.id}`, how: 'post' }, (words) =>
      sessionCancelled(words, changedView(snapshot, session)),
    ),
    newDateFrom(snapshot, event.by),
    ...(event.late ? looksAgain(snapshot) : []),
  ];
}

/** S-04 (WM): whoever cancels, late or not, finds the new date. */
function newDateFrom(snapshot: Snapshot, by: string): Told {
  const words = wordsOf(snapshot, by);
  const at = snapshot.sessions
    .flatMap(({ history }) => history.map((deed) => deed.at))
    .sort(Temporal.Instant.compare)
    .at(-1);
  const zone = snapshot.people[by]?.zone ?? 'UTC';
  const { minutes } = usualSlot(snapshot);
  const slots = at ? slotsFor(snapshot, zone, at) : [];
  const view = {
    relationship: snapshot.relationship.id,
    other: otherName(snapshot, by),
    slots: slots.map((when) => ({ ...when, minutes, at: instantOf(when) })),
  };
  return { to: { person: by }, slot: 'rebook', how: 'post', card: rebook(words, view) };
}

/** S-04 (ILM): after every third in a row. */
function looksAgain(snapshot: Snapshot): Told[] {
  const count = lateInARow(snapshot.sessions);
  if (count % lateUntilAsked !== 0 || snapshot.versions.standing === null) return [];
  return toRoom(snapshot, { slot: 'lateAgain', how: 'post' }, (words) =>
    lateAgain(words, { relationship: snapshot.relationship.id, count }),
  );
}
