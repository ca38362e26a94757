import type pg from 'pg';

type Through = <T>(name: string, run: () => Promise<T>) => Promise<T>;
type Asks = (...given: unknown[]) => Promise<unknown>;

/** From now on every statement of this pool is a step of its instance. pg itself calls the same functions with callbacks. */
export function gatePool(pool: pg.Pool, through: Through): void {
  const connect = pool.connect.bind(pool) as (...given: unknown[]) => Promise<pg.PoolClient>;
  Object.assign(pool, {
    query: gated(pool.query.bind(pool) as Asks, through),
    connect: (...given: unknown[]) =>
      given.length > 0
        ? connect(...given)
        : through('connect', async () => gateClient(await connect(), through)),
  });
}

const known = new WeakSet<pg.PoolClient>();

function gateClient(client: pg.PoolClient, through: Through): pg.PoolClient {
  if (known.has(client)) return client;
  known.add(client);
  return Object.assign(client, { query: gated(withoutClock(client.query.bind(client) as Asks), through) });
}

/** PostgreSQL counts in real seconds, of which a busy machine takes more: no seed would tell the same story again. */
const withoutClock =
  (asks: Asks): Asks =>
  (statement, ...more) =>
    asks(typeof statement === 'string' && statement.startsWith('begin;') ? 'begin' : statement, ...more);

const gated =
  (asks: Asks, through: Through): Asks =>
  (...given) =>
    typeof given.at(-1) === 'function' ? asks(...given) : through(nameOf(given[0]), () => asks(...given));

const nameOf = (statement: unknown): string =>
  typeof statement === 'object' && statement !== null && 'name' in statement
    ? String(statement.name)
    : String(statement).slice(0, 20);
