import {
  amending,
  amendingDropped,
  renewedForCoordinator,
  reviewDue as reviewCard,
  superseded,
} from '../../adaptive-cards/agreement-amending.js';
import { wordsFor } from '../conversation/language.js';
import type { Event } from '../mentoring/event.js';
import type { Snapshot } from '../ports/store.js';
import { agreementOf, nameIn, otherName, wordsOf } from './agreement-view.js';
import { toRoom, type Told } from './to-room.js';

export const signedSlot = (version: number) => `signed ${version}`;
const amendingSlot = (version: number) => `amending ${version}`;

/** A new version lies open beside the one that stands, or was let be. */
export function tellAmending(
  event: Extract<Event, { kind: 'amending' | 'dropped' }>,
  snapshot: Snapshot,
): Told[] {
  const { relationship, versions } = snapshot;
  const version = agreementOf(snapshot).number;
  const by = nameIn(snapshot, event.by);
  const slot = amendingSlot(version);
  if (event.kind === 'dropped')
    return toRoom(snapshot, { slot, how: 'change' }, (words) => amendingDropped(words, { by }));
  const view = {
    relationship: relationship.id,
    version,
    by,
    because: event.because,
    standing: versions.standing ?? 1,
  };
  return toRoom(snapshot, { slot, how: 'post' }, (words) => amending(words, view));
}

/** What a newer version that both have signed changes for the older one, and who else learns of it. */
export function renewed(snapshot: Snapshot): Told[] {
  const { relationship, versions, coordinators, programme } = snapshot;
  const { number, signatures } = agreementOf(snapshot);
  const on = signatures.at(-1)?.at;
  if (versions.standing === null || versions.standing === number || !on) return [];
  const older = { relationship: relationship.id, version: versions.standing };
  const card = { version: number, on, ...namesOf(snapshot) };
  return [
    ...toRoom(snapshot, { slot: signedSlot(older.version), how: 'change' }, (words) =>
      superseded(words, older),
    ),
    ...toRoom(snapshot, { slot: amendingSlot(number), how: 'change' }, (words) => superseded(words, older)),
    ...coordinators.map(({ id, ...reader }): Told => ({
      to: { person: id },
      slot: `renewed ${number}`,
      how: 'post',
      card: renewedForCoordinator(wordsFor(reader, programme), card),
    })),
  ];
}

/** the day on which the two wanted to look at it again. */
export const reviewDue = (snapshot: Snapshot, person: string): Told => ({
  to: { person },
  slot: 'review',
  how: 'post',
  card: reviewCard(wordsOf(snapshot, person), {
    relationship: snapshot.relationship.id,
    other: otherName(snapshot, person),
  }),
});

const namesOf = (snapshot: Snapshot) => ({
  mentee: nameIn(snapshot, snapshot.relationship.mentee),
  mentor: nameIn(snapshot, snapshot.relationship.mentor),
});
