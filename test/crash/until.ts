import { setTimeout as pause } from 'node:timers/promises';

const patience = 20_000;

/** Polls what other processes do in their own time; it never waits longer than it takes. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  complaint: () => string | Promise<string>,
): Promise<void> {
  const end = performance.now() + patience;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(await complaint());
    await pause(50);
  }
}
