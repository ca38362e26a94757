import {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { EmbeddedError } from './embedded-error.js';
import { birthOf, processSpace } from './processes.js';

export type Lock = { release(): void };

type Holder = { pid: number; born: string | undefined; space: string };

const BEAT_MS = 5_000;
const SILENT_MS = 4 * BEAT_MS;

/** Makes this process the only bot on a folder; the lock of a process that has died is taken over. */
export function takeLock(folder: string): Lock {
  const file = join(folder, 'bot.lock');
  const text = JSON.stringify({ pid: process.pid, born: birthOf(process.pid), space: processSpace() });
  const handle = claim(file, text, folder);
  // Keeps the file young for whoever cannot see our process from inside another container.
  const beat = setInterval(() => writeSync(handle, text, 0), BEAT_MS).unref();
  return {
    release() {
      clearInterval(beat);
      closeSync(handle);
      if (read(file) === text) rmSync(file);
    },
  };
}

function claim(file: string, text: string, folder: string): number {
  for (;;) {
    const handle = create(file);
    if (handle !== undefined) {
      writeSync(handle, text, 0);
      return handle;
    }
    const found = read(file);
    if (found === undefined) continue;
    if (isLive(file, found)) throw inUse(folder, found);
    clearAway(file, found);
  }
}

function isLive(file: string, found: string): boolean {
  const holder = holderIn(found);
  if (holder?.space !== processSpace()) return ageOf(file) < SILENT_MS;
  const born = birthOf(holder.pid);
  return born !== undefined && born === holder.born;
}

// Two bots may judge the same lock dead: renaming lets one of them have it, and what proves to be a newer lock goes back.
function clearAway(file: string, judged: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const removed = read(aside);
  if (removed !== judged) renameSync(aside, file);
  else rmSync(aside);
}

// By the file system's clock, which need not be this machine's.
function ageOf(file: string): number {
  const probe = `${file}.${process.pid}`;
  writeFileSync(probe, '');
  const age = statSync(probe).mtimeMs - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  rmSync(probe);
  return age;
}

function create(file: string): number | undefined {
  try {
    return openSync(file, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function holderIn(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}

function inUse(folder: string, found: string): EmbeddedError {
  const pid = holderIn(found)?.pid;
  const who = pid === undefined ? 'Another bot' : `Another bot (process ${pid})`;
  return new EmbeddedError(
    'in-use',
    `${who} already runs on ${folder}. Stop it first, or give this one a DATA_DIR of its own.`,
  );
}
