import type pg from 'pg';
import type { Agreement, Signature } from '../mentoring/agreement.js';
import type { Framework } from '../mentoring/framework.js';
import type { Relationship } from '../mentoring/relationship.js';
import { termsSchema } from '../mentoring/terms.js';
import { withOurOwn } from '../mentoring/our-own.js';
import { writingOf, type Writing } from '../mentoring/writing.js';
import type { Known, RoomState, Snapshot } from '../ports/store.js';
import { openAgreementContent, openDraft } from './agreement-content.js';
import type { FixtureReader, Fixtures } from './fixtures.js';
import { instant, maybeInstant } from './instant.js';
import { boundTo, openJson, type DataKey, type Safe } from './safe.js';

/** A snapshot with the keys that its writings are sealed with. */
export interface Loaded {
  snapshot: Snapshot;
  keys: DataKey[];
}

interface Row {
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
  terms: unknown;
  room: RoomState | null;
  people: Known[] | null;
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
  given: string[];
  writings: { kind: string; author: string; at: string; content: string }[];
  coordinators: Known[] | null;
  newest: number | null;
  standing: number | null;
  sponsored: boolean;
  keys: { id: string; author: string | null; ringKey: string; wrapped: string }[];
}

const select = `
select r.id, r.programme_id, r.phase, r.mentee_id, r.mentor_id, r.sponsor_id, r.invited_by_id, r.invited_at,
  r.begun_at, r.ended_by_id, r.ended_at, r.meeting_at, r.meeting_minutes, r.terms, 
  (select json_strip_nulls(json_build_object('kind', room.kind, 'conversation', room.conversation)) from room where room.relationship_id = r.id) as room,
  (select json_agg(json_build_object('id', pe.id, 'name', pe.name, 'zone', pe.zone, 'language', pe.language,
      'account', a.id, 'platform', a.platform, 'tenant', a.tenant))
    from person pe join lateral (select * from account where person_id = pe.id order by id desc limit 1) a on true
    where pe.id in (select unnest(array[r.mentee_id, r.mentor_id, r.sponsor_id])
      union select signer.person_id from signature signer where signer.relationship_id = r.id)) as people,
  v.number, v.language, v.state, v.revision, v.step, v.handed_to_id, v.waiting_since, v.content, v.framework_version_id,
  coalesce((select json_agg(json_build_object('person', s.person_id, 'meaning', s.meaning, 'textHash', s.text_hash,
      'ownHash', s.own_hash, 'revision', s.revision, 'at', s.at, 'account', s.account_id) order by s.at)
    from signature s where s.relationship_id = r.id and s.number = v.number), '[]') as signatures,
  coalesce((select json_agg(json_build_object('author', d.author_id, 'revision', d.revision, 'content', encode(d.content, 'hex')))
    from draft d where d.relationship_id = r.id and d.number = v.number), '[]') as drafts,
  coalesce((select json_agg(n.kind || ' ' || n.occurrence || ' ' || n.person_id)
    from nudge n where n.relationship_id = r.id), '[]') as given,
  coalesce((select json_agg(json_build_object('kind', w.kind, 'author', w.author_id, 'at', w.at, 'content', encode(w.content, 'hex')))
    from writing w where w.relationship_id = r.id), '[]') as writings,
  (select json_agg(json_build_object('id', pe.id, 'name', pe.name, 'zone', pe.zone, 'language', pe.language,
      'account', a.id, 'platform', a.platform, 'tenant', a.tenant))
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
where r.id = any($1)`;

/** A relationship as it was read. Where one cannot be opened, the others can. */
export interface Closed {
  id: string;
  open(): Loaded;
}

interface Opening {
  safe: Safe;
  fixtures: FixtureReader;
}

/** With the newest version of each agreement, or with one that is asked for. */
export async function readSnapshots(
  database: pg.Pool | pg.PoolClient,
  ids: readonly string[],
  { safe, fixtures }: Opening,
  version: number | null = null,
): Promise<Closed[]> {
  const { rows } = await database.query<Row>({ name: 'snapshots', text: select, values: [ids, version] });
  const known = await fixtures.read(
    database,
    rows.flatMap(({ framework_version_id: version }) => version ?? []),
  );
  return rows.map((row) => ({ id: row.id, open: () => decode(row, safe, known) }));
}

