import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../src/store/embedded/start.js';

export type ThrowAway = { url: string; stop(): Promise<void> };

const CARELESS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** A server of its own in a temporary folder; both are gone after `stop`, or when this process dies without it. */
export async function startThrowAway(): Promise<ThrowAway> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mentoring-'));
  // mkdtemp lets nobody else in, and as root the server runs as somebody else.
  chmodSync(dataDir, 0o755);
  const server = await startEmbedded({ dataDir, log: () => {}, settings: CARELESS }).catch((error: unknown) => {
    rmSync(dataDir, { recursive: true });
    throw error;
  });
  const clearAway = cleaner(dataDir, server.dataPath);
  return { url: server.url, stop: () => server.stop().then(clearAway) };
}

const CLEAN = `
cat
pid="$2/cluster/postmaster.pid"
if [ -e "$pid" ]; then kill -QUIT "$(head -n 1 "$pid")"; fi
for try in 1 2 3 4 5 6 7 8 9; do if [ -e "$pid" ]; then sleep 0.2; fi; done
rm -rf "$1" "$2"
`;

// The pipe to the cleaner closes when we say so, and of itself when we are killed.
function cleaner(dataDir: string, dataPath: string): () => Promise<void> {
  const arguments_ = ['-c', CLEAN, 'cleaner', dataDir, dataPath];
  const shell = spawn('sh', arguments_, { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  shell.unref();
  if (shell.stdin instanceof Socket) shell.stdin.unref();
  return async () => {
    shell.ref();
    shell.stdin.end();
    await once(shell, 'exit');
  };
}
