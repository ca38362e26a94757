import type { Logger } from 'pino';

export interface Repeating {
  /** Runs the work; called while it runs, the work runs once more after. Settles when nothing is left to do. */
  run(): Promise<void>;
  /** When what runs now is done. */
  done(): Promise<void>;
}

/** Work that must not run beside itself, and must not miss what came in while it ran. Its faults are logged, not thrown. */
export function oneAtATime(name: string, work: () => Promise<void>, log: Logger): Repeating {
  let running: Promise<void> | null = null;
  let again = false;
  const loop = async () => {
    do {
      again = false;
      await work().catch((error: unknown) => log.error({ job: name, err: error }, 'a job failed'));
    } while (again);
  };
  return {
    run: () => {
      again = running !== null;
      running ??= loop().finally(() => {
        running = null;
      });
      return running;
    },
    done: () => running ?? Promise.resolve(),
  };
}
