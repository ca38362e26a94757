import type { Logger } from 'pino';
import type { Instant } from '../mentoring/relationship.js';
import type { Chats } from '../ports/chat.js';
import type { Outbox, RoomOrder, Rooms } from '../ports/outbox.js';

interface RoomMaking {
  rooms: Rooms;
  outbox: Outbox;
  chats: Chats;
  log: Logger;
}

const atOnce = 20;

/**
 * Makes the rooms of pairs that have said yes. Where none can be made, the personal chats are the room. False where
 * none was wanted.
 */
export async function makeRooms(making: RoomMaking, now: Instant): Promise<boolean> {
  const orders = await making.rooms.wanted(now, atOnce);
  await Promise.all(
    orders.map((order) =>
      make(making, order, now).catch((error: unknown) =>
        making.log.error({ relationship: order.relationship, err: error }, 'making a room failed'),
      ),
    ),
  );
  return orders.length > 0;
}

async function make(
  { rooms, outbox, chats, log }: RoomMaking,
  order: RoomOrder,
  now: Instant,
): Promise<void> {
  const made = await chats[order.platform]?.makeRoom(order);
  switch (made?.is) {
    case 'made':
      return rooms.made(order.relationship, made);
    case 'later':
      log.warn({ relationship: order.relationship, reason: made.reason }, 'a room has to wait');
      return rooms.later(order.relationship, now.add({ milliseconds: made.afterMs }));
    case 'refused':
      log.warn(
        { relationship: order.relationship, reason: made.reason },
        'no room: the personal chats serve',
      );
      return outbox.loseRoom(order.relationship);
    case undefined:
      return;
  }
}
