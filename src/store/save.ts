import type pg from 'pg';
import type { Instant } from '../mentoring/relationship.js';
import type { Rows } from './rows.js';
import type { Fixtures } from './fixtures.js';

/** Everything that decisions change, in one statement: the state, what people wrote, who is told. */
const save = `
with saved as (
  insert into relationship (id, organisation_id, programme_id, phase, mentee_id, mentor_id, sponsor_id, invited_by_id, invited_at,
    begun_at, ended_by_id, ended_at, meeting_at, meeting_minutes, paused_by_id, paused_at, paused_until, terms, next_look)
  select x.* from jsonb_to_recordset($3) as x(id uuid, organisation_id uuid, programme_id uuid, phase "Phase", mentee_id uuid,
    mentor_id uuid, sponsor_id uuid, invited_by_id uuid, invited_at timestamptz, begun_at timestamptz,
    ended_by_id uuid, ended_at timestamptz, meeting_at timestamptz, meeting_minutes int,
    paused_by_id uuid, paused_at timestamptz, paused_until timestamptz, terms jsonb, next_look timestamptz)
  on conflict (id) do update set phase = excluded.phase, mentee_id = excluded.mentee_id, mentor_id = excluded.mentor_id,
    sponsor_id = excluded.sponsor_id,
    begun_at = excluded.begun_at, ended_by_id = excluded.ended_by_id, ended_at = excluded.ended_at,
    meeting_at = excluded.meeting_at, meeting_minutes = excluded.meeting_minutes,
    paused_by_id = excluded.paused_by_id, paused_at = excluded.paused_at, paused_until = excluded.paused_until, terms = excluded.terms, next_look = excluded.next_look
), keys as (
  insert into data_key (id, organisation_id, relationship_id, author_id, ring_key, wrapped, created_at)
  select k.id, $1, k.relationship_id, k.author, k.ring_key, decode(k.wrapped, 'hex'), $2
  from jsonb_to_recordset($4) as k(id uuid, relationship_id uuid, author uuid, ring_key text, wrapped text)
), roomed as (
  insert into room (relationship_id, organisation_id, kind, progress, lane, not_before)
  select m.relationship_id, $1, m.kind, m.progress, m.lane, $2
  from jsonb_to_recordset($5) as m(relationship_id uuid, kind "RoomKind", progress "RoomProgress", lane text)
  on conflict do nothing
), versions as (
  insert into agreement_version (relationship_id, number, organisation_id, framework_version_id, language, state, revision,
    step, handed_to_id, waiting_since, text_hash, content)
  select v.relationship_id, v.number, $1, v.framework_version_id, v.language, v.state, v.revision, v.step, v.handed_to_id,
    v.waiting_since, v.text_hash, decode(v.content, 'hex')
  from jsonb_to_recordset($6) as v(relationship_id uuid, number int, framework_version_id uuid, language text,
    state "AgreementState", revision int, step text, handed_to_id uuid, waiting_since timestamptz, text_hash text, content text)
  on conflict (relationship_id, number) do update set state = excluded.state, revision = excluded.revision,
    step = excluded.step, handed_to_id = excluded.handed_to_id, waiting_since = excluded.waiting_since,
    text_hash = excluded.text_hash, content = excluded.content
), superseded as (
  update agreement_version older set state = 'superseded'
  from jsonb_to_recordset($6) as v(relationship_id uuid, number int, state "AgreementState")
  where v.state = 'signed' and older.relationship_id = v.relationship_id and older.number < v.number and older.state = 'signed'
), signed as (
  insert into signature (relationship_id, number, person_id, organisation_id, meaning, text_hash, own_hash, revision, at, account_id)
  select s.relationship_id, s.number, s.person, $1, s.meaning, s."textHash", s."ownHash", s.revision, s.at, s.account
  from jsonb_to_recordset($7) as s(relationship_id uuid, number int, person uuid, meaning text, "textHash" text,
    "ownHash" text, revision int, at timestamptz, account uuid)
  on conflict do nothing
), drafted as (
  insert into draft (relationship_id, number, author_id, organisation_id, revision, content)
  select d.relationship_id, d.number, d.author, $1, d.revision, decode(d.content, 'hex')
  from jsonb_to_recordset($8) as d(relationship_id uuid, number int, author uuid, revision int, content text)
  on conflict (relationship_id, number, author_id) do update set revision = excluded.revision, content = excluded.content
), undrafted as (
  delete from draft gone using jsonb_to_recordset($9) as g(relationship_id uuid, number int, author uuid)
  where gone.relationship_id = g.relationship_id and gone.number = g.number and gone.author_id = g.author
), wrote as (
  insert into writing (id, organisation_id, relationship_id, author_id, kind, about, at, content)
  select w.id, $1, w.relationship_id, w.author, w.kind, w.about, w.at, decode(w.content, 'hex')
  from jsonb_to_recordset($15) as w(id uuid, relationship_id uuid, author uuid, kind text, about text, at timestamptz,
    content text)
  on conflict (relationship_id, author_id, kind, about) do update set at = excluded.at, content = excluded.content
), met as (
  insert into session (id, organisation_id, relationship_id, state, local, zone, starts_at, minutes, booked_by_id, sequence,
    history, content)
  select s.id, $1, s.relationship_id, s.state, s.local, s.zone, s.starts_at, s.minutes, s.booked_by, s.sequence, s.history,
    decode(s.content, 'hex')
  from jsonb_to_recordset($16) as s(id uuid, relationship_id uuid, state "SessionState", local text, zone text,
    starts_at timestamptz, minutes int, booked_by uuid, sequence int, history jsonb, content text)
  on conflict (id) do update set state = excluded.state, local = excluded.local, zone = excluded.zone,
    starts_at = excluded.starts_at, minutes = excluded.minutes, sequence = excluded.sequence, history = excluded.history,
    content = excluded.content
  -- The id comes from a form, and a form can be forged.
  where session.relationship_id = excluded.relationship_id
), undertaken as (
  insert into action (id, organisation_id, relationship_id, session_id, owner_id, author_id, state, due, made_at, closed_at,
    carried, content)
  select a.id, $1, a.relationship_id, a.session, a.owner, a.author, a.state, a.due, a.made_at, a.closed_at, a.carried,
    decode(a.content, 'hex')
  from jsonb_to_recordset($17) as a(id uuid, relationship_id uuid, session uuid, owner uuid, author uuid,
    state "ActionState", due text, made_at timestamptz, closed_at timestamptz, carried int, content text)
  on conflict (id) do update set owner_id = excluded.owner_id, state = excluded.state, due = excluded.due,
    closed_at = excluded.closed_at, carried = excluded.carried, content = excluded.content
  where action.relationship_id = excluded.relationship_id
), reviewed as (
  insert into review (id, organisation_id, relationship_id, called_by_id, called_at, outcome, closed_by_id, closed_at)
  select v.id, $1, v.relationship_id, v.called_by, v.called_at, v.outcome, v.closed_by, v.closed_at
  from jsonb_to_recordset($18) as v(id uuid, relationship_id uuid, called_by uuid, called_at timestamptz, outcome text,
    closed_by uuid, closed_at timestamptz)
  on conflict (id) do update set outcome = excluded.outcome, closed_by_id = excluded.closed_by_id,
    closed_at = excluded.closed_at
  where review.relationship_id = excluded.relationship_id
), reminded as (
  insert into nudge (relationship_id, kind, occurrence, person_id, organisation_id, at, about, again_at, together_id,
    answered_at)
  select n.relationship_id, n.kind, n.occurrence, n.person, $1, coalesce(n.at, $2), n.about, n.again, n.together,
    n.answered
  from jsonb_to_recordset($10) as n(relationship_id uuid, kind text, occurrence text, person uuid, at timestamptz,
    about uuid, again timestamptz, together uuid, answered timestamptz)
  on conflict (relationship_id, kind, occurrence, person_id) do update
    set at = excluded.at, again_at = excluded.again_at, together_id = excluded.together_id,
      answered_at = excluded.answered_at
), coded as (
  insert into invitation_code (hash, organisation_id, relationship_id, expires_at)
  select c.hash, $1, c.relationship_id, c.expires
  from jsonb_to_recordset($11) as c(hash text, relationship_id uuid, expires timestamptz)
), used as (
  update invitation_code code set used_at = $2
  from jsonb_to_recordset($12) as u(hash text) where code.hash = u.hash
), overtaken as (
  update message older set state = 'superseded'
  from jsonb_to_recordset($13) as m(relationship_id uuid, person uuid, slot text, how text)
  where older.relationship_id = m.relationship_id and older.slot = m.slot
    and older.person_id is not distinct from m.person and m.how <> 'post' and older.state = 'waiting'
), told as (
  insert into message (id, organisation_id, relationship_id, lane, person_id, slot, how, state, not_before, created_at, content, document,
    place, unprompted, good_until, gives)
  select m.id, $1, m.relationship_id, m.lane, m.person, m.slot, m.how, 'waiting', $2, $2, decode(m.content, 'hex'), m.document,
    m.place, coalesce(m.unprompted, false), m.good_until, m.gives
  from jsonb_to_recordset($13) as m(id uuid, relationship_id uuid, lane text, person uuid, slot text, how text,
    content text, document jsonb, place uuid, unprompted boolean, good_until timestamptz, gives jsonb)
  where (m.how <> 'change' or (
    select newest.how <> 'change' from message newest
    where newest.relationship_id = m.relationship_id and newest.slot = m.slot
      and newest.person_id is not distinct from m.person order by newest.id desc limit 1))
  and (m.document is null or not exists (
    select from message underway
    where underway.relationship_id = m.relationship_id and underway.slot = m.slot
      and underway.person_id is not distinct from m.person and underway.state in ('waiting', 'sending')))
)
insert into audit_event (id, organisation_id, relationship_id, person_id, kind, at)
select e.id, $1, e.relationship_id, e.person, e.kind, $2
from jsonb_to_recordset($14) as e(id uuid, relationship_id uuid, person uuid, kind text)`;

/** In the order of the statement's parameters, after the organisation and the instant. */
const tables = [
  'relationships',
  'keys',
  'rooms',
  'versions',
  'signatures',
  'drafts',
  'draftsGone',
  'nudges',
  'codes',
  'codesUsed',
  'messages',
  'events',
  'writings',
  'sessions',
  'actions',
  'reviews',
] as const satisfies readonly (keyof Rows)[];

/** Saves any number of decisions that were made at the same instant. */
export async function saveRows(
  client: pg.PoolClient,
  at: Instant,
  { organisation }: Pick<Fixtures, 'organisation'>,
  changes: readonly Rows[],
): Promise<void> {
  const all = tables.map((table) =>
    JSON.stringify(changes.flatMap((change): readonly object[] => change[table])),
  );
  await client.query({ name: 'save', text: save, values: [organisation, at.toString(), ...all] });
}
