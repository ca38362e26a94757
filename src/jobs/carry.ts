import type { Chat, Delivery, Upload } from '../ports/chat.js';
import type { Parcel, Settled } from '../ports/outbox.js';

/**
 * `onItsWay`: its answer was lost, it has not arrived, and it may still do. Nobody reports on it, so that it is
 * taken over when its lease is out, and looked for once more before it is sent again. `notThere`: it was looked for then.
 */
export type Carried = Settled | { is: 'onItsWay'; reason: string } | { is: 'notThere' };

export type Way = (chat: Chat, delivery: Delivery) => Promise<Carried>;

export async function carry(
  chat: Chat | undefined,
  parcel: Parcel,
  way: Way,
  fileFor: (parcel: Parcel) => Promise<Upload | null | 'cannotBeMade'>,
): Promise<Carried> {
  if (!chat) return { is: 'later', afterMs: 60_000, reason: 'this platform is switched off', holds: 'lane' };
  if (!parcel.to) return { is: 'refused', reason: 'its room is gone', roomLost: true };
  if (parcel.how === 'change' && parcel.standing === null) return { is: 'superseded' };
  const file = await fileFor(parcel);
  if (file === 'cannotBeMade') return { is: 'refused', reason: 'the document cannot be made' };
  return way(chat, { ...deliveryOf(parcel, parcel.to), ...(file && { file }) });
}

const deliveryOf = ({ id, tenant, card, how, standing }: Parcel, to: Delivery['to']): Delivery => ({
  id,
  tenant,
  to,
  card,
  replaces: how === 'post' ? null : standing,
});

export async function send(chat: Chat, delivery: Delivery): Promise<Carried> {
  const delivered = await chat.deliver(delivery);
  if (delivered.is !== 'unknown') return delivered;
  const looked = await chat.find(delivery);
  if (looked === 'cannotTell') return delivered;
  return looked.found === null
    ? { is: 'onItsWay', reason: delivered.reason }
    : { is: 'sent', platformId: looked.found };
}

/** Whether it has arrived. A change can be made twice; where nobody can tell of a new message it is not sent again. */
export async function recover(chat: Chat, delivery: Delivery): Promise<Carried> {
  const looked = await chat.find(delivery);
  if (looked !== 'cannotTell' && looked.found !== null) return { is: 'sent', platformId: looked.found };
  return looked === 'cannotTell' && delivery.replaces === null
    ? { is: 'unknown', reason: 'caught in flight by a restart' }
    : { is: 'notThere' };
}
