// Writes the migration that brings prisma/migrations up to the schema; ends with 0 also when there is nothing to write.
// node prisma/new-migration.mjs NAME [--schema FILE] [--migrations FOLDER]
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { difference } from './difference.mjs';
import { options } from './places.mjs';

const { values, positionals } = parseArgs({ options, allowPositionals: true });
const [name] = positionals;
if (!/^[a-z0-9_]+$/.test(name ?? '')) {
  console.error('Give the migration a name of small letters, digits and underscores.');
  process.exit(1);
}
const lock = join(values.migrations, 'migration_lock.toml');
mkdirSync(values.migrations, { recursive: true });
if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n');
const sql = await difference({ ...values, script: true });
if (sql === undefined) console.log('The migrations already make what the schema says.');
else console.log(`Wrote ${write(sql)}. Read it before you commit it.`);

function write(sql) {
  const moment = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(values.migrations, `${moment}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'migration.sql'), sql);
  return join(folder, 'migration.sql');
}
