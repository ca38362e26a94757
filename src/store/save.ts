import type pg from 'pg';
import type { Change, Message, Snapshot } from '../ports/store.js';
import { sealAgreement, sealDraft } from './agreement-content.js';
import { boundTo, sealJson, type DataKey, type Safe } from './safe.js';
import { keyOf, type Fixtures } from './snapshot.js';

/** Everything that a decision changes, in one statement: the state, what people wrote, who is told. */
const save = `
with saved as (
  insert into relationship (id, organisation_id, programme_id, phase, mentee_id, mentor_id, invited_by_id, invited_at,
    then_agree, begun_at, ended_by_id, ended_at, next_look)
  select x.* from jsonb_to_record($2) as x(id uuid, organisation_id uuid, programme_id uuid, phase "Phase", mentee_id uuid,
    mentor_id uuid, invited_by_id uuid, invited_at timestamptz, then_agree boolean, begun_at timestamptz,
    ended_by_id uuid, ended_at timestamptz, next_look timestamptz)
  on conflict (id) do update set phase = excluded.phase, mentee_id = excluded.mentee_id, mentor_id = excluded.mentor_id,
    begun_at = excluded.begun_at, ended_by_id = excluded.ended_by_id, ended_at = excluded.ended_at,
    next_look = excluded.next_look
), keys as (
  insert into data_key (id, organisation_id, relationship_id, author_id, ring_key, wrapped, created_at)
  select k.id, $1, (($2::jsonb)->>'id')::uuid, k.author, k.ring_key, decode(k.wrapped, 'hex'), $3
  from jsonb_to_recordset($4) as k(id uuid, author uuid, ring_key text, wrapped text)
), roomed as (
  insert into room (relationship_id, organisation_id, kind, progress, lane, not_before)
  select m.relationship_id, $1, m.kind, m.progress, m.lane, $3
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
), reminded as (
  insert into nudge (relationship_id, kind, occurrence, person_id, organisation_id, at)
  select n.relationship_id, n.kind, n.occurrence, n.person, $1, $3
  from jsonb_to_recordset($10) as n(relationship_id uuid, kind text, occurrence text, person uuid)
), coded as (
  insert into invitation_code (hash, organisation_id, relationship_id, expires_at)
  select c.hash, $1, (($2::jsonb)->>'id')::uuid, c.expires from jsonb_to_recordset($11) as c(hash text, expires timestamptz)
), used as (
  update invitation_code set used_at = $3 where hash = $12
), overtaken as (
  update message older set state = 'superseded'
  from jsonb_to_recordset($13) as m(person uuid, slot text, how text)
  where older.relationship_id = (($2::jsonb)->>'id')::uuid and older.slot = m.slot
    and older.person_id is not distinct from m.person and m.how <> 'post' and older.state = 'waiting'
), told as (
  insert into message (id, organisation_id, relationship_id, lane, person_id, slot, how, state, not_before, created_at, content)
  select m.id, $1, (($2::jsonb)->>'id')::uuid, m.lane, m.person, m.slot, m.how, 'waiting', $3, $3, decode(m.content, 'hex')
  from jsonb_to_recordset($13) as m(id uuid, lane text, person uuid, slot text, how text, content text)
  where m.how <> 'change' or (
    select newest.how <> 'change' from message newest
    where newest.relationship_id = (($2::jsonb)->>'id')::uuid and newest.slot = m.slot
      and newest.person_id is not distinct from m.person order by newest.id desc limit 1)
)
insert into audit_event (id, organisation_id, relationship_id, person_id, kind, at)
select e.id, $1, (($2::jsonb)->>'id')::uuid, e.person, e.kind, $3
from jsonb_to_recordset($14) as e(id uuid, person uuid, kind text)`;

export interface Saving {
  safe: Safe;
  fixtures: Fixtures;
  newId: () => string;
  /** The keys that were loaded with the relationship. */
  keys: readonly DataKey[];
}

export async function saveChange(client: pg.PoolClient, change: Change, saving: Saving): Promise<void> {
  const { relationship } = change;
  const made = missingKeys(change, saving);
  const keys = [...saving.keys, ...made];
  const rows = (list: unknown[]) => JSON.stringify(list);
  await client.query({
    name: 'save',
    text: save,
    values: [
      saving.fixtures.organisation,
      JSON.stringify(relationshipRow(change, saving.fixtures)),
      change.at.toString(),
      rows(
        made.map(({ id, author, ringKey, wrapped }) => ({
          id,
          author,
          ring_key: ringKey,
          wrapped: wrapped.toString('hex'),
        })),
      ),
      rows(roomRows(change)),
      rows(versionRows(change, saving.fixtures, keys)),
      rows(signatureRows(change)),
      rows(draftRows(change, keys)),
      rows(draftsGone(change)),
      rows((change.nudges ?? []).map((nudge) => ({ relationship_id: relationship.id, ...nudge }))),
      rows(change.invitationCode ? [change.invitationCode] : []),
      change.usedCode ?? null,
      rows(change.messages.map((message) => messageRow(message, change, keys))),
      rows(
        change.events.map((event) => ({
          id: saving.newId(),
          kind: event.kind,
          person: 'by' in event ? event.by : event.person,
        })),
      ),
    ],
  });
}

