/** What one round of turns came to: turns a second, and milliseconds. */
export interface Round {
  rate: number;
  /** From the request until it was answered and what it asked for has arrived. */
  p99: number;
}

export interface Compared {
  ours: Round;
  baseline: Round;
}

type Side = () => Promise<Round>;

/** Rounds of each that are not counted: the longer the code, the later Node has compiled it. */
const warmUp = 2;

/** In turns, so that whatever else the machine does falls on both. Medians. */
export async function compare(ours: Side, baseline: Side, rounds: number): Promise<Compared> {
  const [a, b]: [Round[], Round[]] = [[], []];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    a.push(await ours());
    b.push(await baseline());
  }
  return { ours: medians(a.slice(warmUp)), baseline: medians(b.slice(warmUp)) };
}

/** The same for any number of sides that each come to one number. */
export async function inTurn(sides: readonly (() => Promise<number>)[], rounds: number): Promise<number[]> {
  const came = sides.map((): number[] => []);
  for (let round = 0; round < warmUp + rounds; round += 1)
    for (const [index, side] of sides.entries()) came[index]?.push(await side());
  return came.map((numbers) => median(numbers.slice(warmUp)));
}

const medians = (rounds: readonly Round[]): Round => ({
  rate: median(rounds.map(({ rate }) => rate)),
  p99: median(rounds.map(({ p99 }) => p99)),
});

const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The smallest of the values that so large a share of them does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
