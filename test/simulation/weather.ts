import type { Chance } from './chance.js';
import { day, hour, minute, type Timeline } from './timeline.js';

/** From when to when something was so. */
export interface Spell {
  from: number;
  to: number;
  /** Until when what was decided in it may hold. */
  over?: number;
}

export const isIn = (spells: readonly Spell[], at: number): Spell | undefined =>
  spells.find(({ from, to }) => from <= at && at < to);

/** How much goes wrong: 0 nothing, 1 as much as in a bad year. */
export interface Weather {
  strength: number;
  /** Nobody of the bot is up. */
  down: Spell[];
  /** This platform takes nothing. */
  away: Record<'slack' | 'teams', Spell[]>;
  /** The clock of one instance is wrong. */
  askew: Spell[];
}

export const fairWeather = (strength: number): Weather => ({
  strength,
  down: [],
  away: { slack: [], teams: [] },
  askew: [],
});

interface Makes {
  /** All instances are gone until then. */
  outage(until: number): void;
  /** One instance's clock is wrong by so much until then. */
  skew(by: number, until: number): void;
}

/** What happens to the bot and its surroundings while the story goes on. */
export function plan(weather: Weather, timeline: Timeline, chance: Chance, end: number, makes: Makes): void {
  if (weather.strength === 0) return;
  const now = () => timeline.now();
  const everySoOften = (mean: number, does: () => void) => {
    const again = () => {
      const next = now() + chance.until(mean / weather.strength);
      if (next < end)
        timeline.at(next, () => {
          does();
          again();
        });
    };
    again();
  };
  const lasts = (spells: Spell[], longest: number) => {
    const spell: Spell = { from: now(), to: now() + chance.whole(minute, longest) };
    spells.push(spell);
    return spell.to;
  };
  everySoOften(120 * day, () => makes.outage(lasts(weather.down, chance.oneOf([hour, day]))));
  everySoOften(60 * day, () => {
    const by = chance.oneOf([-1, 1]) * 26 * hour;
    const until = lasts(weather.askew, 20 * minute);
    // By a clock that goes ahead what is due is late, and is put off until that clock's next working hours.
    if (by > 0) Object.assign(weather.askew.at(-1) ?? {}, { over: until + by });
    makes.skew(by, until);
  });
  for (const platform of ['slack', 'teams'] as const)
    everySoOften(90 * day, () => void lasts(weather.away[platform], chance.oneOf([10 * minute, hour, day])));
}
