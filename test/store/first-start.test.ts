import pg from 'pg';
import { makeHolidayCalendars } from '../../src/calendar/holidays.js';
import { newIdBy, realClock } from '../../src/clock.js';
import { openDatabase } from '../../src/store/database.js';
import { until } from '../crash/until.js';
import { cloneDatabase, emptyDatabase } from '../database.js';

const opened = (url: string) =>
  openDatabase({
    url,
    migrations: 'prisma/migrations',
    dataDir: 'unused',
    framework: 'standard',
    encryptionKeys: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    clock: realClock,
    newId: newIdBy(realClock),
    holidaysOf: makeHolidayCalendars().of,
    committed: () => undefined,
  });

const made = `select (select count(*) from organisation)::int as organisations,
  (select count(*) from programme)::int as programmes, (select count(*) from data_key)::int as keys`;

test('two bots that start together on an empty database make one organisation, one programme, one key', async () => {
  const database = await emptyDatabase();
  const bots = await Promise.all([opened(database.url), opened(database.url)]);
  const { rows } = await bots[0].pool.query(made);
  await Promise.all(bots.map((bot) => bot.close()));
  await database.drop();
  expect(rows).toEqual([{ organisations: 1, programmes: 1, keys: 1 }]);
});

test('nor do two that would both find nothing there, each before the other has written', async () => {
  const database = await cloneDatabase();
  const client = new pg.Client(database.url);
  await client.connect();
  await client.query('begin; lock table organisation, data_key in share row exclusive mode');
  const starting = Promise.all([opened(database.url), opened(database.url)]);
  await until(
    async () => (await client.query(held)).rowCount === 2,
    () => 'not both wait',
  );
  await client.query('commit');
  const bots = await starting;
  const { rows } = await client.query(made);
  await Promise.all([client.end(), ...bots.map((bot) => bot.close())]);
  await database.drop();
  expect(rows).toEqual([{ organisations: 1, programmes: 1, keys: 1 }]);
});

const held = `select distinct pid from pg_locks where not granted
  and database = (select oid from pg_database where datname = current_database())`;
