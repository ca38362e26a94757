import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../src/store/embedded/start.js';

/** `sockets`: the folder in which it can be reached past the network. */
export type ThrowAway = { url: string; sockets: string; stop(): Promise<void> };

/** The same server past the network. */
export const bySocket = ({ url, sockets }: Pick<ThrowAway, 'url' | 'sockets'>): string =>
  `${url}?host=${encodeURIComponent(sockets)}`;

// Autovacuum would sit in a database that is about to be dropped.
const CARELESS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
};

/** A server of its own in a temporary folder; both are gone after `stop`, or when this process dies without it. */
export async function startThrowAway(): Promise<ThrowAway> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mentoring-'));
  // mkdtemp lets nobody else in, and as root the server runs as somebody else.
  chmodSync(dataDir, 0o755);
  // Beside its port: whoever asks thousands of small questions is answered in half the time.
  const sockets = join(dataDir, 'sockets');
  mkdirSync(sockets);
  chmodSync(sockets, 0o777);
  const clearAway = cleaner(dataDir);
  try {
    const server = await startEmbedded({
      dataDir,
      log: () => {},
      settings: { ...CARELESS, unix_socket_directories: sockets },
    });
    return { url: server.url, sockets, stop: () => server.stop().then(clearAway) };
  } catch (error) {
    await clearAway();
    throw error;
  }
}

const CLEAN = `
cat
data=$(cat "$1/postgres.path" || echo "$1/postgres")
pid="$data/cluster/postmaster.pid"
if [ -e "$pid" ]; then kill -QUIT "$(head -n 1 "$pid")"; fi
for try in 1 2 3 4 5 6 7 8 9; do if [ -e "$pid" ]; then sleep 0.2; fi; done
rm -rf "$1" "$data"
`;

// The pipe to the cleaner closes when we say so, and of itself when we are killed.
function cleaner(dataDir: string): () => Promise<void> {
  const shell = spawn('sh', ['-c', CLEAN, 'cleaner', dataDir], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  if (shell.stdin instanceof Socket) shell.stdin.unref();
  return async () => {
    shell.ref();
    shell.stdin.end();
    await once(shell, 'exit');
  };
}
