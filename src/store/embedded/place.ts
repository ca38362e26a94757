import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Account, canReach, runsAsRoot, serverAccount } from './account.js';
import { EmbeddedError } from './embedded-error.js';

/** `folder` is the bot's and holds the password and the log; `cluster` inside it is the server's. */
export type Place = { folder: string; cluster: string; account: Account | undefined };

export const SYSTEM_FOLDER = '/var/lib/mentoring-bot';

/** Decides where the database of a DATA_DIR lies, and remembers it there when that is somewhere else. */
export function settle(dataDir: string): Place {
  const folder = pointedAt(dataDir) ?? within(dataDir) ?? elsewhere(dataDir);
  const cluster = join(folder, 'cluster');
  return { folder, cluster, account: serverAccount(cluster) };
}

/** Makes DATA_DIR; as root so that the server's user may pass through, for what is secret lies in folders of its own. */
export function makeDataDir(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: runsAsRoot() ? 0o755 : 0o700 });
    accessSync(dataDir, constants.W_OK);
    return realpathSync(dataDir);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EmbeddedError('not-ours', `The bot cannot keep its data in ${dataDir}: ${reason}`, { cause });
  }
}

function pointedAt(dataDir: string): string | undefined {
  const pointer = pointerIn(dataDir);
  if (!existsSync(pointer)) return undefined;
  const folder = readFileSync(pointer, 'utf8').trim();
  if (existsSync(folder)) return folder;
  throw new EmbeddedError(
    'missing',
    `${pointer} says that the database lies in ${folder}, but nothing is there. Bring it back, or delete ${pointer} to begin with an empty one.`,
  );
}

function within(dataDir: string): string | undefined {
  const folder = join(dataDir, 'postgres');
  const cluster = join(folder, 'cluster');
  if (canReach(serverAccount(cluster), dataDir)) {
    return makePassable(folder);
  }
  if (!existsSync(cluster)) return undefined;
  throw new EmbeddedError(
    'unreachable',
    `The database lies in ${cluster}, where its server, which does not run as root, is not let in. Make the folders above it passable (chmod o+x) or move DATA_DIR back.`,
  );
}

// A fresh name each time: a DATA_DIR that was thrown away and made anew must not meet the old database.
function elsewhere(dataDir: string): string {
  makePassable(SYSTEM_FOLDER);
  const name = dataDir
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(-60);
  const folder = makePassable(mkdtempSync(join(SYSTEM_FOLDER, `${name}-`)));
  writeFileSync(pointerIn(dataDir), `${folder}\n`);
  return folder;
}

/** Makes a folder that the server's user may pass through, under a strict umask too. */
export function makePassable(folder: string): string {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, runsAsRoot() ? 0o755 : 0o700);
  return folder;
}

const pointerIn = (dataDir: string): string => join(dataDir, 'postgres.path');
