import type pg from 'pg';
import type { PeoplesChat } from '../ports/gathering.js';
import type { PairThere } from '../ports/snapshot.js';

const pairs = `
with there as (
  select person_id from account where platform = $1::"Platform" and tenant = $2 and user_key = any($4)
), found as (
  select relationship_id as id from room where kind = 'group' and conversation = $3
  union
  select id from relationship where mentee_id in (select person_id from there) and mentor_id in (select person_id from there)
)
select r.id as relationship, json_strip_nulls(json_build_object('kind', room.kind, 'conversation', room.conversation)) as room,
  mentee.shown as mentee, mentor.shown as mentor
from found join relationship r on r.id = found.id join room on room.relationship_id = r.id
join lateral (${newestAccountOf('mentee')}) mentee on true
join lateral (${newestAccountOf('mentor')}) mentor on true
where r.begun_at is not null and r.phase not in ('ended', 'declined')
  and mentee.platform = $1::"Platform" and mentee.tenant = $2 and mentor.platform = $1::"Platform" and mentor.tenant = $2
order by r.id`;

function newestAccountOf(role: 'mentee' | 'mentor'): string {
  return `select a.platform, a.tenant, json_build_object('user', a.user_key, 'name', pe.name) as shown
    from account a join person pe on pe.id = a.person_id where a.person_id = r.${role}_id order by a.id desc limit 1`;
}

export async function pairsIn(
  pool: pg.Pool,
  { platform, tenant, conversation }: PeoplesChat,
  users: readonly string[],
): Promise<PairThere[]> {
  const values = [platform, tenant, conversation, users];
  return (await pool.query<PairThere>({ name: 'pairs in', text: pairs, values })).rows;
}

/** Two pairs of the same two people may want the same chat at once: the second finds it taken. */
const queue = `select pg_advisory_xact_lock(hashtextextended($1, 0))`;

/** What stood in an older room stands nowhere in this one. */
const move = `
with moved as (
  update room set kind = 'group', progress = 'made', lane = $2, conversation = $3, service_url = $4
  where relationship_id = $1 and not exists (select from room other join relationship r on r.id = other.relationship_id
    where other.kind = 'group' and other.conversation = $3 and r.id <> $1 and r.phase <> 'ended')
  returning relationship_id
), left_behind as (
  update message set platform_id = null from moved
  where message.relationship_id = moved.relationship_id and message.person_id is null and message.state = 'sent'
), can_go as (
  update message set place = moved.relationship_id from moved
  where message.relationship_id = moved.relationship_id and message.person_id is null and message.state = 'waiting'
)
select from moved`;

export async function moveRoom(
  client: pg.PoolClient,
  relationship: string,
  { platform, tenant, conversation, serviceUrl }: PeoplesChat,
): Promise<boolean> {
  await client.query({ name: 'queue for chat', text: queue, values: [conversation] });
  const values = [relationship, `${platform} ${tenant}`, conversation, serviceUrl];
  return ((await client.query({ name: 'move room', text: move, values })).rowCount ?? 0) > 0;
}
