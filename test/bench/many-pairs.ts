import type { Database } from '../../src/store/database.js';

/**
 * As many pairs as a large organisation gathers over the years, nothing of which is due: most are active, and looked at
 * again within the month; every fourth has ended. One mentor has five of them. Nobody could open what they wrote.
 */
export async function fillPairs({ pool }: Pick<Database, 'pool'>, count: number): Promise<void> {
  await pool.query(people, [count]);
  await pool.query(pairs, [count]);
  await pool.query('vacuum analyze person, relationship');
}

const mentee = `md5('mentee ' || n)::uuid`;
const mentor = `md5('mentor ' || n / 5)::uuid`;

const people = `
insert into person (id, organisation_id, name, zone, language)
select ${mentee}, organisation.id, 'Mentee ' || n, 'Europe/London', 'en-GB' from organisation, generate_series(1, $1::int) n
union all
select distinct on (n / 5) ${mentor}, organisation.id, 'Mentor ' || n / 5, 'Europe/London', 'en-GB'
from organisation, generate_series(1, $1::int) n`;

const pairs = `
insert into relationship (id, organisation_id, programme_id, phase, mentee_id, mentor_id, invited_by_id, invited_at, begun_at, terms, next_look)
select md5('pair ' || n)::uuid, programme.organisation_id, programme.id,
  case when ended then 'ended'::"Phase" else 'active' end, ${mentee}, ${mentor}, ${mentee}, at, at, '{}',
  case when not ended then now() + interval '1 day' + random() * interval '30 days' end
from programme, generate_series(1, $1::int) n
cross join lateral (select n % 4 = 0 as ended, now() - random() * interval '300 days' as at) lived`;
