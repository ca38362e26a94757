import { linkShared, linkTakenAway } from '../../../adaptive-cards/shared-links.js';
import { sharedFor } from '../../mentoring/shared-links.js';
import { nameIn } from '../agreement-view.js';
import type { Tellers } from './tellers.js';
import { toRoom } from './to-room.js';

/** What the two keep together. */
export const linkTellers = {
  linkShared: ({ by, link: id }, snapshot) => {
    const shared = sharedFor(snapshot, by).find((each) => each.id === id);
    if (!shared) return [];
    const view = { relationship: snapshot.relationship.id, by: nameIn(snapshot, by), shared };
    return toRoom(snapshot, { slot: `link ${id}`, how: 'post' }, (words) => linkShared(words, view));
  },
  linkTakenAway: ({ by, link: id }, snapshot) =>
    toRoom(snapshot, { slot: `link ${id}`, how: 'change' }, (words) =>
      linkTakenAway(words, { by: nameIn(snapshot, by) }),
    ),
} as const satisfies Partial<Tellers>;
