import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedError } from './embedded-error.js';
import { commandOf } from './processes.js';

/** A running server of a cluster, as its postmaster.pid tells it. */
export type Postmaster = { pid: number; port: number; ready: boolean };

const LOOK_EVERY_MS = 20;
const PATIENCE_MS = 120_000;

/** The cluster's living server, ready or not; nothing when it is down, however it went. */
export function postmasterOf(cluster: string): Postmaster | undefined {
  const file = pidFile(cluster);
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!isServer(pid, cluster)) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * PostgreSQL will not start while any process of its user bears the number in a postmaster.pid that a crash left.
 * Our own number, its parent's, it passes over, and it still looks for survivors by the memory they share.
 */
export function disownDeadPid(cluster: string): void {
  const file = pidFile(cluster);
  if (!existsSync(file) || postmasterOf(cluster)) return;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^.*/, String(process.pid)));
}

/** Waits for a server that starts, recovers or shuts down; nothing when it turns out to go. */
export async function settled(cluster: string): Promise<Postmaster | undefined> {
  return until('did-not-start', () => {
    const found = postmasterOf(cluster);
    return found === undefined || found.ready ? { found } : undefined;
  }).then(({ found }) => found);
}

/** Shuts a server down fast: open transactions roll back, everything committed is on disk. */
export async function shutDown(cluster: string, { pid }: Postmaster): Promise<void> {
  if (isServer(pid, cluster)) process.kill(pid, 'SIGINT');
  await until('did-not-stop', () => (isServer(pid, cluster) ? undefined : true));
}

/** Looks until there is something to see. */
export async function until<T>(
  problem: 'did-not-start' | 'did-not-stop',
  look: () => T | undefined,
): Promise<T> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    const seen = look();
    if (seen !== undefined) return seen;
    await pause(LOOK_EVERY_MS);
  }
  const verb = problem === 'did-not-start' ? 'start' : 'stop';
  throw new EmbeddedError(problem, `PostgreSQL did not ${verb} within ${PATIENCE_MS / 1000} seconds.`);
}

// By its command line, for the number alone may long belong to another process.
const isServer = (pid: number, cluster: string): boolean =>
  commandOf(pid)?.includes(`-D ${cluster}`) ?? false;

const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid');
