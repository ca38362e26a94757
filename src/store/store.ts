import type pg from 'pg';
import type { Clock, NewId } from '../ports/clock.js';
import type { Addressed } from '../ports/known.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Store, Unit } from '../ports/store.js';
import type { AccountKey } from '../ports/turn.js';
import { grantRole } from './coordinators.js';
import type { FixtureReader } from './fixtures.js';
import { readFile, saveFiles } from './files.js';
import { readHistory, readHours } from './history.js';
import { introduce } from './introduce.js';
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
import { changeSettings } from './settings.js';
import { zoneOf } from './person-rows.js';
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
    changeSettings: (person, change, at) => changeSettings(pool, person, change, at),
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
    text: `select pe.language, ${zoneOf('pe')} as zone from account a join person pe on pe.id = a.person_id
      where a.platform = $1::"Platform" and a.tenant = $2 and a.user_key = $3`,
    values: [platform, tenant, user],
  });
  return rows[0] ?? null;
}
