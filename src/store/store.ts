import type pg from 'pg';
import type { Clock, NewId } from '../ports/clock.js';
import type { Known, Store, Unit } from '../ports/store.js';
import type { AccountKey, Profile } from '../ports/turn.js';
import { byCode, countWrongCode, together, wrongCodes } from './invitations.js';
import { knowAccount } from './know.js';
import { boundTo, sealJson, type DataKey, type Safe } from './safe.js';
import { saveChange } from './save.js';
import { loadSnapshot, type Fixtures } from './snapshot.js';
import { inTransaction } from './transaction.js';

export interface Inside {
  pool: pg.Pool;
  safe: Safe;
  fixtures: Fixtures;
  organisationKey: DataKey;
  clock: Clock;
  newId: NewId;
  /** Called after every commit: there may be something to send. */
  committed: () => void;
}

export function makeStore(inside: Inside): Store {
  const { pool, safe, fixtures, organisationKey } = inside;
  const [programme] = fixtures.programmes.values();
  if (!programme) throw new Error('an organisation without a programme');
  const framework = fixtures.frameworks.get(programme.frameworkVersion);
  if (!framework) throw new Error('a programme without a framework');
  return {
    know: async (account, dedupe) => ({
      ...(await knowAccount(pool, account, dedupe, organisationKey)),
      programme,
      framework,
    }),
    introduce: (account, profile) => introduce(inside, account, profile),
    look: async (id) => (await loadSnapshot(pool, id, { locked: false, safe, fixtures }))?.snapshot ?? null,
    transact: async (work) => {
      const result = await inTransaction(pool, (client) => work(unitOn(client, inside)));
      inside.committed();
      return result;
    },
  };
}

/** The keys that a relationship is sealed with stay in the unit that loaded it. */
export function unitOn(client: pg.PoolClient, inside: Inside): Unit {
  const { safe, fixtures, organisationKey, newId } = inside;
  const keys = new Map<string, DataKey[]>();
  const load = async (id: string) => {
    const loaded = await loadSnapshot(client, id, { locked: true, safe, fixtures });
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
    save: (change) =>
      saveChange(client, change, { safe, fixtures, newId, keys: keys.get(change.relationship.id) ?? [] }),
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

const introduction = `
with known as (
  update account set conversation = coalesce($7, conversation), service_url = coalesce($8, service_url)
  where platform = $1::"Platform" and tenant = $2 and user_key = $3 returning id, person_id
), renamed as (
  update person set name = $4, zone = coalesce($5, zone), language = coalesce($6, language)
  from known where person.id = known.person_id returning person.*
), made as (
  insert into person (id, organisation_id, name, zone, language)
  select $9, $11, $4, coalesce($5, 'UTC'), coalesce($6, 'en') where not exists (select from known)
  returning *
), opened as (
  insert into account (id, organisation_id, person_id, platform, tenant, user_key, conversation, service_url)
  select $10, $11, made.id, $1::"Platform", $2, $3, $7, $8 from made returning id, person_id
)
select p.id, p.name, p.zone, p.language, a.id as account
from (select * from renamed union all select * from made) p, (select * from known union all select * from opened) a`;

/** Two first turns of one person may meet: the account's key lets one of them in, and the other finds it there. */
async function introduce(
  inside: Inside,
  { platform, tenant, user }: AccountKey,
  profile: Partial<Profile> & { name: string },
): Promise<Known> {
  const { newId, fixtures } = inside;
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
