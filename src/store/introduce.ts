import type { Known } from '../ports/known.js';
import type { AccountKey, Profile } from '../ports/turn.js';
import { sealEmail } from './email.js';
import { personOf, zoneOf, type KnownRow } from './person-rows.js';
import { plannedAnew } from './settings.js';
import type { Inside } from './store.js';

const introduction = `
with known as (
  update account set conversation = coalesce($7, conversation), service_url = coalesce($8, service_url), email = coalesce($12, email)
  where platform = $1::"Platform" and tenant = $2 and user_key = $3 returning id, person_id
), before as (
  select person.id, person.zone from person join known on known.person_id = person.id
), renamed as (
  update person set name = $4, zone = coalesce($5, zone), language = coalesce($6, language)
  from known where person.id = known.person_id returning person.*
), made as (
  insert into person (id, organisation_id, name, zone, language)
  select $9, $11, $4, coalesce($5, 'UTC'), coalesce($6, 'en') where not exists (select from known)
  returning *
), opened as (
  insert into account (id, organisation_id, person_id, platform, tenant, user_key, conversation, service_url, email)
  select $10, $11, made.id, $1::"Platform", $2, $3, $7, $8, $12 from made returning id, person_id
), changed as (
  select id from renamed join before using (id) where own_zone is null and renamed.zone <> before.zone
), planned as (${plannedAnew('$13')}
)
select p.id, p.name, ${zoneOf('p')} as zone, p.own_zone as "ownZone", p.language, p.manners, a.id as account
from (select * from renamed union all select * from made) p, (select * from known union all select * from opened) a`;

type Introduced = Omit<KnownRow, 'platform' | 'tenant'>;

/** Two first turns of one person may meet: the account's key lets one of them in, and the other finds it there. */
export async function introduce(
  inside: Inside,
  account: AccountKey,
  profile: Partial<Profile> & { name: string },
): Promise<Known> {
  const { newId, fixtures, organisationKey } = inside;
  const { platform, tenant, user } = account;
  const values = [
    platform,
    tenant,
    user,
    profile.name,
    profile.zone ?? null,
    profile.language ?? null,
    profile.conversation ?? null,
    profile.serviceUrl ?? null,
    newId(),
    newId(),
    fixtures.organisation,
    sealEmail(organisationKey, account, profile.email),
    inside.clock.now().toString(),
  ];
  const query = { name: 'introduce', text: introduction, values };
  const { rows } = await inside.pool.query<Introduced>(query).catch((error: unknown) => {
    if (isDuplicate(error)) return inside.pool.query<Introduced>(query);
    throw error;
  });
  const [known] = rows;
  if (!known) throw new Error('nobody came of the introduction');
  return personOf({ ...known, platform, tenant });
}

const isDuplicate = (error: unknown) => error instanceof Error && 'code' in error && error.code === '23505';
