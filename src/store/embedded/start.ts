import { binariesFor } from './binaries.js';
import { initialise, passwordOf } from './initialise.js';
import { launch, type Settings } from './launch.js';
import { takeLock } from './lock.js';
import { ownDatabase } from './own-database.js';
import { makeDataDir, type Place, settle } from './place.js';
import { type Postmaster, settled, shutDown } from './postmaster.js';

export type Embedded = {
  url: string;
  /** Where the database lies: in DATA_DIR, or elsewhere when the server's user cannot reach that. */
  dataPath: string;
  stop(): Promise<void>;
};

export type Wish = { dataDir: string; log: (line: string) => void; settings?: Settings };

/**
 * Starts the bot's own PostgreSQL for a DATA_DIR, or adopts the server that a killed bot left behind.
 * Throws EmbeddedError, whose message says in plain words what to do.
 */
export async function startEmbedded({ dataDir, log, settings = {} }: Wish): Promise<Embedded> {
  const home = makeDataDir(dataDir);
  const locks = [takeLock(home)];
  const release = () => locks.splice(0).forEach((lock) => lock.release());
  try {
    const place = settle(home);
    // A copy of DATA_DIR points at the same database.
    locks.push(takeLock(place.folder));
    const server = (await adopt(place, log)) ?? (await startAnew(place, settings, log));
    return await opened(place, server, release);
  } catch (error) {
    release();
    throw error;
  }
}

async function adopt({ cluster }: Place, log: Wish['log']): Promise<Postmaster | undefined> {
  const server = await settled(cluster);
  if (server) log(`Database: adopted the server that an earlier bot left running (process ${server.pid}).`);
  return server;
}

async function startAnew(place: Place, settings: Settings, log: Wish['log']): Promise<Postmaster> {
  const binaries = binariesFor(place);
  await initialise(place, binaries, settings['fsync'] !== 'off');
  const server = await launch(place, binaries, settings);
  log(`Database: PostgreSQL runs in ${place.folder} on port ${server.port}.`);
  return server;
}

async function opened(place: Place, server: Postmaster, release: () => void): Promise<Embedded> {
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= shutDown(place.cluster, server).finally(release));
  try {
    return { url: await ownDatabase(server.port, passwordOf(place)), dataPath: place.folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
