import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../src/mentoring/relationship.js';
import type { Outbox, Parcel, Settled } from '../../src/ports/outbox.js';
import type { Pace } from '../../src/ports/pace.js';
import type { Platform } from '../../src/ports/turn.js';

/** What was given to a platform, and when, in milliseconds from the beginning. */
export interface Given {
  at: number;
  by: number;
  lane: string;
  person: string | null;
  said: string;
}

export interface Played {
  outbox: Pick<Outbox, 'claim' | 'settle'>;
  platform: Platform;
  pace: Pace;
  from?: Instant;
  /** How long the platform takes for one. */
  takesMs?: (parcel: Parcel) => number;
  answers?: (parcel: Parcel, at: number) => Settled;
  instances?: number;
  share?: number;
  atOnce?: number;
  /** Goes on no longer. */
  untilMs?: number;
  /** Happens meanwhile. */
  meanwhile?: (at: number) => Promise<void>;
}

interface Underway {
  parcel: Parcel;
  done: number;
}

const start = Temporal.Instant.from('2026-03-02T10:00:00Z');
const sent: Settled = { is: 'sent', platformId: 'x' };

/** Drains the outbox as the lines do, in time that passes only where nothing can be done: exact, and as fast as the database. */
export async function drain(played: Played): Promise<Given[]> {
  const { outbox, platform, pace, from = start, untilMs = Infinity } = played;
  const { instances = 1, share = 25, atOnce = 100, takesMs = () => 100, answers = () => sent } = played;
  const given: Given[] = [];
  const all = Array.from({ length: instances }, () => [] as Underway[]);
  let now = 0;
  const instant = () => from.add({ milliseconds: now });
  while (now <= untilMs) {
    let next = Infinity;
    for (const [by, underway] of all.entries()) {
      const busy = busyIn(underway);
      const most = atOnce - underway.length;
      const { taken, again } = await outbox.claim(platform, instant(), { most, share, busy, pace });
      for (const parcel of taken) {
        given.push({ at: now, by, lane: parcel.lane, person: parcel.person, said: parcel.card.summary });
        underway.push({ parcel, done: now + takesMs(parcel) });
      }
      next = Math.min(
        next,
        ...underway.map(({ done }) => done),
        again ? again.since(from).total('milliseconds') : Infinity,
      );
    }
    if (next === Infinity) return given;
    now = Math.max(now, Math.ceil(next));
    await played.meanwhile?.(now);
    for (const underway of all) {
      const over = underway.filter(({ done }) => done <= now);
      underway.splice(0, Infinity, ...underway.filter(({ done }) => done > now));
      await Promise.all(over.map(({ parcel }) => outbox.settle(parcel, answers(parcel, now), instant())));
    }
  }
  return given;
}

function busyIn(underway: readonly Underway[]): Map<string, number> {
  const busy = new Map<string, number>();
  for (const { parcel } of underway) busy.set(parcel.lane, (busy.get(parcel.lane) ?? 0) + 1);
  return busy;
}

/** The most that went in any span of so many milliseconds. */
export function mostWithin(times: readonly number[], perMs: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  let first = 0;
  let most = 0;
  for (const [index, at] of sorted.entries()) {
    while (at - sorted[first]! >= perMs) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
