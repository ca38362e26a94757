import type { Hour } from './history.js';

/** E-05: what a mentor’s sessions come to, without anything about those whom they were with. */
export interface HoursTotals {
  sessions: number;
  minutes: number;
  relationships: number;
}

export const totalsOf = (hours: readonly Hour[]): HoursTotals => ({
  sessions: hours.length,
  minutes: hours.reduce((sum, { minutes }) => sum + minutes, 0),
  relationships: new Set(hours.map(({ relationship }) => relationship)).size,
});

/** Of each kind that there is. */
export const totalsByKind = (hours: readonly Hour[]): [Hour['kind'], HoursTotals][] =>
  [...new Set(hours.map(({ kind }) => kind))]
    .sort()
    .map((kind) => [kind, totalsOf(hours.filter((hour) => hour.kind === kind))]);
