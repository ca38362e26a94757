import type { RoomLost } from '../mentoring/event.js';
import { isLive } from '../mentoring/relationship.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Unit } from '../ports/store.js';
import { hasRoom } from './announce/to-room.js';
import type { House } from './handler.js';
import { saveDecided } from './kinds.js';

/** What its platform has said no to for good, since there is no room any more or the bot is no longer in it. */
export const makeRoomLost =
  (house: House) =>
  (relationship: string): Promise<void> =>
    house.store.transact(async (unit) => {
      const snapshot = await unit.snapshot(relationship);
      if (snapshot) await loseRoom(unit, house, snapshot, 'shut');
    });

/** The room is the two personal chats from now on: why comes first, then what had waited for it. */
export async function loseRoom(unit: Unit, house: House, snapshot: Snapshot, why: RoomLost): Promise<void> {
  await saveDecided(unit, house, { at: house.clock.now() }, snapshot, {
    room: { kind: 'personal' },
    events: isLive(snapshot.relationship) && hasRoom(snapshot) ? [{ kind: 'roomLost', by: null, why }] : [],
  });
  await unit.loseRoom(snapshot.relationship.id);
}
