import type { Known } from '../ports/known.js';
import type { AccountKey } from '../ports/turn.js';
import { personOf, type KnownRow } from './person-rows.js';
import { boundTo, openJson, sealJson, type DataKey } from './safe.js';

const bound = ({ platform, tenant, user }: AccountKey) => boundTo.email(platform, tenant, user);

/** Somebody's address, as it is kept with their account. */
export const sealEmail = (organisationKey: DataKey, account: AccountKey, email: string | undefined) =>
  email === undefined ? null : sealJson(organisationKey, email, bound(account));

/** A person with their newest account; `email` in hex. */
export type PersonRow = KnownRow & { user: string; email: string | null };

export function knownOf({ user, email, ...row }: PersonRow, organisationKey: DataKey): Known {
  const person = personOf(row);
  if (email === null) return person;
  const opened = openJson(organisationKey, Buffer.from(email, 'hex'), bound({ ...person, user })) as string;
  return { ...person, email: opened };
}
