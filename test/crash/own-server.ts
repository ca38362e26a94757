import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until.js';

/** Where a bot keeps a database server of its own, until the test is over. */
export function makeDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crash-'));
  chmodSync(folder, 0o755);
  return folder;
}

const folderIn = (dataDir: string) => join(dataDir, 'postgres');
export const pidFileIn = (dataDir: string) => join(folderIn(dataDir), 'cluster', 'postmaster.pid');
const postmaster = (dataDir: string) => readFileSync(pidFileIn(dataDir), 'utf8').split('\n');

export function urlIn(dataDir: string): string {
  const password = readFileSync(join(folderIn(dataDir), 'password'), 'utf8');
  return `postgresql://postgres:${password}@127.0.0.1:${postmaster(dataDir)[3]}/mentoring`;
}

/** With what a test that failed half-way may have left running. */
export async function removeDataDir(dataDir: string): Promise<void> {
  if (existsSync(pidFileIn(dataDir))) {
    process.kill(Number(postmaster(dataDir)[0]), 'SIGINT');
    await until(
      () => !existsSync(pidFileIn(dataDir)),
      () => 'the server does not stop',
    );
  }
  rmSync(dataDir, { recursive: true });
}
