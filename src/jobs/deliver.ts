import type { Logger } from 'pino';
import type { Instant } from '../mentoring/relationship.js';
import type { Chats } from '../ports/chat.js';
import type { Outbox, Parcel } from '../ports/outbox.js';
import { carry, recover, send, type Way } from './carry.js';
import { oneAtATime, type Repeating } from './one-at-a-time.js';

interface Delivering {
  outbox: Outbox;
  chats: Chats;
  log: Logger;
}

/** How many messages are on their way at a time. */
const atOnce = 25;

/**
 * Sends what waits, and what another instance began and never reported on. A message that takes long holds up
 * the place that it goes to and no other: whenever one is done the next is taken.
 */
export function makeDeliveries(delivering: Delivering, now: () => Instant): Repeating {
  const { outbox, log } = delivering;
  const underway = new Set<Promise<void>>();
  let free = atOnce;
  const begin = (parcels: Parcel[], way: Way) => {
    free -= parcels.length;
    for (const parcel of parcels) {
      const sending = settle(delivering, parcel, way, now)
        .catch((error: unknown) => log.error({ message: parcel.id, err: error }, 'a delivery failed'))
        .then(() => (free += 1))
        .then(taking.run)
        .then(() => void underway.delete(sending));
      underway.add(sending);
    }
  };
  const take = (from: 'claim' | 'takeOver', way: Way) =>
    oneAtATime(from, async () => begin(free > 0 ? await outbox[from](now(), free) : [], way), log);
  const [takingOver, taking] = [take('takeOver', recover), take('claim', send)];
  const drained = async () => {
    while (underway.size > 0) await Promise.all(underway);
  };
  return {
    run: () => Promise.all([takingOver.run(), taking.run()]).then(drained),
    stop: () => Promise.all([takingOver.stop(), taking.stop()]).then(drained),
  };
}

async function settle(
  { outbox, chats, log }: Delivering,
  parcel: Parcel,
  way: Way,
  now: () => Instant,
): Promise<void> {
  const outcome = await carry(chats[parcel.platform], parcel, way);
  if (outcome.is === 'refused' && outcome.roomLost) {
    log.warn({ message: parcel.id, reason: outcome.reason }, 'a room is lost');
    return outbox.loseRoom(parcel.relationship);
  }
  if (outcome.is !== 'sent' && outcome.is !== 'superseded') {
    log.warn({ message: parcel.id, outcome: outcome.is, reason: outcome.reason }, 'not sent');
  }
  if (outcome.is !== 'onItsWay') await outbox.settle(parcel, outcome, now());
}