export async function lockSnapshot(
  client: pg.PoolClient,
  id: string,
  opening: Opening,
): Promise<Loaded | null> {
  await lock(client, id);
  const [read] = await readSnapshots(client, [id], opening);
  return read?.open() ?? null;
}

/** A statement of its own: one that waits for a lock goes on with everything else as it was before the wait. */
export async function lock(client: pg.PoolClient, id: string): Promise<void> {
  const text = 'select from relationship where id = $1 for update';
  await client.query({ name: 'lock', text, values: [id] });
}

function decode(row: Row, safe: Safe, fixtures: Fixtures): Loaded {
  const keys = row.keys.map((kept) => safe.unlock({ ...kept, wrapped: Buffer.from(kept.wrapped, 'hex') }));
  const programme = found(fixtures.programmes, row.programme_id);
  const framework = found(fixtures.frameworks, row.framework_version_id ?? programme.frameworkVersion);
  return {
    keys,
    snapshot: {
      relationship: relationshipOf(row),
      agreement: row.number === null ? null : agreementOf(row, row.number, framework, keys),
      programme,
      framework,
      people: Object.fromEntries((row.people ?? []).map((person) => [person.id, person])),
      room: row.room,
      given: new Set(row.given),
      writings: row.writings.map((kept) => openWriting(row.id, kept, keys)),
      coordinators: row.coordinators ?? [],
      versions: { newest: row.newest ?? 0, standing: row.standing, sponsored: row.sponsored },
    },
  };
}

const relationshipOf = (row: Row): Relationship => ({
  terms: row.terms === null ? null : termsSchema.parse(row.terms),
  id: row.id,
  phase: row.phase,
  mentee: row.mentee_id,
  mentor: row.mentor_id,
  sponsor: row.sponsor_id,
  invitation: { by: row.invited_by_id, at: instant(row.invited_at) },
  begun: maybeInstant(row.begun_at),
  meeting:
    row.meeting_at && row.meeting_minutes !== null
      ? { at: instant(row.meeting_at), minutes: row.meeting_minutes }
      : null,
  ending:
    row.ended_by_id !== null && row.ended_at ? { by: row.ended_by_id, at: instant(row.ended_at) } : null,
});

function agreementOf(row: Row, number: number, framework: Framework, keys: DataKey[]): Agreement {
  const { ownTexts, ...written } = openAgreementContent(keyOf(keys, null), row.id, number, row.content);
  return {
    ...written,
    number,
    framework: withOurOwn(framework),
    language: row.language,
    state: row.state,
    revision: row.revision,
    step: row.step,
    handedTo: row.handed_to_id,
    waitingSince: instant(row.waiting_since),
    signatures: row.signatures.map((kept) => ({
      ...kept,
      ownText: ownTexts[kept.ownHash] ?? '',
      at: instant(kept.at),
    })),
    drafts: Object.fromEntries(
      row.drafts.map((draft) => [draft.author, draftOf(row.id, number, draft, keys)]),
    ),
  };
}

function openWriting(
  relationship: string,
  { kind, author, at, content }: Row['writings'][number],
  keys: DataKey[],
): Writing {
  const sealed = Buffer.from(content, 'hex');
  const body = openJson(keyOf(keys, author), sealed, boundTo.writing(relationship, author, kind));
  return writingOf(kind, author, at, body);
}

const draftOf = (
  relationship: string,
  number: number,
  { author, revision, content }: Row['drafts'][number],
  keys: DataKey[],
) => ({
  revision,
  values: openDraft(keyOf(keys, author), relationship, number, author, Buffer.from(content, 'hex')),
});

export function keyOf(keys: readonly DataKey[], author: string | null): DataKey {
  const key = keys.find((candidate) => candidate.author === author);
  if (!key) throw new Error('the key that this was sealed with is gone');
  return key;
}

function found<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`not known, or not to be used: ${id}`);
  return value;
}
