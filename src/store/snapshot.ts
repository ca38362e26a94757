import type pg from 'pg';
import type { Agreement } from '../mentoring/agreement.js';
import type { Framework } from '../mentoring/framework.js';
import { isNudgeKind } from '../mentoring/nudge-kinds.js';
import { withGiven } from '../mentoring/nudge.js';
import type { Relationship } from '../mentoring/relationship.js';
import { termsSchema } from '../mentoring/terms.js';
import { withOurOwn } from '../mentoring/our-own.js';
import { writingOf, type Writing } from '../mentoring/writing.js';
import type { Snapshot } from '../ports/snapshot.js';
import { openAgreementContent, openDraft } from './agreement-content.js';
import { knownOf } from './email.js';
import type { FixtureReader, Fixtures } from './fixtures.js';
import { instant, maybeInstant } from './instant.js';
import { actionOf, reviewOf, sessionOf } from './meeting-rows.js';
import { personOf } from './person-rows.js';
import { boundTo, bytesOf, keyOf, openJson, type DataKey, type Safe } from './safe.js';
import { selectSnapshots, type SnapshotRow, type WritingRow } from './snapshot-rows.js';

/** A snapshot with the keys that its writings are sealed with. */
export interface Loaded {
  snapshot: Snapshot;
  keys: DataKey[];
}

/** A relationship as it was read. Where one cannot be opened, the others can. */
export interface Closed {
  id: string;
  open(): Loaded;
}

interface Opening {
  safe: Safe;
  fixtures: FixtureReader;
  organisationKey: DataKey;
}

/** With the newest version of each agreement, or with one that is asked for. */
export async function readSnapshots(
  database: pg.Pool | pg.PoolClient,
  ids: readonly string[],
  { fixtures, ...opening }: Opening,
  version: number | null = null,
): Promise<Closed[]> {
  const { rows } = await database.query<SnapshotRow>({
    name: 'snapshots',
    text: selectSnapshots,
    values: [ids, version],
  });
  const known = await fixtures.read(
    database,
    rows.flatMap(({ framework_version_id: version }) => version ?? []),
  );
  return rows.map((row) => ({ id: row.id, open: () => decode(row, opening, known) }));
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

function decode(
  row: SnapshotRow,
  { safe, organisationKey }: Omit<Opening, 'fixtures'>,
  fixtures: Fixtures,
): Loaded {
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
      people: Object.fromEntries(
        (row.people ?? []).map((person) => [person.id, knownOf(person, organisationKey)]),
      ),
      room: row.room,
      given: givenOf(row),
      writings: row.writings.map((kept) => openWriting(row.id, kept, keys)),
      sessions: row.sessions.map((kept) => sessionOf(row.id, kept, keys)),
      actions: row.actions.map((kept) => actionOf(row.id, kept, keys)),
      review: row.review && reviewOf(row.review),
      held: row.held,
      wrote: maybeInstant(row.wrote),
      coordinators: (row.coordinators ?? []).map(personOf),
      holidays: programme.holidays,
      versions: { newest: row.newest ?? 0, standing: row.standing, sponsored: row.sponsored },
    },
  };
}

/** Kinds that this release does not know any more are nobody’s. */
const givenOf = ({ given }: SnapshotRow): Snapshot['given'] =>
  withGiven(
    new Map(),
    given.flatMap(({ kind, at, again, answered, ...kept }) =>
      isNudgeKind(kind)
        ? [{ ...kept, kind, at: instant(at), again: maybeInstant(again), answered: maybeInstant(answered) }]
        : [],
    ),
  );

const relationshipOf = (row: SnapshotRow): Relationship => ({
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
  pause:
    row.paused_by_id !== null && row.paused_at && row.paused_until
      ? { by: row.paused_by_id, at: instant(row.paused_at), until: instant(row.paused_until) }
      : null,
  ending:
    row.ended_by_id !== null && row.ended_at ? { by: row.ended_by_id, at: instant(row.ended_at) } : null,
});

function agreementOf(row: SnapshotRow, number: number, framework: Framework, keys: DataKey[]): Agreement {
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

export function openWriting(relationship: string, kept: WritingRow, keys: readonly DataKey[]): Writing {
  const { kind, author, about, content } = kept;
  const bound = boundTo.writing(relationship, author, kind, about);
  const body = openJson(keyOf(keys, author), bytesOf(content), bound);
  return writingOf(kept, body);
}

const draftOf = (
  relationship: string,
  number: number,
  { author, revision, content }: SnapshotRow['drafts'][number],
  keys: DataKey[],
) => ({
  revision,
  values: openDraft(keyOf(keys, author), relationship, number, author, Buffer.from(content, 'hex')),
});

function found<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`not known, or not to be used: ${id}`);
  return value;
}
