import { alike } from './mail.js';

/** The longest that one instance may be silent about a message before another looks into it. */
const leaseSeconds = 60;

/** No pause is longer. What seems to be further ahead was written by a clock that has been put back since. */
export const longestPause = 3_600_000;

/** One look goes past no more places than that where nothing may be said just now: how many those are is up to the platform’s pace. */
const mostSteps = 500;

const ahead = `$1::timestamptz + interval '${longestPause} milliseconds'`;

/** What a claimed message needs to be sent: whom it goes to, what it takes the place of, what it says. */
const details = `
select m.id, m.relationship_id, m.lane, exists (select from lane where lane.lane = m.lane and lane.pauses > 0) as probing,
  m.slot, m.how, m.fence, m.attempts, m.created_at, m.content, m.person_id, m.document,
  m.platform_id, m.good_until,
  split_part(m.lane, ' ', 1) as platform,
  split_part(m.lane, ' ', 2) as tenant, a.user_key as person, a.conversation, a.service_url,
  (select json_strip_nulls(json_build_object('room', room.conversation, 'serviceUrl', room.service_url,
      'readers', case when room.service_url is not null then (select json_agg(reader.user_key) from relationship r
        join lateral (select distinct on (person_id) user_key from account where person_id in (r.mentee_id, r.mentor_id)
          order by person_id, id desc) reader on true where r.id = m.relationship_id) end))
    from room where room.relationship_id = m.relationship_id and m.person_id is null and room.conversation is not null) as room,
  (select s.platform_id from message s where s.relationship_id = m.relationship_id and s.slot = m.slot
     and s.person_id is not distinct from m.person_id and s.state = 'sent' and s.platform_id is not null and ${alike('s')}
     order by s.id desc limit 1) as standing,
  k.id as key_id, k.ring_key, k.wrapped
from claimed m
cross join lateral (select * from data_key
  where relationship_id = m.relationship_id and author_id is null and destroyed_at is null limit 1) k
left join lateral (select * from account where person_id = m.person_id order by id desc limit 1) a on true`;

/**
 * The lanes that have something to send and may. Each is held by one instance while it decides; one whose row has
 * changed since this statement began to read would decide on what is no longer so, and is left for the next look. Each row
 * is asked for by its key: a join would be planned for as few lanes as there were when the connection was made.
 */
const lanes = `
waiting (lane, organisation_id) as (
  (select lane, organisation_id from message where state = 'waiting' and place is not null order by lane limit 1)
  union all
  select next.* from waiting cross join lateral (
    select m.lane, m.organisation_id from message m
    where m.state = 'waiting' and m.place is not null and m.lane > waiting.lane order by m.lane limit 1) next
), ours as (
  select waiting.* from waiting where split_part(lane, ' ', 1) = $3
), begun as (
  -- What it takes in this look is not counted one by one: the lane is taken to have sent all that it may.
  insert into lane (lane, organisation_id, went) select lane, organisation_id, array_fill($1::timestamptz, array[$6::int]) from ours
  where (select known.lane from lane known where known.lane = ours.lane) is null on conflict do nothing returning lane
), held as (
  select mine.* from ours cross join lateral (select * from lane where lane.lane = ours.lane limit 1 for update skip locked) mine
), open as (
  select held.lane, held.claims, held.went[1] as last, coalesce(($4::jsonb ->> held.lane)::int, 0) as busy, held.pauses, since.*,
    case when held.paused_until > $1 and held.paused_until <= ${ahead} then held.paused_until end as paused
  from held cross join lateral (
    select count(*)::int as newly, min(at) as oldest from unnest(held.went) at
    where at > $1::timestamptz - $7::float8 * interval '1 millisecond' and at <= $1::timestamptz + $7::float8 * interval '1 millisecond') since
  where held.claims = (select seen.claims from lane seen where seen.lane = held.lane)
  union all select lane, 0, null, 0, 0, 0, null, null from begun
), lanes as (
  -- After a pause one message finds out whether it is over.
  select *, case when paused is null then least(case when pauses > 0 then 1 else $5::int end - busy, $6::int - newly) else 0 end as free
  from open
)`;

/** When something may be said in a place again: null for now, infinity where no time tells. */
const readiness = `
select greatest(
  (select timestamptz 'infinity' where exists (
    select from message s where s.state = 'sending' and s.place = next.place and s.lane = turns.lane)),
  (select timestamptz 'infinity' where next.unprompted and exists (select from message s
    where s.state = 'waiting' and s.lane = turns.lane and not s.unprompted and s.place = next.place)),
  (select max(s.not_before) from message s where s.state = 'waiting' and s.attempts > 0 and s.place = next.place
    and s.lane = turns.lane and s.not_before > $1 and s.not_before <= ${ahead}),
  (select max(last.went_at + per) from jsonb_to_recordset($8) as w(most int, "perMs" float8)
    cross join lateral (select w."perMs" * interval '1 millisecond' as per) span
    cross join lateral (
      select s.went_at from message s where s.place = next.place and s.lane = turns.lane
        and s.went_at > $1::timestamptz - per and s.went_at <= $1::timestamptz + per
      order by s.went_at desc offset w.most - 1 limit 1) last)
) as ready offset 0`;

