import { once } from 'node:events';
import { start } from './child.js';
import type { Arrival } from './fake-platforms.js';

/** The fake platforms, as seen from the one who makes the turns. */
export interface Platforms {
  url: string;
  /** When the next thing with this key has arrived there. */
  arrival(key: string): Promise<void>;
  /** Everything that has arrived since it was last asked; throws where something was called that should not have been. */
  taken(): Promise<Arrival[]>;
  stop(): Promise<void>;
}

/** `introduction` is what Slack says about who the bot is. */
export async function startPlatforms(introduction: object): Promise<Platforms> {
  const child = await start('test/bench/fake-platforms.ts', {
    env: { INTRODUCTION: JSON.stringify(introduction) },
  });
  const waiting = new Map<string, (() => void)[]>();
  child.process.on('message', (key) => {
    if (typeof key !== 'string') return;
    const queue = waiting.get(key);
    queue?.shift()?.();
    if (queue?.length === 0) waiting.delete(key);
  });
  return {
    url: child.url,
    stop: child.stop,
    arrival: (key) =>
      new Promise((resolve) => {
        const queue = waiting.get(key);
        if (queue) queue.push(resolve);
        else waiting.set(key, [resolve]);
      }),
    taken: async () => {
      child.process.send('taken');
      for (;;) {
        const [said] = (await once(child.process, 'message')) as [string | Taken];
        if (typeof said === 'string') continue;
        if (said.uncalledFor.length > 0) throw new Error(`Called in vain: ${said.uncalledFor.join(', ')}`);
        return said.taken;
      }
    },
  };
}

interface Taken {
  taken: Arrival[];
  uncalledFor: string[];
}
