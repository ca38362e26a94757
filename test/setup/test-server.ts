import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startThrowAway, type ThrowAway } from '../../prisma/throw-away.js';
import { applyMigrations } from '../../src/store/migrate.js';
import { TEMPLATE, urlOfDatabase } from './template.js';

const migrations = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** A server with a template that has every migration, for `cloneDatabase`. */
export async function startTestServer(): Promise<ThrowAway> {
  const server = await startThrowAway();
  try {
    await on(server.url, (client) => client.query(`create database ${TEMPLATE}`));
    await on(urlOfDatabase(server.url, TEMPLATE), (client) => applyMigrations(client, migrations));
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function on(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await work(client).finally(() => client.end());
}
