import { type ChildProcess, fork, type Serializable } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** A program of its own that listens on a port, and ends when we do. */
export interface Child {
  url: string;
  process: ChildProcess;
  stop(): Promise<void>;
}

interface Start {
  env: Record<string, string>;
  execArgv?: string[];
  /** Sent to it before it says that it listens. */
  told?: Serializable;
}

/** `program` is relative to the repository. Sources run through the same loader as this program. */
export async function start(
  program: string,
  { env, execArgv = ['--import', './.ci/typescript.mjs'], told }: Start,
): Promise<Child> {
  const child = fork(program, {
    cwd: repository,
    execArgv,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  if (told !== undefined) child.send(told);
  return {
    url: `http://127.0.0.1:${await portOf(child, program)}`,
    process: child,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function portOf(child: ChildProcess, program: string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code} before it listened`)));
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const [, port] = /^Listening on port (\d+)$/.exec(line) ?? [];
      if (port === undefined) console.error(line);
      else resolve(port);
    });
  });
}
