import type pg from 'pg';
import type { AccountKey } from '../ports/turn.js';

/** Everybody behind an account that the operator names coordinates, and nobody else; who is not known yet does once they are. */
export async function grantRoles(
  client: pg.PoolClient,
  organisation: string,
  accounts: readonly string[],
): Promise<void> {
  await client.query(
    `delete from programme_role r where r.organisation_id = $1 and r.role = 'coordinator' and not exists (
      select from account a where a.person_id = r.person_id and a.platform || ':' || a.user_key = any($2))`,
    [organisation, accounts],
  );
  await client.query(
    `insert into programme_role (programme_id, person_id, role, organisation_id)
    select p.id, a.person_id, 'coordinator', p.organisation_id from programme p
    join account a on a.organisation_id = p.organisation_id and a.platform || ':' || a.user_key = any($2)
    where p.organisation_id = $1 on conflict do nothing`,
    [organisation, accounts],
  );
}

/** The same for somebody who was introduced just now. */
export async function grantRole(
  pool: pg.Pool,
  accounts: readonly string[],
  { platform, user }: Pick<AccountKey, 'platform' | 'user'>,
  person: string,
): Promise<void> {
  if (!accounts.includes(`${platform}:${user}`)) return;
  await pool.query(
    `insert into programme_role (programme_id, person_id, role, organisation_id)
    select p.id, pe.id, 'coordinator', p.organisation_id from programme p
    join person pe on pe.organisation_id = p.organisation_id where pe.id = $1 on conflict do nothing`,
    [person],
  );
}
