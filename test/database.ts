import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { TEMPLATE, urlOfDatabase } from './setup/template.js';

export type TestDatabase = { url: string; drop(): Promise<void> };

/** A database of one's own with every migration applied. `drop` fails when a connection to it was left open. */
export const cloneDatabase = (): Promise<TestDatabase> => make(TEMPLATE);

/** A database of one's own with nothing in it. */
export const emptyDatabase = (): Promise<TestDatabase> => make('template1');

async function make(template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer((client) => client.query(`create database ${name} template ${template}`));
  return { url: urlOfDatabase(serverUrl(), name), drop: () => onServer((client) => drop(client, name)) };
}

const OBJECT_IN_USE = '55006';

// PostgreSQL itself waits up to 5 seconds for connections that are just closing.
async function drop(client: pg.Client, name: string): Promise<void> {
  try {
    await client.query(`drop database ${name}`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== OBJECT_IN_USE) throw error;
    const open = 'select application_name, state, query from pg_stat_activity where datname = $1';
    const { rows } = await client.query(open, [name]);
    await client.query(`drop database ${name} with (force)`);
    throw new Error(`Connections to the test's database were left open: ${JSON.stringify(rows)}`, {
      cause: error,
    });
  }
}

async function onServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(serverUrl());
  await client.connect();
  await work(client).finally(() => client.end());
}

function serverUrl(): string {
  const url = process.env['TEST_SERVER_URL'];
  if (url === undefined)
    throw new Error('jest was started without its globalSetup, which starts the database server');
  return url;
}