/**
 * From lane to lane, those first of which least is on its way, until there is enough; and in each from place to place,
 * those first that somebody has just done something for: at most one message for each, of the pair that waits there
 * longest, and of that pair the oldest, so that everybody reads in the order in which things happened. It reads no more of
 * what waits than it takes, and what it passes over.
 */
const picked = `
turns as (
  select lane, busy, row_number() over (order by busy, last nulls first, lane) as turn,
    least(free, ceil($2::float8 / count(*) over ())::int) as free
  from lanes where free > 0
), picked as (
  select 0::bigint as turn, null::text as lane, 0 as taken, '{}'::uuid[] as ids, null::timestamptz as ready
  union all
  select turns.turn, turns.lane, picked.taken + found.taken, found.ids, found.ready
  from picked join turns on turns.turn = picked.turn + 1
  cross join lateral (
    with recursive walk as (
      select null::uuid as id, false as unprompted, uuid '00000000-0000-0000-0000-000000000000' as place,
        null::timestamptz as ready, 0 as taken, 0 as steps
      union all
      select oldest.id, next.unprompted, next.place, readiness.ready, walk.taken + (readiness.ready is null)::int, walk.steps + 1
      from walk
      cross join lateral (
        select m.unprompted, m.place, m.relationship_id from message m
        where m.state = 'waiting' and m.place is not null and m.lane = turns.lane
          and (m.unprompted, m.place) > (walk.unprompted, walk.place)
        order by m.unprompted, m.place, m.id limit 1) next
      cross join lateral (
        select m.id from message m where m.state = 'waiting' and m.relationship_id = next.relationship_id
          and m.place = next.place and m.lane = turns.lane order by m.id limit 1) oldest
      cross join lateral (${readiness}) readiness
      where walk.taken < turns.free and walk.steps < ${mostSteps}
    )
    select coalesce(array_agg(id) filter (where ready is null), '{}') as ids,
      (count(*) filter (where ready is null))::int as taken, min(ready) filter (where ready < 'infinity') as ready
    from walk where id is not null
  ) found
  where picked.taken < $2
)`;

/**
 * Takes what may be sent now. $1 now, $2 at most so many, $3 platform, $4 how many of each lane this instance has on
 * their way, $5 how many of a lane it may have, $6 and $7 how many of a lane may go in how many milliseconds, $8 the
 * same for a place. The lanes take turns. One row at least: when to look again, where time alone will bring more.
 */
export const claim = `
with recursive ${lanes}, ${picked}, due as (
  select locked.id from (select unnest(ids) as id from picked limit $2) chosen
  cross join lateral (select m.id from message m where m.id = chosen.id and m.state = 'waiting' for update skip locked) locked
), claimed as (
  update message set state = 'sending', fence = fence + 1, attempts = attempts + 1, went_at = $1,
    lease_until = $1::timestamptz + interval '${leaseSeconds} seconds'
  where id = any (array(select id from due)) returning *
), taken as (
  select lane, count(*)::int as taken from claimed group by lane
), counted as (
  update lane set claims = lane.claims + 1, went = (array_fill($1::timestamptz, array[taken.taken]) || lane.went)[1:$6::int]
  from taken where lane.lane = taken.lane
), again as (
  select least(
    (select $1::timestamptz + interval '3 milliseconds' from ours where lane not in (select lane from open) limit 1),
    (select min(paused) from lanes),
    (select min(coalesce(oldest, $1) + $7::float8 * interval '1 millisecond') from lanes left join taken using (lane)
     where paused is null and newly + coalesce(taken.taken, 0) >= $6),
    (select min(ready) from picked)) as at
)
select again.at as again, parcel.* from again left join (${details}) parcel on true order by parcel.id`;

/** Takes what an instance had begun to send and never reported on. */
export const takeOver = `
with due as (
  select id from message where state = 'sending' and split_part(lane, ' ', 1) = $3
    and (lease_until < $1 or lease_until > $1::timestamptz + interval '${2 * leaseSeconds} seconds')
  order by id limit $2 for update skip locked
), claimed as (
  update message set fence = fence + 1, lease_until = $1::timestamptz + interval '${leaseSeconds} seconds'
  from due where message.id = due.id returning message.*
) ${details} order by m.id`;
