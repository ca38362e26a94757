import { actionsAtHand } from '../mentoring/action.js';
import type { Agreement, Signature } from '../mentoring/agreement.js';
import type { Relationship } from '../mentoring/relationship.js';
import type { Given } from '../mentoring/nudge.js';
import { sessionsAtHand } from '../mentoring/session.js';
import type { RoomState } from '../ports/snapshot.js';
import type { PersonRow } from './email.js';
import {
  actionColumns,
  reviewColumns,
  sessionColumns,
  type ActionRow,
  type ReviewRow,
  type SessionRow,
} from './meeting-rows.js';
import { personColumns, type KnownRow } from './person-rows.js';
import type { Kept } from './safe.js';

/** A relationship with everything about it, as the database has it. */
export interface SnapshotRow {
  id: string;
  programme_id: string;
  phase: Relationship['phase'];
  mentee_id: string | null;
  mentor_id: string | null;
  sponsor_id: string | null;
  invited_by_id: string;
  invited_at: Date;
  begun_at: Date | null;
  ended_by_id: string | null;
  ended_at: Date | null;
  meeting_at: Date | null;
  meeting_minutes: number | null;
  paused_by_id: string | null;
  paused_at: Date | null;
  paused_until: Date | null;
  terms: unknown;
  room: RoomState | null;
  people: PersonRow[] | null;
  number: number | null;
  language: string;
  state: Agreement['state'];
  revision: number;
  step: string;
  handed_to_id: string | null;
  waiting_since: Date;
  content: Buffer;
  framework_version_id: string | null;
  signatures: (Omit<Signature, 'at' | 'ownText'> & { at: string })[];
  drafts: { author: string; revision: number; content: string }[];
  given: (Omit<Given, 'kind' | 'at' | 'again' | 'answered'> & {
    kind: string;
    at: string;
    again: string | null;
    answered: string | null;
  })[];
  writings: WritingRow[];
  sessions: SessionRow[];
  actions: ActionRow[];
  review: ReviewRow | null;
  held: number;
  wrote: Date | null;
  coordinators: KnownRow[] | null;
  newest: number | null;
  standing: number | null;
  sponsored: boolean;
  keys: { id: string; author: string | null; ringKey: string; wrapped: string }[];
}

export interface WritingRow {
  kind: string;
  author: string;
  about: string;
  at: string;
  content: Kept;
}

export const selectSnapshots = `
select r.id, r.programme_id, r.phase, r.mentee_id, r.mentor_id, r.sponsor_id, r.invited_by_id, r.invited_at,
  r.begun_at, r.ended_by_id, r.ended_at, r.meeting_at, r.meeting_minutes,
  r.paused_by_id, r.paused_at, r.paused_until, r.terms,
  (select json_strip_nulls(json_build_object('kind', room.kind, 'conversation', room.conversation)) from room where room.relationship_id = r.id) as room,
  (select json_agg(json_build_object(${personColumns}, 'user', a.user_key, 'email', encode(a.email, 'hex')))
    from person pe join lateral (select * from account where person_id = pe.id order by id desc limit 1) a on true
    where pe.id in (select unnest(array[r.mentee_id, r.mentor_id, r.sponsor_id])
      union select signer.person_id from signature signer where signer.relationship_id = r.id)) as people,
  v.number, v.language, v.state, v.revision, v.step, v.handed_to_id, v.waiting_since, v.content, v.framework_version_id,
  coalesce((select json_agg(json_build_object('person', s.person_id, 'meaning', s.meaning, 'textHash', s.text_hash,
      'ownHash', s.own_hash, 'revision', s.revision, 'at', s.at, 'account', s.account_id) order by s.at)
    from signature s where s.relationship_id = r.id and s.number = v.number), '[]') as signatures,
  coalesce((select json_agg(json_build_object('author', d.author_id, 'revision', d.revision, 'content', encode(d.content, 'hex')))
    from draft d where d.relationship_id = r.id and d.number = v.number), '[]') as drafts,
  coalesce((select json_agg(json_build_object('kind', n.kind, 'occurrence', n.occurrence, 'person', n.person_id, 'at', n.at,
      'about', n.about, 'again', n.again_at, 'together', n.together_id, 'answered', n.answered_at))
    from nudge n where n.relationship_id = r.id and (n.about is null or n.about = any(near.ids))), '[]') as given,
  coalesce((select json_agg(json_build_object('kind', w.kind, 'author', w.author_id, 'about', w.about, 'at', w.at,
      'content', encode(w.content, 'hex')))
    from writing w where w.relationship_id = r.id
      and w.about = any(array['', reviewed.id::text] || near.ids::text[] || surveyed.keys)), '[]') as writings,
  coalesce((select json_agg(json_build_object(${sessionColumns}) order by s.starts_at, s.id) from session s where s.id = any(near.ids)), '[]') as sessions,
  coalesce((select json_agg(json_build_object(${actionColumns}) order by a.made_at, a.id) from (
    (select * from action open where open.relationship_id = r.id and open.state = 'open')
    union all (select * from action closed where closed.relationship_id = r.id and closed.state <> 'open'
      order by closed.closed_at desc, closed.id desc limit ${actionsAtHand})) a), '[]') as actions,
  (select count(*)::int from session s where s.relationship_id = r.id and s.state = 'held') as held,
  (select max(w.at) from writing w where w.relationship_id = r.id) as wrote,
  (select json_build_object(${reviewColumns}) from review v where v.id = reviewed.id) as review,
  (select json_agg(json_build_object(${personColumns}) order by pe.id)
    from programme_role role join person pe on pe.id = role.person_id
    join lateral (select * from account where person_id = pe.id order by id desc limit 1) a on true
    where role.programme_id = r.programme_id and role.role = 'coordinator'
      and role.person_id is distinct from r.mentee_id and role.person_id is distinct from r.mentor_id) as coordinators,
  (select max(any_version.number) from agreement_version any_version where any_version.relationship_id = r.id) as newest,
  (select stands.number from agreement_version stands where stands.relationship_id = r.id and stands.state = 'signed') as standing,
  exists (select from signature s join agreement_version stands using (relationship_id, number)
    where s.relationship_id = r.id and s.person_id = r.sponsor_id and stands.state = 'signed') as sponsored,
  coalesce((select json_agg(json_build_object('id', k.id, 'author', k.author_id, 'ringKey', k.ring_key, 'wrapped', encode(k.wrapped, 'hex')))
    from data_key k where k.relationship_id = r.id and k.destroyed_at is null), '[]') as keys
from relationship r
left join agreement_version v on v.relationship_id = r.id
  and v.number = coalesce($2::int, (select max(newest.number) from agreement_version newest
    where newest.relationship_id = r.id and newest.state <> 'dropped'))
cross join lateral (select array(
  (select s.id from session s where s.relationship_id = r.id and s.state = 'planned')
  union all (select s.id from session s where s.relationship_id = r.id and s.state not in ('planned', 'cancelled')
    order by s.starts_at desc, s.id desc limit ${sessionsAtHand})
  union all (select s.id from session s where s.relationship_id = r.id and s.state = 'cancelled'
    order by (s.history -> -1 ->> 'at')::timestamptz desc, s.id desc limit ${sessionsAtHand})) as ids) near
cross join lateral (select array(select survey ->> 'key'
  from jsonb_array_elements(coalesce(r.terms -> 'surveys', '[]')) survey) as keys) surveyed
left join lateral (select newest.id from review newest where newest.relationship_id = r.id
  order by newest.called_at desc limit 1) reviewed on true
where r.id = any($1)
order by r.id`;
