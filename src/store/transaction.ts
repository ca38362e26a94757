import type pg from 'pg';
import { Overtaken } from '../ports/store.js';

/** One transaction, READ COMMITTED, two seconds at most for a statement; a connection that broke is not used again. */
export async function inTransaction<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query(
      "begin; set local statement_timeout = '2s'; set local idle_in_transaction_session_timeout = '5s'",
    );
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    );
    throw overtakenBy(error) ?? error;
  }
}

/** Unique keys say who came first. */
function overtakenBy(error: unknown): Overtaken | null {
  if (!(error instanceof Error) || !('constraint' in error)) return null;
  if (error.constraint === 'inbound_pkey') return new Overtaken('repeated');
  return error.constraint === 'relationship_live_pair' ? new Overtaken('together') : null;
}
