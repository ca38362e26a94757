import { z } from 'zod';
import { Unanswerable } from './http.js';
import type { PlaygroundClock } from './ports.js';

/** From this real instant on, the bot's clock was this far ahead, both in milliseconds. */
export interface Shift {
  from: number;
  ahead: number;
}

export interface Told {
  now: number;
  ahead: number;
  /** Milliseconds until the next nudge; null when none is due. */
  next: number | null;
}

const wish = z.object({ advance: z.enum(['hour', 'day', 'next']) });
const hour = 3_600_000;

/** The clock as the page reads and moves it, remembering when it was moved, so that messages get the bot's time. */
export function createTime(clock: PlaygroundClock, now: () => number) {
  const shifts: Shift[] = [{ from: 0, ahead: clock.now() - now() }];
  const note = () => {
    const ahead = clock.now() - now();
    // Both clocks are read one after the other, so some milliseconds mean nothing.
    if (Math.abs(ahead - (shifts.at(-1)?.ahead ?? 0)) > 1000) shifts.push({ from: now(), ahead });
  };
  const told = async (): Promise<Told> => ({
    now: clock.now(),
    ahead: clock.now() - now(),
    next: await clock.next(),
  });
  return {
    shifts,
    told,
    async advance(body: unknown): Promise<Told> {
      const { data } = wish.safeParse(body);
      if (!data) throw new Unanswerable(400, 'Advance by hour, day or next.');
      const ms = { hour, day: 24 * hour, next: null }[data.advance] ?? (await clock.next()) ?? 0;
      if (ms > 0) await clock.advance(ms);
      note();
      return told();
    },
  };
}

export type Time = ReturnType<typeof createTime>;
