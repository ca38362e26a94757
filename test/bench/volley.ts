import type { Asks, Door, Outcome } from './door.js';
import type { Arrival } from './fake-platforms.js';
import { shoot, type Answer, type Turn } from './load.js';
import type { Platforms } from './platforms.js';
import type { Round } from './rounds.js';

/** Many turns at one bot's door. */
export interface Volley {
  round: Round;
  outcomes: Outcome[];
}

export type Fire = (asks: Asks, count: number) => Promise<Volley>;

/** Throws where anything but the right outcome came of a turn, or more than it. */
export const fireAt =
  (door: Door, platforms: Platforms, botUrl: string): Fire =>
  async (asks, count) => {
    const turns = door.turns(asks, count);
    const [round, answers] = await shoot({ url: `${botUrl}${door.path}`, turns, platforms });
    const outcomes = paired(turns, answers, await platforms.taken());
    const wrong = outcomes.find((each) => each.answer.status !== 200 || !door.isRight(asks, each));
    if (wrong) throw new Error(`“${asks}” came to ${JSON.stringify(wrong).slice(0, 2_000)}`);
    return { round, outcomes };
  };

function paired(turns: readonly Turn[], answers: readonly Answer[], arrivals: readonly Arrival[]): Outcome[] {
  const awaited = turns.filter(({ key }) => key !== null).length;
  if (arrivals.length !== awaited) throw new Error(`${arrivals.length} arrived instead of ${awaited}`);
  const left = new Map<string, Arrival[]>();
  for (const arrival of arrivals) left.set(arrival.key, [...(left.get(arrival.key) ?? []), arrival]);
  return turns.map(({ key }, index) => ({
    answer: answers[index]!,
    arrival: (key === null ? null : left.get(key)?.shift()) ?? null,
  }));
}
