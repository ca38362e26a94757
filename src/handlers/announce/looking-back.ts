import { bookNext, nextBooked } from '../../../adaptive-cards/book-next.js';
import { checkIn } from '../../../adaptive-cards/check-in.js';
import { reflectionCame, reflectionLong, reflectionMissing } from '../../../adaptive-cards/reflection.js';
import { sessionResult } from '../../../adaptive-cards/session-result.js';
import { sessionRecorded } from '../../../adaptive-cards/session-recorded.js';
import { sessionPassed } from '../../../adaptive-cards/session.js';
import { isRequiredOf } from '../../mentoring/reflection-required.js';
import { roleOf, type Instant } from '../../mentoring/relationship.js';
import { instantOf, sessionIn } from '../../mentoring/session.js';
import { writingsForBoth } from '../../mentoring/visible.js';
import { writingBy } from '../../mentoring/writing.js';
import type { Reminded } from '../../mentoring/event.js';
import { remindersOf } from '../../mentoring/looking-back-nudges.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { otherName, wordsOf } from '../agreement-view.js';
import { haveBothReflected, resultView } from '../looking-back-view.js';
import { slotsFor, usualSlot } from '../session-form.js';
import { recordedView, sessionView } from '../session-view.js';
import type { EventOf, Tellers } from './tellers.js';
import { toCoordinators, toEach, toRoom, type Told } from './to-room.js';

/** What comes after a session. */
export const lookingBackTellers = {
  reflected: (event, snapshot) => reflected(snapshot, event),
  notesKept: () => [],
} as const satisfies Partial<Tellers>;

/** Did it happen, then what both take from it: one message that changes. */
const heldSlot = (session: string) => `held ${session}`;
const missingSlot = (occurrence: string) => `reflection missing ${occurrence}`;
const nextSlot = 'book next';

export type LookingBack = 'checkIn' | 'reflectionMissing' | 'reflectionLong' | 'results';

export function remindLookingBack(
  kind: LookingBack,
  snapshot: Snapshot,
  { person, occurrence, about = '' }: Reminded,
): Told[] {
  const { relationship } = snapshot;
  const session = sessionIn(snapshot, about);
  switch (kind) {
    case 'checkIn':
      return toRoom(snapshot, { slot: heldSlot(about), how: 'post' }, (words) =>
        checkIn(words, sessionView(snapshot, session)),
      );
    case 'results':
      return results(snapshot, about);
    case 'reflectionLong':
      return toCoordinators(snapshot, `reflection long ${about}`, (words, names) =>
        reflectionLong(words, { ...names, at: session.at }),
      );
    case 'reflectionMissing': {
      const view = {
        relationship: relationship.id,
        session: about,
        other: otherName(snapshot, person),
        at: session.at,
        isRequired: isRequiredOf(relationship.terms?.reflection, roleOf(relationship, person)),
      };
      const card = reflectionMissing(wordsOf(snapshot, person), view);
      return [{ to: { person }, slot: missingSlot(occurrence), how: 'post', card }];
    }
  }
}

/** S-07 */
export function remindBooking(snapshot: Snapshot, person: string, at: Instant): Told {
  const zone = snapshot.people[person]?.zone ?? 'UTC';
  const { minutes } = usualSlot(snapshot);
  const view = {
    relationship: snapshot.relationship.id,
    other: otherName(snapshot, person),
    isFirst: snapshot.sessions.length === 0,
    slots: slotsFor(snapshot, zone, at).map((when) => ({ ...when, minutes, at: instantOf(when) })),
  };
  return { to: { person }, slot: nextSlot, how: 'post', card: bookNext(wordsOf(snapshot, person), view) };
}

/** Nobody is asked for a date any more. */
export const bookingDone = (snapshot: Snapshot): Told[] =>
  toEach(snapshot, { slot: nextSlot, how: 'change' }, nextBooked);

/** What somebody has said became of a session. */
export function recorded(snapshot: Snapshot, id: string): Told[] {
  const session = sessionIn(snapshot, id);
  return toRoom(snapshot, { slot: heldSlot(id), how: 'put' }, (words) =>
    sessionRecorded(words, recordedView(snapshot, session)),
  );
}

/** It has another time, or none: nobody is asked any more whether it took place. */
export const notAskedAnyMore = (snapshot: Snapshot, id: string): Told[] =>
  toRoom(snapshot, { slot: heldSlot(id), how: 'change' }, sessionPassed);

function reflected(snapshot: Snapshot, { by, session: id }: EventOf['reflected']): Told[] {
  const isFirst = writingBy(writingsForBoth(snapshot), 'reflected', by, id)?.body.edition === 1;
  const card = reflectionCame(wordsOf(snapshot, by));
  const done = remindersOf(snapshot, id).map((occurrence) => ({
    ...{ to: { person: by }, slot: missingSlot(occurrence), how: 'change' as const, card },
  }));
  return [
    ...(isFirst ? [...done, ...recorded(snapshot, id)] : []),
    ...(haveBothReflected(snapshot, id) || wasShown(snapshot, id) ? results(snapshot, id) : []),
  ];
}

const wasShown = ({ given }: Snapshot, session: string): boolean =>
  [...given.keys()].some((key) => key.startsWith(`results ${session} `));

function results(snapshot: Snapshot, id: string): Told[] {
  const view = resultView(snapshot, sessionIn(snapshot, id));
  if (!view) return [];
  return toRoom(snapshot, { slot: `result ${id}`, how: 'put' }, (words) => sessionResult(words, view));
}