/** One key for what is joint, one for each of the two; whoever joins later gets theirs then. */
function missingKeys({ relationship }: Change, { safe, keys, newId }: Saving): DataKey[] {
  const authors = [null, relationship.mentee, relationship.mentor];
  const wanted = authors.filter((author, place) => place === 0 || author !== null);
  return wanted
    .filter((author) => !keys.some((key) => key.author === author))
    .map((author) => safe.make(newId(), author));
}

const relationshipRow = (
  { relationship, before, nextLook }: Change,
  { organisation, programmes }: Fixtures,
) => ({
  id: relationship.id,
  organisation_id: organisation,
  programme_id: before?.programme.id ?? [...programmes.keys()][0],
  phase: relationship.phase,
  mentee_id: relationship.mentee,
  mentor_id: relationship.mentor,
  invited_by_id: relationship.invitation.by,
  invited_at: relationship.invitation.at,
  then_agree: relationship.invitation.thenAgree,
  begun_at: relationship.begun,
  ended_by_id: relationship.ending?.by ?? null,
  ended_at: relationship.ending?.at ?? null,
  next_look: nextLook,
});

const laneOf = (before: Snapshot | null, person: string | null) => {
  const someone = person === null ? Object.values(before?.people ?? {})[0] : before?.people[person];
  return `${someone?.platform ?? 'slack'} ${someone?.tenant ?? ''}`;
};

const roomRows = ({ room, before, relationship }: Change) =>
  room && !before?.room
    ? [
        {
          relationship_id: relationship.id,
          kind: room.kind,
          progress: room.kind === 'channel' ? 'wanted' : 'made',
          lane: laneOf(before, relationship.mentee),
        },
      ]
    : [];

const versionRows = ({ agreement, before, relationship }: Change, fixtures: Fixtures, keys: DataKey[]) =>
  agreement && agreement !== before?.agreement
    ? [
        {
          relationship_id: relationship.id,
          number: agreement.number,
          framework_version_id: frameworkVersionOf(agreement.framework, fixtures),
          language: agreement.language,
          state: agreement.state,
          revision: agreement.revision,
          step: agreement.step,
          handed_to_id: agreement.handedTo,
          waiting_since: agreement.waitingSince,
          text_hash: agreement.state === 'signed' ? agreement.signatures.at(-1)?.textHash : null,
          content: sealAgreement(keyOf(keys, null), relationship.id, agreement).toString('hex'),
        },
      ]
    : [];

function frameworkVersionOf(framework: object, { frameworks }: Fixtures): string {
  const found = [...frameworks].find(([, known]) => known === framework);
  if (!found) throw new Error('a framework that is not of this organisation');
  return found[0];
}

const signatureRows = ({ agreement, before, relationship }: Change) =>
  (agreement?.signatures ?? [])
    .filter((signature) => !before?.agreement?.signatures.includes(signature))
    .map(({ ownText: _, ...signature }) => ({
      relationship_id: relationship.id,
      number: agreement?.number,
      ...signature,
    }));

const draftRows = ({ agreement, before, relationship }: Change, keys: DataKey[]) =>
  Object.entries(agreement?.drafts ?? {})
    .filter(([author, draft]) => before?.agreement?.drafts[author] !== draft)
    .map(([author, draft]) => ({
      relationship_id: relationship.id,
      number: agreement?.number,
      author,
      revision: draft.revision,
      content: sealDraft(
        keyOf(keys, author),
        relationship.id,
        agreement?.number ?? 0,
        author,
        draft,
      ).toString('hex'),
    }));

const draftsGone = ({ agreement, before, relationship }: Change) =>
  Object.keys(before?.agreement?.drafts ?? {})
    .filter((author) => agreement && !(author in agreement.drafts))
    .map((author) => ({ relationship_id: relationship.id, number: agreement?.number, author }));

const messageRow = (message: Message, { before }: Change, keys: DataKey[]) => {
  const person = 'person' in message.to ? message.to.person : null;
  const content = sealJson(keyOf(keys, null), message.card, boundTo.message(message.id));
  return {
    id: message.id,
    lane: laneOf(before, person),
    person,
    slot: message.slot,
    how: message.how,
    content: content.toString('hex'),
  };
};
