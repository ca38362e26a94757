import type pg from 'pg';
import type { Clock, NewId } from '../ports/clock.js';
import type { Addressed, Known, Snapshot, Store, Unit } from '../ports/store.js';
import type { AccountKey, Profile } from '../ports/turn.js';
import { grantRole } from './coordinators.js';
import { sealEmail } from './email.js';
import type { FixtureReader } from './fixtures.js';
import { readFile, saveFiles } from './files.js';
import { readHistory, readHours } from './history.js';
import { byCode, countWrongCode, together, wrongCodes } from './invitations.js';
import { knowAccount } from './know.js';
import { loseRoom } from './lose-room.js';
import { watched } from './outgoing.js';
import { moveRoom, pairsIn } from './peoples-rooms.js';
import { makeReaders } from './readers.js';
import { readPage, savePage } from './page.js';
import { boundTo, sealJson, type DataKey, type Safe } from './safe.js';
import { rowsOf } from './rows.js';
import { saveRows } from './save.js';
import { lockSnapshot, readSnapshots } from './snapshot.js';
import { sealed, signedVersions } from './signed-versions.js';
import { inTransaction } from './transaction.js';
import { writingsOf } from './writings.js';

export interface Inside {
  pool: pg.Pool;
  safe: Safe;
  fixtures: FixtureReader;
  organisationKey: DataKey;
  /** Accounts, as `platform:user`. */
  coordinators: readonly string[];
  clock: Clock;
  newId: NewId;
  /** Called after a commit that may have left something to send. */
  committed: () => void;
}

export function makeStore(inside: Inside): Store {
  const { pool, organisationKey } = inside;
  const readers = makeReaders(inside.clock, (account) => askReader(pool, account));
  return {
    address: async (account) => ({
      reader: await readers.of(account),
      programme: (await begunIn(inside)).programme,
    }),
    know: async (account, dedupe) => ({
      ...(await knowAccount(pool, account, dedupe, organisationKey)),
      ...(await begunIn(inside)),
    }),
    introduce: async (account, profile) => {
      const known = await introduce(inside, account, profile);
      await grantRole(pool, inside.coordinators, account, known.id);
      readers.keep(account, known);
      return known;
    },
    look: async (id) => (await lookAll(inside, [id])).get(id) ?? null,
    lookAll: (ids) => lookAll(inside, ids),
    lookAtVersion: async (id, version) => {
      const [read] = await readSnapshots(pool, [id], inside, version);
      return read?.open().snapshot ?? null;
    },
    signedVersions: (id) => signedVersions(pool, id),
    writingsOf: (id, kind) => writingsOf(pool, inside.safe, id, kind),
    history: (id, asked) => readHistory(inside, id, asked),
    hours: (mentor) => readHours(inside, mentor),
    file: (relationship, id) => readFile(pool, inside.safe, relationship, id),
    sealed: (person, hash) => sealed(pool, person, hash),
    page: (person) => readPage(inside, person),
    savePage: (person, page, at) => savePage(inside, person, page, at),
    pairsIn: (chat, users) => pairsIn(pool, chat, users),
    transact: (work) => transact(inside, work),
  };
}

async function transact<Result>(inside: Inside, work: (unit: Unit) => Promise<Result>): Promise<Result> {
  const outgoing = { any: false };
  const result = await inTransaction(inside.pool, (client) =>
    work(watched(unitOn(client, inside), () => (outgoing.any = true))),
  );
  if (outgoing.any) inside.committed();
  return result;
}

async function lookAll(inside: Inside, ids: readonly string[]): Promise<ReadonlyMap<string, Snapshot>> {
  if (ids.length === 0) return new Map();
  const read = await readSnapshots(inside.pool, ids, inside);
  return new Map(read.map(({ id, open }) => [id, open().snapshot]));
}

/** The programme that people begin in, and what it contracts on. */
async function begunIn({ pool, fixtures }: Pick<Inside, 'pool' | 'fixtures'>) {
  const { programmes, frameworks } = await fixtures.read(pool);
  const [programme] = programmes.values();
  const framework = frameworks.get(programme?.frameworkVersion ?? '');
  if (!programme || !framework) throw new Error('an organisation without a programme');
  return { programme, framework };
}

