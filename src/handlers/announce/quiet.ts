import { outOfTouch, outOfTouchLong } from '../../../adaptive-cards/out-of-touch.js';
import { lastContact } from '../../mentoring/contact.js';
import { roleOf } from '../../mentoring/relationship.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { otherName, wordsOf } from '../agreement-view.js';
import { toCoordinators, type Told } from './to-room.js';

/** N-04: to the mentee, a week later to the mentor, who can tell the coordinators. */
export function quiet(snapshot: Snapshot, person: string): Told[] {
  const { relationship, coordinators } = snapshot;
  const since = lastContact(snapshot);
  if (!since) return [];
  const isMentor = roleOf(relationship, person) === 'mentor';
  const isLed = coordinators.length > 0;
  const view = {
    relationship: relationship.id,
    other: otherName(snapshot, person),
    since,
    mayTell: isMentor && isLed,
    toldAfter: isLed ? (isMentor ? 1 : 2) : null,
  };
  return [
    { to: { person }, slot: 'outOfTouch', how: 'post', card: outOfTouch(wordsOf(snapshot, person), view) },
  ];
}

/** A week later still: status only, as the mentor was told. */
export function quietLong(snapshot: Snapshot): Told[] {
  const since = lastContact(snapshot);
  if (!since) return [];
  return toCoordinators(snapshot, 'outOfTouch', (words, names) => outOfTouchLong(words, { ...names, since }));
}
