import { amending, renewedForCoordinator, superseded } from '../../../adaptive-cards/agreement-amending.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { agreementOf, nameIn } from '../agreement-view.js';
import type { EventOf, Tellers } from './tellers.js';
import { toCoordinators, toRoom, type Told } from './to-room.js';

export const signedSlot = (version: number) => `signed ${version}`;
export const amendingSlot = (version: number) => `amending ${version}`;

/** A new version lies open beside the one that stands. */
export const amendingTellers = {
  amending: (event, snapshot) => opened(snapshot, event),
} as const satisfies Partial<Tellers>;

function opened(snapshot: Snapshot, { by, because }: EventOf['amending']): Told[] {
  const version = agreementOf(snapshot).number;
  const view = {
    relationship: snapshot.relationship.id,
    version,
    by: nameIn(snapshot, by),
    because,
    standing: snapshot.versions.standing ?? 1,
  };
  return toRoom(snapshot, { slot: amendingSlot(version), how: 'post' }, (words) => amending(words, view));
}

/** What a newer version that both have signed changes for the older one, and who else learns of it. */
export function renewed(snapshot: Snapshot): Told[] {
  const { relationship, versions } = snapshot;
  const { number, signatures } = agreementOf(snapshot);
  const on = signatures.at(-1)?.at;
  if (versions.standing === null || versions.standing === number || !on) return [];
  const older = { relationship: relationship.id, version: versions.standing };
  return [
    ...toRoom(snapshot, { slot: signedSlot(older.version), how: 'change' }, (words) =>
      superseded(words, older),
    ),
    ...toRoom(snapshot, { slot: amendingSlot(number), how: 'change' }, (words) => superseded(words, older)),
    ...toCoordinators(snapshot, `renewed ${number}`, (words, names) =>
      renewedForCoordinator(words, { version: number, on, ...names }),
    ),
  ];
}
