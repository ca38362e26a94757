import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCHEMA = `
datasource db {
  provider = "postgresql"
}

model Goal {
  id      String   @id @db.Uuid
  success String   @db.VarChar(3000)
  due     DateTime @db.Timestamptz(3)

  @@index([due])
}
`;

// Every script here starts a server of its own.
const TIME_MS = 120_000;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drift-'));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'temporary'));
  writeFileSync(join(folder, 'schema.prisma'), SCHEMA);
});

afterEach(() => rmSync(folder, { recursive: true }));

test(
  'a planted column is found by name, and gone once it has its migration; nothing is left behind',
  () => {
    expect(run('new-migration.mjs', 'goals').status).toBe(0);
    const [made] = readdirSync(join(folder, 'migrations'));
    expect(made).toMatch(/^\d{14}_goals$/);
    expect(readFileSync(join(folder, 'migrations', String(made), 'migration.sql'), 'utf8')).toContain(
      '"Goal"',
    );
    expect(run('check-drift.mjs')).toMatchObject({ status: 0 });

    writeFileSync(join(folder, 'schema.prisma'), SCHEMA.replace('success', 'planted Int?\n  success'));
    const drifted = run('check-drift.mjs');
    expect(drifted.status).toBe(2);
    expect(drifted.stdout).toContain('planted');

    expect(run('new-migration.mjs', 'planted').status).toBe(0);
    expect(run('check-drift.mjs')).toMatchObject({ status: 0 });
    expect(readdirSync(join(folder, 'temporary'))).toEqual([]);
  },
  TIME_MS,
);

test(
  'a migration without a name, or with one that leads elsewhere, is not made',
  () => {
    expect(run('new-migration.mjs').status).toBe(1);
    expect(run('new-migration.mjs', '../goals').status).toBe(1);
    expect(readdirSync(folder)).not.toContain('migrations');
  },
  TIME_MS,
);

function run(script: string, ...names: string[]): { status: number | null; stdout: string } {
  const file = fileURLToPath(new URL(`../../prisma/${script}`, import.meta.url));
  const places = ['--schema', join(folder, 'schema.prisma'), '--migrations', join(folder, 'migrations')];
  const env = { ...process.env, NODE_OPTIONS: '', TMPDIR: join(folder, 'temporary') };
  return spawnSync(process.execPath, [file, ...names, ...places], { encoding: 'utf8', env });
}
