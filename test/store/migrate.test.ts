import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { applyMigrations, MigrationError } from '../../src/store/migrate.js';
import { emptyDatabase, type TestDatabase } from '../database.js';

const inRepository = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

let folder: string;
let database: TestDatabase;
let client: pg.Client;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  writeFileSync(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n');
  write('1_pairs', 'create table pair (id int primary key);\ncreate index on pair (id);\n');
  write('2_goals', 'create table goal (pair int references pair);\n');
  database = await emptyDatabase();
  client = await connected();
});

afterEach(async () => {
  await client.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

test('applies in order what is new, and nothing twice', async () => {
  expect(await applyMigrations(client, folder)).toEqual(['1_pairs', '2_goals']);
  expect(await applyMigrations(client, folder)).toEqual([]);
  write('3_notes', 'alter table goal add note text;');
  expect(await applyMigrations(client, folder)).toEqual(['3_notes']);
  await client.query('select note from goal');
});

test('of two bots that start together, one applies and the other waits', async () => {
  const other = await connected();
  const applied = await Promise.all([applyMigrations(client, folder), applyMigrations(other, folder)]);
  await other.end();
  expect(applied.map(({ length }) => length).sort()).toEqual([0, 2]);
});

test('an edited migration is refused by name, before anything new is applied', async () => {
  await applyMigrations(client, folder);
  write('1_pairs', 'create table pair (id int);');
  write('3_notes', 'create table note ();');
  expect(await refusal()).toMatchObject({ problem: 'edited', migration: '1_pairs' });
  expect(await exists('note')).toBe(false);
});

test('other line ends are no edit', async () => {
  await applyMigrations(client, folder);
  const file = join(folder, '1_pairs', 'migration.sql');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
  expect(await applyMigrations(client, folder)).toEqual([]);
});

test('a migration that somebody left half-way is refused by name', async () => {
  await applyMigrations(client, folder);
  await client.query(`update _prisma_migrations set finished_at = null where migration_name = '2_goals'`);
  expect(await refusal()).toMatchObject({ problem: 'half-applied', migration: '2_goals' });
});

test('one that was rolled back is applied anew', async () => {
  await applyMigrations(client, folder);
  await client.query(`drop table goal`);
  await client.query(`update _prisma_migrations set rolled_back_at = now() where migration_name = '2_goals'`);
  expect(await applyMigrations(client, folder)).toEqual(['2_goals']);
});

test('one that fails leaves nothing behind, keeps what came before it, and lets the next bot in', async () => {
  write('3_broken', 'create table note (); insert into missing values (1);');
  expect(await refusal()).toMatchObject({ problem: 'failed', migration: '3_broken' });
  expect([await exists('goal'), await exists('note')]).toEqual([true, false]);
  write('3_broken', 'create table note ();');
  const other = await connected();
  expect(await applyMigrations(other, folder)).toEqual(['3_broken']);
  await other.end();
});

test('a script and the record of it stand or fall together', async () => {
  write(
    '3_broken',
    `create table note (); alter table _prisma_migrations add check (migration_name <> '3_broken');`,
  );
  expect(await refusal()).toMatchObject({ problem: 'failed', migration: '3_broken' });
  expect(await exists('note')).toBe(false);
});

test('after ours, prisma migrate deploy finds nothing to do; after its own, we find nothing', async () => {
  await applyMigrations(client, folder);
  const ours = await records();
  expect(await deploy()).toContain('No pending migrations');
  write('3_notes', 'create table note ();');
  expect(await deploy()).toContain('3_notes');
  expect(await applyMigrations(client, folder)).toEqual([]);
  await client.query('drop table note, goal, pair, _prisma_migrations');
  await deploy();
  expect((await records()).slice(0, 2)).toEqual(ours);
});

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

async function connected(): Promise<pg.Client> {
  const made = new pg.Client(database.url);
  await made.connect();
  return made;
}

async function refusal(): Promise<MigrationError> {
  const error = await applyMigrations(client, folder).catch((thrown: unknown) => thrown);
  if (error instanceof MigrationError) return error;
  throw new Error(`not refused: ${String(error)}`);
}

async function exists(table: string): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>('select to_regclass($1) is not null as found', [
    table,
  ]);
  return rows[0]?.found ?? false;
}

// Everything that is kept of a migration but its id and the moments.
async function records(): Promise<unknown[]> {
  const { rows } = await client.query<object>(
    `select to_jsonb(m) - 'id' - 'started_at' - 'finished_at' || jsonb_build_object('took', finished_at >= started_at)
     as record from _prisma_migrations m order by migration_name`,
  );
  return rows;
}

async function deploy(): Promise<string> {
  cpSync(inRepository('prisma/schema.prisma'), join(folder, 'schema.prisma'));
  const config = {
    schema: join(folder, 'schema.prisma'),
    migrations: { path: folder },
    datasource: { url: database.url },
  };
  writeFileSync(join(folder, 'prisma.config.mjs'), `export default ${JSON.stringify(config)};`);
  const environment = {
    ...process.env,
    NODE_OPTIONS: '',
    CHECKPOINT_DISABLE: '1',
    PRISMA_SCHEMA_ENGINE_BINARY: inRepository('prisma/schema-engine.mjs'),
  };
  const cli = [inRepository('node_modules/prisma/build/index.js'), 'migrate', 'deploy'];
  const options = ['--config', join(folder, 'prisma.config.mjs')];
  const { stdout } = await promisify(execFile)(process.execPath, [...cli, ...options], { env: environment });
  return stdout;
}
