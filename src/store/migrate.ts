import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientBase } from 'pg';

export type MigrationProblem = 'edited' | 'half-applied' | 'failed';

/** The database is not brought up to date; the message is written for the operator. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  readonly problem: MigrationProblem;
  readonly migration: string;

  constructor(problem: MigrationProblem, migration: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
    this.migration = migration;
  }
}

type Migration = { name: string; script: string };
type Record = { migration_name: string; checksum: string; finished_at: Date | null };

// `prisma migrate deploy` takes the same lock and keeps the same table, so that either may run next.
const LOCK = 72707369;
const TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;
const RECORDS = `select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null`;
const RECORD = `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
  values (gen_random_uuid(), $1, $2, now(), clock_timestamp(), 1)`;

/** Applies what a folder of Prisma migrations has and the database has not; answers the names applied. */
export async function applyMigrations(database: ClientBase, folder: string): Promise<string[]> {
  return oneBotAtATime(database, async () => {
    const waiting = await pending(database, migrationsIn(folder));
    for (const migration of waiting) await apply(database, migration);
    return waiting.map(({ name }) => name);
  });
}

/** Bots that start together go through this one after the other. The lock counts: whoever has it may take it again. */
export async function oneBotAtATime<Result>(
  database: ClientBase,
  work: () => Promise<Result>,
): Promise<Result> {
  await database.query('select pg_advisory_lock($1)', [LOCK]);
  try {
    return await work();
  } finally {
    await database.query('select pg_advisory_unlock($1)', [LOCK]);
  }
}

function migrationsIn(folder: string): Migration[] {
  const script = (name: string): string => join(folder, name, 'migration.sql');
  return readdirSync(folder)
    .filter((name) => existsSync(script(name)))
    .sort()
    .map((name) => ({ name, script: readFileSync(script(name), 'utf8') }));
}

async function pending(database: ClientBase, migrations: Migration[]): Promise<Migration[]> {
  await database.query(TABLE);
  const { rows } = await database.query<Record>(RECORDS);
  rows.forEach(refuseHalfApplied);
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  return migrations.filter((migration) => {
    const checksum = applied.get(migration.name);
    if (checksum !== undefined) refuseEdited(migration, checksum);
    return checksum === undefined;
  });
}

// Script and record commit together, so that a failure leaves nothing behind.
async function apply(database: ClientBase, { name, script }: Migration): Promise<void> {
  await database.query('begin');
  try {
    await database.query(script);
    await database.query(RECORD, [checksumOf(script), name]);
    await database.query('commit');
  } catch (cause) {
    await database.query('rollback');
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `Migration ${name} failed and was undone, nothing was changed: ${reason}`;
    throw new MigrationError('failed', name, message, { cause });
  }
}

function refuseHalfApplied({ migration_name: name, finished_at }: Record): void {
  if (finished_at !== null) return;
  const message = `Migration ${name} began earlier and never finished. Look at what it left in the database, then run “prisma migrate resolve” with --applied or --rolled-back ${name}.`;
  throw new MigrationError('half-applied', name, message);
}

function refuseEdited({ name, script }: Migration, checksum: string): void {
  // Prisma too takes a checkout with the other line ends for the same script.
  const unix = script.replaceAll('\r\n', '\n');
  if ([script, unix, unix.replaceAll('\n', '\r\n')].some((text) => checksumOf(text) === checksum)) return;
  const message = `Migration ${name} was edited after it had been applied to this database. Bring the file back as it was and put the change into a new migration.`;
  throw new MigrationError('edited', name, message);
}

const checksumOf = (script: string): string => createHash('sha256').update(script).digest('hex');
