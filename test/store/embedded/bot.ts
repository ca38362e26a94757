import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../../..', import.meta.url));

export type Bot = {
  said: { url: string; dataPath: string; log: string[]; problem?: string; message?: string };
  stop(): Promise<void>;
  kill(): Promise<void>;
};

/** A bot in a process of its own. */
export async function startBot(dataDir: string, { project = repository, user = '' } = {}): Promise<Bot> {
  const script = fileURLToPath(new URL('only-a-database.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, project, dataDir, user], {
    env: { ...process.env, NODE_OPTIONS: '', ENCRYPTION_KEYS: 'a secret' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const end = (how: (child: ChildProcess) => void) => async () => {
    how(child);
    await ended;
  };
  return {
    said: JSON.parse(line) as Bot['said'],
    stop: end(() => child.stdin.end()),
    kill: end(() => child.kill('SIGKILL')),
  };
}
