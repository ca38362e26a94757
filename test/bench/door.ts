import type { Child } from './child.js';
import type { Arrival } from './fake-platforms.js';
import type { Answer, Turn } from './load.js';
import type { Platforms } from './platforms.js';

export type Asks = 'help' | 'agree';

/** What one turn brought about: the answer, and what arrived at the platform where something does. */
export interface Outcome {
  answer: Answer;
  arrival: Arrival | null;
}

/** One platform, as the people on it reach a bot. */
export interface Door {
  path: string;
  /** So many turns of people in rotation, signed just now; none of them was made before. */
  turns(asks: Asks, count: number): Turn[];
  /** Whether that is the whole and right outcome. */
  isRight(asks: Asks, outcome: Outcome): boolean;
  /** A bot on the bare library that answers what ours has answered. */
  startBare(platforms: Platforms, ours: Readonly<Record<Asks, Outcome>>): Promise<Child>;
}
