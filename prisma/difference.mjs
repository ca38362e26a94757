// What a folder of migrations makes, compared with what a schema asks for.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { openEngine } from './engine.mjs';

/** The difference in words, or as a script that makes it good; nothing when there is none. */
export async function difference({ schema, migrations, script }) {
  const { engine, close } = await openEngine();
  try {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrationList(resolve(migrations)) },
      to: {
        tag: 'schemaDatamodel',
        files: [{ path: schema, content: readFileSync(schema, 'utf8') }],
        configDir: dirname(resolve(schema)),
      },
      script,
      exitCode: true,
      shadowDatabaseUrl: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? undefined : stdout;
  } finally {
    await close();
  }
}

function migrationList(baseDir) {
  const content = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null);
  const script = (path) => join(path, 'migration.sql');
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: content(join(baseDir, 'migration_lock.toml')) },
    shadowDbInitScript: '',
    migrationDirectories: readdirSync(baseDir)
      .filter((path) => existsSync(script(join(baseDir, path))))
      .sort()
      .map((path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: content(script(join(baseDir, path))) },
        },
      })),
  };
}
