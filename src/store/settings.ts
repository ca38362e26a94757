import type pg from 'pg';
import type { Instant } from '../mentoring/relationship.js';
import type { Settings } from '../ports/known.js';
import { personOf, type KnownRow } from './person-rows.js';
import { inTransaction } from './transaction.js';

/**
 * Ends a statement whose table `changed` has the ids of people: whatever they have a part in is looked at by the next
 * sweep, which plans it anew. Locked in one order, since others may do the same; in one that goes on, what somebody wants
 * again may be all that time changes; elsewhere, where time changes nothing, manners do not.
 */
export const plannedAnew = (now: string) => `
update relationship set next_look = ${now} where id in (
  select id from relationship where (next_look is not null or phase = 'active') and id in (
    select r.id from changed join relationship r on r.mentee_id = changed.id
    union select r.id from changed join relationship r on r.mentor_id = changed.id
    union select r.id from changed join programme_role role on role.person_id = changed.id and role.role = 'coordinator'
      join relationship r on r.programme_id = role.programme_id)
  order by id for update)`;

const update = `
with changed as (
  update person set manners = $2, own_zone = $3
  where id = $1 and (manners, own_zone) is distinct from ($2::jsonb, $3) returning id
)${plannedAnew('$4')}`;

/** Whatever somebody changes at the same moment elsewhere stays. */
export const changeSettings = (
  pool: pg.Pool,
  person: string,
  change: (settings: Settings) => Settings,
  at: Instant,
): Promise<void> =>
  inTransaction(pool, async (client) => {
    const { rows } = await client.query<Pick<KnownRow, 'manners' | 'ownZone'>>({
      name: 'settings',
      text: 'select manners, own_zone as "ownZone" from person where id = $1 for no key update',
      values: [person],
    });
    if (!rows[0]) return;
    const { manners = null, ownZone = null } = change(personOf(rows[0]));
    const values = [person, manners && JSON.stringify(manners), ownZone, at.toString()];
    await client.query({ name: 'change settings', text: update, values });
  });
