import { roomLost, roomMoved } from '../../adaptive-cards/room.js';
import type { RoomLost } from '../mentoring/event.js';
import type { Snapshot } from '../ports/store.js';
import { otherName } from './agreement-view.js';
import { toEach, type Told } from './to-room.js';

/** What is about the room itself: one line for each of the two. */
const line = { slot: 'room', how: 'post' } as const;

export const movedIn = (snapshot: Snapshot): Told[] =>
  toEach(snapshot, line, (words, reader = '') => roomMoved(words, { other: otherName(snapshot, reader) }));

export const movedOut = (snapshot: Snapshot, why: RoomLost): Told[] =>
  toEach(snapshot, line, (words, reader = '') =>
    roomLost(words, { relationship: snapshot.relationship.id, other: otherName(snapshot, reader), why }),
  );
