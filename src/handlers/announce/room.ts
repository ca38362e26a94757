import { roomLost, roomLostForCoordinator, roomMoved, textMoved } from '../../../adaptive-cards/room.js';
import { sharedMissing } from '../../mentoring/agreement.js';
import type { RoomLost } from '../../mentoring/event.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { otherName } from '../agreement-view.js';
import { welcomed } from './invitation.js';
import type { Tellers } from './tellers.js';
import { slotNow, textInRoom } from './text.js';
import { toCoordinators, toEach, type Told } from './to-room.js';

/** The pair's room moves to a group chat, and back. */
export const roomTellers = {
  roomMoved: (_, snapshot) => [...whatStands(snapshot), ...movedIn(snapshot)],
  roomLost: ({ why }, snapshot) => [
    ...movedOut(snapshot, why),
    ...toCoordinators(snapshot, 'room', roomLostForCoordinator),
  ],
} as const satisfies Partial<Tellers>;

/** What is about the room itself: one line for each of the two. */
const line = { slot: 'room', how: 'post' } as const;

const movedIn = (snapshot: Snapshot): Told[] =>
  toEach(snapshot, line, (words, reader) => roomMoved(words, { other: otherName(snapshot, reader) }));

const movedOut = (snapshot: Snapshot, why: RoomLost): Told[] =>
  toEach(snapshot, line, (words, reader) =>
    roomLost(words, { relationship: snapshot.relationship.id, other: otherName(snapshot, reader), why }),
  );

/** Where the pair is, in a room that has just begun; the text in the personal chats makes way for it. */
function whatStands(snapshot: Snapshot): Told[] {
  const { agreement } = snapshot;
  if (!agreement || (agreement.state === 'draft' && sharedMissing(agreement, '').length > 0))
    return welcomed(snapshot);
  const slot = slotNow(snapshot);
  return [...textInRoom(snapshot), ...toEach(snapshot, { slot, how: 'change' }, textMoved)];
}
