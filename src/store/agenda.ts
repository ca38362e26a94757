import type pg from 'pg';
import type { Instant } from '../mentoring/relationship.js';
import type { Agenda, Looked } from '../ports/outbox.js';
import type { Change } from '../ports/change.js';
import type { Snapshot } from '../ports/snapshot.js';
import { rowsOf, type Rows } from './rows.js';
import { saveRows } from './save.js';
import { readSnapshots, type Closed, type Loaded } from './snapshot.js';
import type { Inside } from './store.js';
import { inTransaction } from './transaction.js';

type Look = (snapshot: Snapshot) => Change;

/** Two instances that look at the same minute share the work: each locks what it takes, and passes over the other's. */
export const makeAgenda = (inside: Inside): Agenda => ({
  due: async (now, most, look) => {
    if (!(await isAnyDue(inside.pool, now))) return { more: false, failed: [] };
    const work = (client: pg.PoolClient) => lookAtDue(client, inside, now, most, look);
    const { saved, ...looked } = await inTransaction(inside.pool, work);
    if (saved) inside.committed();
    return looked;
  },
});

/** Mostly there is none, and one statement finds out: by the index, where `exists` would read every row. */
async function isAnyDue(pool: pg.Pool, now: Instant): Promise<boolean> {
  const text = 'select next_look <= $1 as due from relationship order by next_look limit 1';
  const { rows } = await pool.query<{ due: boolean | null }>({
    name: 'any due',
    text,
    values: [now.toString()],
  });
  return rows[0]?.due ?? false;
}

const take = `select id from relationship where next_look <= $1 order by next_look limit $2 for update skip locked`;

/** However many are due: one statement takes them, one reads them, one saves them. */
async function lookAtDue(
  client: pg.PoolClient,
  inside: Inside,
  now: Instant,
  most: number,
  look: Look,
): Promise<Looked & { saved: boolean }> {
  const values = [now.toString(), most];
  const taken = await client.query<{ id: string }>({ name: 'agenda', text: take, values });
  const ids = taken.rows.map(({ id }) => id);
  const { changes, failed } = eachLookedAt(await readSnapshots(client, ids, inside), inside, look);
  if (changes.length > 0) await saveRows(client, now, inside.fixtures, changes);
  if (failed.length > 0) await leave(client, failed, now);
  const left = ids.length - changes.length - failed.length;
  return { more: ids.length === most || left > 0, failed, saved: changes.length > 0 };
}

/** Those who are taken are locked meanwhile, and nobody is answered: what is left stays due. */
const patienceMs = 2_000;

function eachLookedAt(read: readonly Closed[], inside: Inside, look: Look) {
  const changes: Rows[] = [];
  const failed: Looked['failed'] = [];
  const began = inside.clock.now().epochMilliseconds;
  for (const { id, open } of read) {
    if (Math.abs(inside.clock.now().epochMilliseconds - began) > patienceMs) break;
    try {
      changes.push(lookedAt(open(), inside, look));
    } catch (error) {
      failed.push({ relationship: id, error });
    }
  }
  return { changes, failed };
}

const lookedAt = ({ snapshot, keys }: Loaded, inside: Inside, look: Look): Rows =>
  rowsOf(look(snapshot), { ...inside, fixtures: inside.fixtures.known(), keys });

async function leave(client: pg.PoolClient, failed: Looked['failed'], now: Instant): Promise<void> {
  await client.query('update relationship set next_look = $2 where id = any($1)', [
    failed.map(({ relationship }) => relationship),
    now.add({ hours: 1 }).toString(),
  ]);
}
