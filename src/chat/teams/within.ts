import { setTimeout as wait } from 'node:timers/promises';

/** What the work comes to, or what `late` says once it has taken so many milliseconds. */
export async function within<Result>(
  milliseconds: number,
  work: Promise<Result>,
  late: () => Result,
): Promise<Result> {
  const over = new AbortController();
  try {
    return await Promise.race([work, wait(milliseconds, null, { signal: over.signal }).then(late)]);
  } finally {
    over.abort();
  }
}
