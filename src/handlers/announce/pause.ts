import { paused, resumed } from '../../../adaptive-cards/pause.js';
import type { Snapshot } from '../../ports/store.js';
import { nameIn } from '../agreement-view.js';
import { pauseView } from '../pause-view.js';
import type { Tellers } from './tellers.js';
import { toRoom, type Told } from './to-room.js';

const slot = 'pause';

export const pauseTellers = {
  paused: (_, snapshot) =>
    toRoom(snapshot, { slot, how: 'post' }, (words) => paused(words, pauseView(snapshot))),
  resumed: ({ by }, snapshot) => over(snapshot, by),
} as const satisfies Partial<Tellers>;

/** What said that it began becomes its end, and where nothing says so any more both read it anew. */
const over = (snapshot: Snapshot, by: string): Told[] =>
  toRoom(snapshot, { slot, how: 'put' }, (words) => resumed(words, { by: nameIn(snapshot, by) }));
