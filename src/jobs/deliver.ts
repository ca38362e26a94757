import type { Logger } from 'pino';
import type { Instant } from '../mentoring/relationship.js';
import type { Chats } from '../ports/chat.js';
import type { Documents } from '../ports/documents.js';
import type { Outbox, Parcel } from '../ports/outbox.js';
import type { Platform } from '../ports/turn.js';
import { carry, recover, send, type Way } from './carry.js';
import { fileFor } from './enclose.js';
import { oneAtATime, type Repeating } from './one-at-a-time.js';

interface Delivering {
  outbox: Outbox;
  chats: Chats;
  /** What is to be done about a message that its platform has refused for good. */
  returned: (parcel: Parcel, reason: string) => Promise<void>;
  documents: Documents;
  log: Logger;
}

/** How many messages are on their way at a time. Each platform has its own, so that one that hangs holds up no other. */
const atOnce = { slack: 25, teams: 25 } as const satisfies Record<Platform, number>;

/** Sends what waits, and what another instance began and never reported on. */
export function makeDeliveries(delivering: Delivering, now: () => Instant): Repeating {
  const lines = (['slack', 'teams'] as const).map((platform) => makeLine(platform, delivering, now));
  const all = async (does: (line: Repeating) => Promise<void>) => {
    await Promise.all(lines.map(does));
  };
  return { run: () => all((line) => line.run()), stop: () => all((line) => line.stop()) };
}

/**
 * A message that takes long holds up the place that it goes to and no other: whenever one is done the next is taken.
 */
function makeLine(platform: Platform, delivering: Delivering, now: () => Instant): Repeating {
  const { outbox, log } = delivering;
  const underway = new Set<Promise<void>>();
  let free: number = atOnce[platform];
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
    oneAtATime(
      `${from} ${platform}`,
      async () => begin(free > 0 ? await outbox[from](platform, now(), free) : [], way),
      log,
    );
  const [takingOver, taking] = [take('takeOver', recover), take('claim', send)];
  const drained = async () => {
    while (underway.size > 0) await Promise.all(underway);
  };
  return {
    run: () => Promise.all([takingOver.run(), taking.run()]).then(drained),
    stop: () => Promise.all([takingOver.stop(), taking.stop()]).then(drained),
  };
}

async function settle(delivering: Delivering, parcel: Parcel, way: Way, now: () => Instant): Promise<void> {
  const { outbox, chats, returned, log } = delivering;
  const outcome = await carry(chats[parcel.platform], parcel, way, (each) => fileFor(each, delivering));
  if (outcome.is === 'refused' && outcome.roomLost && !isToPerson(parcel)) {
    log.warn({ message: parcel.id, reason: outcome.reason }, 'a room is lost');
    return outbox.loseRoom(parcel.relationship);
  }
  if (outcome.is !== 'sent' && outcome.is !== 'superseded') {
    log.warn({ message: parcel.id, outcome: outcome.is, reason: outcome.reason }, 'not sent');
  }
  if (outcome.is === 'refused') await returned(parcel, outcome.reason);
  if (outcome.is !== 'onItsWay') await outbox.settle(parcel, outcome, now());
}

/** Slack says of somebody’s own chat what it says of a room: that it is not there. */
const isToPerson = ({ to }: Parcel): boolean => to !== null && 'person' in to;
