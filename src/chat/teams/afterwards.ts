import type { Logger } from 'pino';

/** What is done when the answer is out. Things with the same key are done in the order in which they were added. */
export interface Afterwards {
  add(chore: Chore): void;
  /** When nothing is left to do. */
  done(): Promise<void>;
}

export interface Chore {
  key: string;
  work: () => Promise<unknown>;
}

export function makeAfterwards(log: Logger): Afterwards {
  const newest = new Map<string, Promise<void>>();
  return {
    add({ key, work }) {
      const chore = (newest.get(key) ?? Promise.resolve())
        .then(work)
        .catch((error: unknown) => log.error({ err: error }, 'what was to follow an answer in Teams failed'))
        .then(() => {
          if (newest.get(key) === chore) newest.delete(key);
        });
      newest.set(key, chore);
    },
    async done() {
      while (newest.size > 0) await Promise.all(newest.values());
    },
  };
}
