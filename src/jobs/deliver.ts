import type { Logger } from 'pino';
import type { Instant } from '../mentoring/relationship.js';
import type { Chat, Chats, Delivery } from '../ports/chat.js';
import type { Outbox, Parcel, Settled } from '../ports/outbox.js';

interface Delivering {
  outbox: Outbox;
  chats: Chats;
  log: Logger;
}

const atOnce = 25;

/** Sends what waits, until nothing does; first what another instance began and never reported on. */
export async function deliver(delivering: Delivering, now: () => Instant): Promise<void> {
  const left = await delivering.outbox.takeOver(now(), atOnce);
  await Promise.all(left.map((parcel) => settle(delivering, parcel, recover, now())));
  for (;;) {
    const parcels = await delivering.outbox.claim(now(), atOnce);
    if (parcels.length === 0) return;
    await Promise.all(parcels.map((parcel) => settle(delivering, parcel, send, now())));
  }
}

type Way = (chat: Chat, parcel: Parcel, delivery: Delivery) => Promise<Settled>;

async function settle(
  { outbox, chats, log }: Delivering,
  parcel: Parcel,
  way: Way,
  now: Instant,
): Promise<void> {
  const outcome = await carry(chats[parcel.platform], parcel, way);
  if (outcome.is === 'refused' && outcome.roomLost) {
    log.warn({ message: parcel.id, reason: outcome.reason }, 'a room is lost');
    return outbox.loseRoom(parcel.relationship);
  }
  if (outcome.is !== 'sent' && outcome.is !== 'superseded') {
    log.warn({ message: parcel.id, outcome: outcome.is, reason: outcome.reason }, 'not sent');
  }
  return outbox.settle(parcel, outcome, now);
}

async function carry(chat: Chat | undefined, parcel: Parcel, way: Way): Promise<Settled> {
  if (!chat) return { is: 'later', afterMs: 60_000, reason: 'this platform is switched off' };
  if (!parcel.to) return { is: 'refused', reason: 'its room is gone', roomLost: true };
  if (parcel.how === 'change' && parcel.standing === null) return { is: 'superseded' };
  return way(chat, parcel, deliveryOf(parcel, parcel.to));
}

const deliveryOf = ({ id, tenant, card, how, standing }: Parcel, to: Delivery['to']): Delivery => ({
  id,
  tenant,
  to,
  card,
  replaces: how === 'post' ? null : standing,
});

const send: Way = (chat, _parcel, delivery) => chat.deliver(delivery);

/** A change can be made twice; a new message is looked for first, and where nobody can tell it is not sent again. */
async function recover(chat: Chat, _parcel: Parcel, delivery: Delivery): Promise<Settled> {
  if (delivery.replaces !== null) return chat.deliver(delivery);
  const looked = await chat.find(delivery);
  if (looked === 'cannotTell') return { is: 'unknown', reason: 'caught in flight by a restart' };
  return looked.found === null ? chat.deliver(delivery) : { is: 'sent', platformId: looked.found };
}
