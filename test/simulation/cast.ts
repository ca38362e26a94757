import type { Manners } from '../../src/mentoring/manners.js';
import type { AccountKey, Platform } from '../../src/ports/turn.js';
import type { Chance } from './chance.js';
import { zones } from './zones.js';

/** Somebody who reads what the bot writes, and does something about it or not. */
export interface Player {
  account: AccountKey;
  zone: string;
  manners: Manners | null;
  /** How often what comes is answered at all. */
  diligence: number;
}

export interface Two {
  mentee: Player;
  mentor: Player;
}

export function castOf(pairs: number, chance: Chance): Two[] {
  return Array.from({ length: pairs }, (_, number) => {
    const on = chance.oneOf(['slack', 'slack', 'teams', 'both'] as const);
    const [menteeOn, mentorOn] = on === 'both' ? (['slack', 'teams'] as const) : ([on, on] as const);
    return {
      mentee: playerCalled(`mentee${number}`, menteeOn, chance),
      mentor: playerCalled(`mentor${number}`, mentorOn, chance),
    };
  });
}

const playerCalled = (user: string, platform: Platform, chance: Chance): Player => ({
  account: { platform, tenant: 'T1', user },
  zone: chance.oneOf(zones),
  manners: chance.happens(0.5) ? null : mannersOf(chance),
  diligence: chance.oneOf([0.1, 0.3, 0.6]),
});

const mannersOf = (chance: Chance): Manners => ({
  workingDays: chance.oneOf([
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4],
    [7, 1, 2, 3, 4],
    [2, 3],
    [1, 2, 3, 4, 5, 6, 7],
  ]),
  hours: chance.oneOf([
    null,
    { from: '07:00', until: '15:00' },
    { from: '10:00', until: '18:30' },
    { from: '13:00', until: '22:00' },
  ]),
  weekly: chance.happens(0.3) ? ['bookNext', 'reflectionMissing', 'actionsDue', 'surveyDue'] : [],
});
