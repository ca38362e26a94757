import type { Totals } from '../mentoring/history.js';
import { selectColumns, type Expressions, type InColumns } from './in-columns.js';
import { actionExpressions, sessionExpressions, type ActionRow, type SessionRow } from './meeting-rows.js';
import type { SnapshotRow, WritingRow } from './snapshot-rows.js';

/** A part of a pair’s history, as the database has it. */
export interface HistoryRow {
  totals: Totals;
  /** How many sessions are behind where the part begins, its own included; none where one is asked for alone. */
  behind: number;
  open: number;
  sessions: InColumns<SessionRow>['columns'];
  session_contents: Buffer | null;
  writings: InColumns<WritingRow>['columns'];
  writing_contents: Buffer | null;
  actions: InColumns<ActionRow>['columns'];
  action_contents: Buffer | null;
  keys: SnapshotRow['keys'];
}

const writingExpressions = {
  kind: 'w.kind',
  author: 'w.author_id',
  about: 'w.about',
  at: 'w.at',
} as const satisfies Expressions<WritingRow>;

/**
 * $1: the relationship. $2 and $3: behind which session it begins. $4: how many. $5: or this one alone. Ids are compared too,
 * since a pair may log two sessions of the same time.
 */
export const selectHistory = `
with page as materialized (
  select * from session where relationship_id = $1 and ($5::uuid is null or id = $5) and (starts_at, id) < ($2, $3)
  order by starts_at desc, id desc limit $4
)
select t.totals, t.behind,
  (select count(*)::int from action where relationship_id = r.id and state = 'open') as open,
  s.columns as sessions, s.contents as session_contents,
  w.columns as writings, w.contents as writing_contents,
  a.columns as actions, a.contents as action_contents,
  coalesce((select json_agg(json_build_object('id', k.id, 'author', k.author_id, 'ringKey', k.ring_key, 'wrapped', encode(k.wrapped, 'hex')))
    from data_key k where k.relationship_id = r.id and k.destroyed_at is null), '[]') as keys
from relationship r,
  (select json_build_object('sessions', count(*), 'held', count(*) filter (where state = 'held'),
      'minutes', coalesce(sum(minutes) filter (where state = 'held'), 0)) as totals,
      count(*) filter (where $5::uuid is null and (starts_at, id) < ($2::timestamptz, $3::uuid))::int as behind
    from session where relationship_id = $1) t,
  (select ${selectColumns<SessionRow>(sessionExpressions, 's')} from page s) s,
  (select ${selectColumns<WritingRow>(writingExpressions, 'w')}
    from writing w where w.relationship_id = $1 and w.about = any(array(select id::text from page))) w,
  (select ${selectColumns<ActionRow>(actionExpressions, 'a')} from (
    select * from action where relationship_id = $1 and session_id = any(array(select id from page))
    union all
    (select * from action where relationship_id = $1 and session_id is null and $5::uuid is null order by made_at desc limit $4)) a) a
where r.id = $1`;

/** Of all that a person is or was the mentor of. Nothing in it says with whom. */
export const selectHours = `
select s.starts_at, s.minutes, p.kind, r.relationship
from (select id, programme_id, row_number() over (order by begun_at, id)::int as relationship
  from relationship where mentor_id = $1 and begun_at is not null) r
join programme p on p.id = r.programme_id
join session s on s.relationship_id = r.id and s.state = 'held'
order by s.starts_at, s.id`;
