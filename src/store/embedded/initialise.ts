import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { EmbeddedError } from './embedded-error.js';
import type { Place } from './place.js';

/** No variable of the bot's own reaches the server: they hold tokens and keys. */
export const serverEnvironment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };

/** Makes the cluster if there is none; one that was interrupted half-way is begun again. */
export async function initialise(place: Place, binaries: Binaries, durable: boolean): Promise<void> {
  if (existsSync(place.cluster)) {
    checkOwner(place);
    return;
  }
  const fresh = `${place.cluster}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile(place), randomBytes(24).toString('base64url'), { mode: 0o600 });
  for (const path of [fresh, passwordFile(place)]) hand(path, place);
  await initdb(place, binaries, fresh, durable);
  renameSync(fresh, place.cluster);
}

/** The superuser's password, made with the cluster and kept beside it. */
export function passwordOf(place: Place): string {
  return readFileSync(passwordFile(place), 'utf8');
}

async function initdb(place: Place, { initdb }: Binaries, fresh: string, durable: boolean): Promise<void> {
  const options = ['--username=postgres', `--pwfile=${passwordFile(place)}`, '--auth=scram-sha-256'];
  const locale = ['--encoding=UTF8', '--locale=C', ...(durable ? [] : ['--no-sync'])];
  try {
    await promisify(execFile)(initdb, ['-D', fresh, ...options, ...locale], {
      ...place.account,
      cwd: '/',
      env: serverEnvironment,
    });
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new EmbeddedError('did-not-start', `PostgreSQL could not make its files: ${detail}`, { cause });
  }
}

function hand(path: string, { account }: Place): void {
  if (account) chownSync(path, account.uid, account.gid);
}

function checkOwner({ cluster, account }: Place): void {
  if (account !== undefined || statSync(cluster).uid === process.getuid?.()) return;
  throw new EmbeddedError(
    'not-ours',
    `The database in ${cluster} belongs to another user of this machine. Start the bot as the user who made it, or as root.`,
  );
}

const passwordFile = ({ folder }: Place): string => join(folder, 'password');
