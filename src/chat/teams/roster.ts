import type { Contact, Delivery } from '../../ports/chat.js';
import type { PeoplesChat } from '../../ports/gathering.js';
import type { AccountKey } from '../../ports/turn.js';
import type { Connector, Place } from './connector.js';
import { TeamsSaidNo, type Undelivered } from './failures.js';

/** Throws when Teams cannot be asked just now. */
export async function whoIs(
  { tenant, user }: AccountKey,
  connector: Connector,
  serviceUrl: string,
): Promise<Contact> {
  if (user.startsWith('28:')) return { kind: 'bot', name: null };
  try {
    const place = await connector.open(tenant, user, serviceUrl);
    const { name, email } = await connector.member(place, user);
    if (name === null) return { kind: 'unreachable', name };
    return { kind: 'person', profile: { name, ...place, ...(email !== null && { email }) } };
  } catch (error) {
    if (error instanceof TeamsSaidNo && [400, 403, 404].includes(error.status))
      return { kind: 'unreachable', name: null };
    throw error;
  }
}

/** Throws when Teams cannot be asked just now; null where the bot is not. */
export async function membersOf(place: PeoplesChat, connector: Connector): Promise<string[] | null> {
  try {
    const members = await connector.members(place);
    return members.map(({ id, aadObjectId }) => aadObjectId ?? id);
  } catch (error) {
    if (error instanceof TeamsSaidNo && [403, 404].includes(error.status)) return null;
    throw error;
  }
}

/**
 * Anybody in a group chat may take somebody else into it, and Teams' word of that may be lost: what is for two is not
 * written where a third would read it.
 */
export async function overheard(
  to: Delivery['to'],
  place: Place,
  connector: Connector,
): Promise<Undelivered | null> {
  const readers = 'room' in to ? to.readers : undefined;
  if (!readers) return null;
  const members = await connector.members(place);
  const known = members.filter(({ id, aadObjectId }) => readers.includes(aadObjectId ?? id));
  if (known.length === readers.length && members.length === readers.length) return null;
  return { is: 'refused', reason: 'the people of the room have changed', roomLost: true };
}
