import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { EmbeddedError } from './embedded-error.js';
import { serverEnvironment } from './initialise.js';
import type { Place } from './place.js';
import { disownDeadPid, type Postmaster, postmasterOf, until } from './postmaster.js';

export type Settings = Readonly<Record<string, string>>;

// The log gets no statement and no row: both may hold what people wrote.
const OWN_SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
} as const satisfies Settings;

// Another program took the port first; or the processes of a killed server are still on their way out.
const PASSING = /Address already in use|pre-existing shared memory block/;
const TRIES = 10;
const BETWEEN_TRIES_MS = 200;

/** Starts the cluster's server on a free port of the loopback interface. */
export async function launch(place: Place, binaries: Binaries, settings: Settings): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    const port = String(await freePort());
    const outcome = await tryLaunch(place, binaries, { ...OWN_SETTINGS, ...settings, port });
    if ('pid' in outcome) return outcome;
    if (!PASSING.test(outcome.reason) || attempt === TRIES) throw didNotStart(outcome.reason, place);
    await pause(BETWEEN_TRIES_MS);
  }
}

async function tryLaunch(
  place: Place,
  binaries: Binaries,
  settings: Settings,
): Promise<Postmaster | Failure> {
  disownDeadPid(place.cluster);
  const log = join(place.folder, 'postgres.log');
  const output = openSync(log, 'a', 0o600);
  const before = statSync(log).size;
  try {
    return await ready(place, run(place, binaries, settings, output), () =>
      readFileSync(log).subarray(before).toString(),
    );
  } finally {
    closeSync(output);
  }
}

type Failure = { reason: string };

// In a session of its own, so that Ctrl-C reaches the bot alone, which then shuts the server down in order.
// Its log is a file: a pipe would break with the bot, and the server is to outlive a killed one.
function run(place: Place, { postgres }: Binaries, settings: Settings, output: number): ChildProcess {
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(postgres, ['-D', place.cluster, ...options], {
    ...place.account,
    cwd: '/',
    env: serverEnvironment,
    detached: true,
    stdio: ['ignore', output, output],
  });
  server.unref();
  return server;
}

async function ready(place: Place, server: ChildProcess, said: () => string): Promise<Postmaster | Failure> {
  let ended: string | undefined;
  server.once('error', (error) => (ended = error.message));
  server.once('exit', (code, signal) => (ended ??= `it ended with ${signal ?? `code ${code}`}`));
  return until('did-not-start', () => {
    if (ended !== undefined) return { reason: `${said()}${ended}` };
    const found = postmasterOf(place.cluster);
    return found?.ready && found.pid === server.pid ? found : undefined;
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new TypeError('a TCP port was expected');
  return address.port;
}

function didNotStart(reason: string, { folder }: Place): EmbeddedError {
  return new EmbeddedError('did-not-start', `PostgreSQL did not start in ${folder}: ${reason}`);
}
