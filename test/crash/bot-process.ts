import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The build starts twice as fast as the sources; it serves while it is newer than they are. */
const program = isBuildNewest()
  ? ['dist/src/main.js']
  : ['--import', pathToFileURL(`${repository}.ci/typescript.mjs`).href, 'src/main.ts'];

function isBuildNewest(): boolean {
  const built = statSync(`${repository}dist/.tsbuildinfo`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return ['src', 'adaptive-cards']
    .flatMap((folder) => readdirSync(repository + folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => /\.(ts|json)$/.test(entry.name))
    .every((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs < built);
}

/** The real bot in a process of its own, from `src/main.ts`. */
export interface BotProcess {
  /** The port that it listens on. Rejects with what it said when it ends before it does. */
  ready: Promise<number>;
  /** What it wrote, line by line. */
  said: string[];
  running(): boolean;
  kill(): Promise<unknown>;
  /** Asks it to stop in order; its exit code. */
  stop(): Promise<number | null>;
}

export function startBotProcess(env: Record<string, string>): BotProcess {
  const child = spawn(process.execPath, program, {
    cwd: repository,
    env: { PATH: process.env['PATH'], PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const said: string[] = [];
  const signal = async (name: NodeJS.Signals) => {
    child.kill(name);
    return (await ended)[0];
  };
  return {
    ready: portOf(child, said),
    said,
    running: () => child.exitCode === null && child.signalCode === null,
    kill: () => signal('SIGKILL'),
    stop: () => signal('SIGTERM'),
  };
}

function portOf(child: ChildProcess, said: string[]): Promise<number> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new TypeError('its output was to be read');
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`The bot did not start:\n${said.join('\n')}`)));
    for (const input of [stdout, stderr]) {
      createInterface({ input }).on('line', (line) => {
        said.push(line);
        const [, port] = /^Listening on port (\d+)$/.exec(line) ?? [];
        if (port !== undefined) resolve(Number(port));
      });
    }
  });
}
