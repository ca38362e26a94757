import { breakOver as breakOverCard, paused, resumed } from '../../../adaptive-cards/pause.js';
import { accountClosed, leaverForCoordinator } from '../../../adaptive-cards/leaver.js';
import { otherOf } from '../../mentoring/relationship.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { nameIn, wordsOf } from '../agreement-view.js';
import { pauseView } from '../pause-view.js';
import type { Tellers } from './tellers.js';
import { toCoordinators, toRoom, type Told } from './to-room.js';

const slot = 'pause';

export const pauseTellers = {
  paused: (_, snapshot) =>
    toRoom(snapshot, { slot, how: 'post' }, (words) => paused(words, pauseView(snapshot))),
  resumed: ({ by }, snapshot) => over(snapshot, by),
  accountClosed: ({ person }, snapshot) => leaverTold(snapshot, person),
} as const satisfies Partial<Tellers>;

/** D-07: whoever is still there, and those who run the programme. */
function leaverTold(snapshot: Snapshot, person: string): Told[] {
  const { relationship } = snapshot;
  const other = otherOf(relationship, person);
  const name = nameIn(snapshot, person);
  return [
    ...(other === null
      ? []
      : [
          {
            to: { person: other },
            slot,
            how: 'post' as const,
            card: accountClosed(wordsOf(snapshot, other), { relationship: relationship.id, other: name }),
          },
        ]),
    ...toCoordinators(snapshot, 'leaver', (words, names) => leaverForCoordinator(words, { name, ...names })),
  ];
}

/** It ended by itself. */
export const breakOver = (snapshot: Snapshot): Told[] =>
  toRoom(snapshot, { slot, how: 'post' }, (words) =>
    breakOverCard(words, { relationship: snapshot.relationship.id }),
  );

/** What said that it began becomes its end, and where nothing says so any more both read it anew. */
const over = (snapshot: Snapshot, by: string): Told[] =>
  toRoom(snapshot, { slot, how: 'put' }, (words) => resumed(words, { by: nameIn(snapshot, by) }));
