import type { Logger } from 'pino';

export interface Repeating {
  /** Runs the work; called while it runs, the work runs once more after. Settles when nothing is left to do. */
  run(): Promise<void>;
  /** Nothing begins any more; settles when what runs now is done. */
  stop(): Promise<void>;
}

/** Work that must not run beside itself, and must not miss what came in while it ran. Its faults are logged, not thrown. */
export function oneAtATime(name: string, work: () => Promise<void>, log: Logger): Repeating {
  let running: Promise<void> | null = null;
  let asked = 0;
  let stopped = false;
  const loop = async () => {
    let answered: number;
    do {
      answered = asked;
      await work().catch((error: unknown) => log.error({ job: name, err: error }, 'a job failed'));
    } while (asked > answered && !stopped);
    running = null;
  };
  return {
    run: async () => {
      if (stopped) return;
      asked += 1;
      await (running ??= loop());
    },
    stop: async () => {
      stopped = true;
      await running;
    },
  };
}
