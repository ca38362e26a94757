import type { Shift } from '../server/time.js';

/** The bot's time at a real instant. */
export function botTime(real: number, shifts: readonly Shift[]): number {
  return real + (shifts.findLast(({ from }) => from <= real)?.ahead ?? 0);
}

export const clockTime = (at: number, timeZone?: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', ...zone(timeZone) }).format(at);

export const dayOf = (at: number, timeZone?: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...zone(timeZone),
  }).format(at);

export const shortDay = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(at);

const zone = (timeZone?: string) => (timeZone ? { timeZone } : {});

const units = [
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A length of time in one or two words: `2 days`, `3 hours`. */
export function inWords(ms: number): string {
  for (const [name, length] of units) {
    const count = Math.round(ms / length);
    if (count >= (name === 'week' ? 2 : 1)) return `${count} ${name}${count === 1 ? '' : 's'}`;
  }
  return 'a moment';
}
