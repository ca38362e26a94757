import pg from 'pg';

/** The database does not answer; the message is written for the operator. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
}

/**
 * The connections that turns, lanes and Prisma share. The session's zone is UTC: Prisma's adapter sends
 * times without an offset, which any other zone would shift. Whoever has waited for a connection for as many
 * milliseconds as `patience` is told so: left alone, pg lets them wait for ever. Plans are made once: PostgreSQL would plan
 * each prepared statement anew five times for every connection, and a snapshot or a save takes longer to plan than to run.
 * A plan that was made while a table was small must still do when it is not: what has an index is read by it.
 */
export function openPool(url: string, { max = 10, patience = 5_000 } = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: patience,
    options: '-c timezone=UTC -c plan_cache_mode=force_generic_plan -c enable_seqscan=off',
    application_name: 'mentoring-bot',
  });
  // A connection that breaks between two statements, or while nobody has it, says so by an event, which unheard would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return pool;
}

/** The first connection. */
export async function reached(pool: pg.Pool, url: string): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (cause) {
    // Where a name has several addresses, Node's error for them all has a code and no message.
    const { message, code } = cause as NodeJS.ErrnoException;
    throw new DatabaseAway(
      `The database at ${new URL(url).host} cannot be used: ${message || code}. Check DATABASE_URL, and whether its server runs.`,
      { cause },
    );
  }
}
