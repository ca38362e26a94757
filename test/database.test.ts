import pg from 'pg';
import { cloneDatabase } from './database.js';

test('every clone has the tables of the migrations and is alone', async () => {
  const [amiras, bens] = await Promise.all([cloneDatabase(), cloneDatabase()]);
  const client = new pg.Client(amiras.url);
  await client.connect();
  const { rowCount } = await client.query('select from _prisma_migrations');
  expect(rowCount).toBeGreaterThan(0);
  await client.end();
  expect(amiras.url).not.toBe(bens.url);
  await Promise.all([amiras.drop(), bens.drop()]);
});

test('a connection that was left open is noticed, and the database goes all the same', async () => {
  const database = await cloneDatabase();
  const left = new pg.Client({ connectionString: database.url, application_name: 'the forgetful test' });
  left.on('error', () => {});
  await left.connect();
  await expect(database.drop()).rejects.toThrow('the forgetful test');
  await expect(new pg.Client(database.url).connect()).rejects.toThrow('does not exist');
});