/** The keys that a relationship is sealed with stay in the unit that loaded it. */
function unitOn(client: pg.PoolClient, inside: Inside): Unit {
  const { safe, fixtures, organisationKey, newId } = inside;
  const keys = new Map<string, DataKey[]>();
  const load = async (id: string) => {
    const loaded = await lockSnapshot(client, id, inside);
    if (loaded) keys.set(id, loaded.keys);
    return loaded?.snapshot ?? null;
  };
  return {
    snapshot: load,
    byCode: async (hash, at) => {
      const id = await byCode(client, hash, at);
      return id === null ? null : load(id);
    },
    wrongCodes: (person, since) => wrongCodes(client, person, since),
    countWrongCode: (person, at) =>
      countWrongCode(client, { id: newId(), organisation: fixtures.organisation, person, at }),
    together: (mentee, mentor, but) => together(client, mentee, mentor, but),
    signedVersions: (id) => signedVersions(client, id),
    writingsOf: (id, kind) => writingsOf(client, safe, id, kind),
    save: async (change) => {
      const known = keys.get(change.relationship.id) ?? [];
      const saving = { ...inside, fixtures: fixtures.known(), keys: known };
      await saveRows(client, change.at, fixtures, [rowsOf(change, saving)]);
      await saveFiles(client, change, { organisation: fixtures.organisation, keys: known });
    },
    moveRoom: (relationship, chat) => moveRoom(client, relationship, chat),
    loseRoom: (relationship) => loseRoom(client, relationship, { safe, newId }),
    remember: async (platform, event, reply, at) => {
      const sealed = sealJson(organisationKey, reply, boundTo.inbound(platform, event));
      await client.query({
        name: 'remember',
        text: `insert into inbound (platform, event, organisation_id, at, reply) values ($1::"Platform", $2, $3, $4, $5)`,
        values: [platform, event, fixtures.organisation, at.toString(), sealed],
      });
    },
  };
}

async function askReader(
  pool: pg.Pool,
  { platform, tenant, user }: AccountKey,
): Promise<Addressed['reader']> {
  const { rows } = await pool.query<NonNullable<Addressed['reader']>>({
    name: 'reader',
    text: `select pe.language, pe.zone from account a join person pe on pe.id = a.person_id
      where a.platform = $1::"Platform" and a.tenant = $2 and a.user_key = $3`,
    values: [platform, tenant, user],
  });
  return rows[0] ?? null;
}

const introduction = `
with known as (
  update account set conversation = coalesce($7, conversation), service_url = coalesce($8, service_url), email = coalesce($12, email)
  where platform = $1::"Platform" and tenant = $2 and user_key = $3 returning id, person_id
), renamed as (
  update person set name = $4, zone = coalesce($5, zone), language = coalesce($6, language)
  from known where person.id = known.person_id returning person.*
), made as (
  insert into person (id, organisation_id, name, zone, language)
  select $9, $11, $4, coalesce($5, 'UTC'), coalesce($6, 'en') where not exists (select from known)
  returning *
), opened as (
  insert into account (id, organisation_id, person_id, platform, tenant, user_key, conversation, service_url, email)
  select $10, $11, made.id, $1::"Platform", $2, $3, $7, $8, $12 from made returning id, person_id
)
select p.id, p.name, p.zone, p.language, a.id as account
from (select * from renamed union all select * from made) p, (select * from known union all select * from opened) a`;

/** Two first turns of one person may meet: the account's key lets one of them in, and the other finds it there. */
async function introduce(
  inside: Inside,
  account: AccountKey,
  profile: Partial<Profile> & { name: string },
): Promise<Known> {
  const { newId, fixtures, organisationKey } = inside;
  const { platform, tenant, user } = account;
  const values = [
    platform,
    tenant,
    user,
    profile.name,
    profile.zone ?? null,
    profile.language ?? null,
    profile.conversation ?? null,
    profile.serviceUrl ?? null,
    newId(),
    newId(),
    fixtures.organisation,
    sealEmail(organisationKey, account, profile.email),
  ];
  const query = { name: 'introduce', text: introduction, values };
  const { rows } = await inside.pool
    .query<Omit<Known, 'platform' | 'tenant'>>(query)
    .catch((error: unknown) => {
      if (isDuplicate(error)) return inside.pool.query<Omit<Known, 'platform' | 'tenant'>>(query);
      throw error;
    });
  const [known] = rows;
  if (!known) throw new Error('nobody came of the introduction');
  return { ...known, platform, tenant };
}

const isDuplicate = (error: unknown) => error instanceof Error && 'code' in error && error.code === '23505';
