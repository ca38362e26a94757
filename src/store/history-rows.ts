import type { Totals } from '../mentoring/history.js';
import { actionColumns, sessionColumns, type ActionRow, type SessionRow } from './meeting-rows.js';
import type { SnapshotRow } from './snapshot-rows.js';

/** A part of a pair’s history, as the database has it. */
export interface HistoryRow {
  totals: Totals;
  open: number;
  sessions: SessionRow[];
  writings: SnapshotRow['writings'];
  actions: ActionRow[];
  keys: SnapshotRow['keys'];
}

/**
 * $1: the relationship. $2 and $3: behind which session it begins. $4: how many. $5: or this one alone. Ids are compared too,
 * since a pair may log two sessions of the same time.
 */
export const selectHistory = `
with page as materialized (
  select * from session where relationship_id = $1 and ($5::uuid is null or id = $5)
    and (starts_at, id) < (coalesce($2::timestamptz, 'infinity'), coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
  order by starts_at desc, id desc limit $4
), of_page as materialized (
  (select * from action where relationship_id = $1 and session_id = any(array(select id from page)))
  union all
  (select * from action where relationship_id = $1 and session_id is null and $5::uuid is null order by made_at desc limit $4)
)
select
  (select json_build_object('sessions', count(*), 'held', count(*) filter (where state = 'held'),
      'minutes', coalesce(sum(minutes) filter (where state = 'held'), 0))
    from session where relationship_id = r.id) as totals,
  (select count(*)::int from action where relationship_id = r.id and state = 'open') as open,
  coalesce((select json_agg(json_build_object(${sessionColumns}) order by s.starts_at desc, s.id desc) from page s), '[]') as sessions,
  coalesce((select json_agg(json_build_object('kind', w.kind, 'author', w.author_id, 'about', w.about, 'at', w.at,
      'content', encode(w.content, 'hex')))
    from writing w where w.relationship_id = r.id and w.about = any(array(select id::text from page))), '[]') as writings,
  coalesce((select json_agg(json_build_object(${actionColumns})) from of_page a), '[]') as actions,
  coalesce((select json_agg(json_build_object('id', k.id, 'author', k.author_id, 'ringKey', k.ring_key, 'wrapped', encode(k.wrapped, 'hex')))
    from data_key k where k.relationship_id = r.id and k.destroyed_at is null), '[]') as keys
from relationship r where r.id = $1`;

/** Of all that a person is or was the mentor of. Nothing in it says with whom. */
export const selectHours = `
select s.starts_at, s.minutes, p.kind, r.relationship
from (select id, programme_id, row_number() over (order by begun_at, id)::int as relationship
  from relationship where mentor_id = $1 and begun_at is not null) r
join programme p on p.id = r.programme_id
join session s on s.relationship_id = r.id and s.state = 'held'
order by s.starts_at, s.id`;
