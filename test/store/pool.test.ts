import { createServer, type AddressInfo } from 'node:net';
import { makeHolidayCalendars } from '../../src/calendar/holidays.js';
import { newIdBy, realClock } from '../../src/clock.js';
import { openDatabase } from '../../src/store/database.js';
import { DatabaseAway, openPool } from '../../src/store/pool.js';
import { cloneDatabase } from '../database.js';

const silence = 300;

test('whoever finds every connection taken is told so, and served again afterwards', async () => {
  const database = await cloneDatabase();
  const pool = openPool(database.url, { max: 1, patience: silence });
  const taken = await pool.connect();
  await expect(pool.query('select 1')).rejects.toThrow('timeout exceeded when trying to connect');
  taken.release();
  expect((await pool.query('select 1')).rowCount).toBe(1);
  await pool.end();
  await database.drop();
});

test('a connection that the server ends while nobody has it is replaced, and the process goes on', async () => {
  const database = await cloneDatabase();
  const [pool, other] = [openPool(database.url, { max: 1 }), openPool(database.url, { max: 1 })];
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  const gone = new Promise((resolve) => pool.once('remove', resolve));
  await other.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await gone;
  expect((await pool.query('select 1')).rowCount).toBe(1);
  for (const each of [pool, other]) await each.end();
  await database.drop();
});

test('a server that takes the call and says nothing is not waited for', async () => {
  const server = createServer((caller) => void caller.resume());
  const port = await listening(server);
  const pool = openPool(`postgresql://bot@127.0.0.1:${port}/m`, { patience: silence });
  await expect(pool.connect()).rejects.toThrow('timeout');
  await pool.end();
  await new Promise((closed) => server.close(closed));
});

test('nobody waits longer than five seconds', async () => {
  const pool = openPool('postgresql://bot@127.0.0.1:1/m');
  expect(pool.options.connectionTimeoutMillis).toBe(5_000);
  await pool.end();
});

test.each([
  ['a port where nobody listens', '127.0.0.1:1', /at 127\.0\.0\.1:1 cannot be used: .*ECONNREFUSED/],
  ['a name with several addresses', 'localhost:1', /at localhost:1 cannot be used: .*ECONNREFUSED/],
])('%s stops the start with a sentence that holds no password', async (_, host, sentence) => {
  const opening = openDatabase({
    url: `postgresql://bot:swordfish@${host}/m`,
    migrations: 'prisma/migrations',
    dataDir: 'unused',
    framework: 'standard',
    encryptionKeys: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    clock: realClock,
    newId: newIdBy(realClock),
    holidaysOf: makeHolidayCalendars().of,
    committed: () => undefined,
  });
  const error = await opening.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DatabaseAway);
  expect(String(error)).toMatch(sentence);
  expect(String(error)).not.toContain('swordfish');
});

const listening = (server: ReturnType<typeof createServer>): Promise<number> =>
  new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
