import type { Card } from '../../../adaptive-cards/kit/card.js';
import type { Chat, Delivered, Delivery } from '../../ports/chat.js';
import type { Connector, Place } from './connector.js';
import { type Attempt, outcomeOf, TeamsSaidNo, type Undelivered } from './failures.js';
import { pace } from './limits.js';
import { type CardActivity, renderActivity, type Where } from './render.js';
import { membersOf, overheard, whoIs } from './roster.js';
import { standing } from './standing.js';
import { inputWords } from './words.js';

/** `serviceUrlOf`: where Teams takes what is written to this tenant. */
export const makeChat = (connector: Connector, serviceUrlOf: (tenant: string) => string): Chat => ({
  platform: 'teams',
  pace,
  whoIs: async (account) => whoIs(account, connector, serviceUrlOf(account.tenant)),
  deliver: async (delivery) => deliver(delivery, connector, serviceUrlOf(delivery.tenant)),
  // Teams has no search, and lets a bot read no history.
  find: async () => 'cannotTell',
  makeRoom: async () => ({ is: 'refused', reason: 'Teams bots cannot make rooms' }),
  membersOf: async (chat) => membersOf(chat, connector),
});

async function deliver(delivery: Delivery, connector: Connector, serviceUrl: string): Promise<Delivered> {
  if (delivery.file) return { is: 'refused', reason: 'no files on Teams' };
  const toRoom = 'room' in delivery.to;
  const activity = rendered(delivery.card, toRoom ? 'group' : 'personal');
  if ('is' in activity) return activity;
  const place = await orWhyNot(placeFor(delivery, connector, serviceUrl), { repeatable: true, toRoom });
  if ('is' in place) return place;
  const stranger = await orWhyNot(overheard(delivery.to, place, connector), { repeatable: true, toRoom });
  if (stranger) return stranger;
  const changed = await orWhyNot(change(delivery, place, activity, connector), { repeatable: true, toRoom });
  if (changed !== null && 'is' in changed) return changed;
  const message =
    changed ?? (await orWhyNot(posted(place, activity, connector), { repeatable: false, toRoom }));
  if ('is' in message) return message;
  return { is: 'sent', platformId: message.id, ...(isNew(delivery) && { conversation: place.conversation }) };
}

/** A card that Teams could never take will not get better: better to see that than to try for ever. */
function rendered(card: Card, where: Where): CardActivity | Undelivered {
  try {
    return renderActivity(standing(card), inputWords(), where);
  } catch (error) {
    const why = error instanceof Error ? error.name : 'Error';
    return { is: 'refused', reason: `${why} in the card ${card.id}` };
  }
}

async function placeFor({ to, tenant }: Delivery, connector: Connector, serviceUrl: string): Promise<Place> {
  if ('room' in to) return { conversation: to.room, serviceUrl: to.serviceUrl ?? serviceUrl };
  const known = to.serviceUrl ?? serviceUrl;
  return to.conversation === null
    ? connector.open(tenant, to.person, known)
    : { conversation: to.conversation, serviceUrl: known };
}

const isNew = ({ to }: Delivery): boolean => 'person' in to && to.conversation === null;

/** Null when there is nothing to change, or no longer: then it is to be posted. */
async function change(
  { replaces }: Delivery,
  place: Place,
  activity: CardActivity,
  connector: Connector,
): Promise<{ id: string } | null> {
  if (replaces === null) return null;
  try {
    await connector.put(place, replaces, activity);
    return { id: replaces };
  } catch (error) {
    if (error instanceof TeamsSaidNo && error.status === 404) return null;
    throw error;
  }
}

const posted = async (place: Place, activity: CardActivity, connector: Connector) => ({
  id: await connector.post(place, activity),
});

const orWhyNot = async <Result>(work: Promise<Result>, attempt: Attempt): Promise<Result | Undelivered> =>
  work.catch((error: unknown) => outcomeOf(error, attempt));
