import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { cloneDatabase } from '../database.js';
import type { Counts, Outcome } from './aftermath.js';
import type { Options } from './options.js';
import { simulate } from './simulate.js';

export interface Told {
  options: Options;
  outcome: Outcome;
}

/** More of them would only make the database slow. */
const atOnce = 50;

/** Many pairs are several stories, each with a seed of its own by which it can be told again. */
export function split(options: Options): Options[] {
  const stories = Math.ceil(options.pairs / atOnce);
  return Array.from({ length: stories }, (_, number) => ({
    ...options,
    seed: options.seed + number,
    pairs: Math.min(atOnce, options.pairs - number * atOnce),
  }));
}

export async function tellOne(options: Options): Promise<Told> {
  const base = await cloneDatabase();
  try {
    return { options, outcome: await simulate(options, base.url) };
  } finally {
    await base.drop();
  }
}

/** Each process takes the next story when it is done with one. */
export async function tellAll(stories: readonly Options[], processes: number, heard: (told: Told) => void) {
  const left = [...stories];
  const teller = async () => {
    const child = fork(fileURLToPath(new URL('./teller.ts', import.meta.url)), {
      execArgv: process.execArgv,
    });
    for (let story = left.shift(); story; story = left.shift()) {
      child.send(story);
      const [told] = (await Promise.race([
        once(child, 'message'),
        once(child, 'exit').then(() => [null]),
      ])) as [Told | null];
      if (!told) throw new Error(`the process that told seed ${story.seed} has gone`);
      heard(told);
    }
    child.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(processes, stories.length) }, teller));
}

export function summed(all: readonly Told[]): Counts {
  const [first, ...others] = all.map(({ outcome }) => outcome.counts);
  return others.reduce((sum, counts) => added(sum, counts), first!);
}

const added = (one: Counts, other: Counts): Counts => ({
  pairYears: Math.round((one.pairYears + other.pairYears) * 10) / 10,
  sent: one.sent + other.sent,
  lost: one.lost + other.lost,
  doubled: one.doubled + other.doubled,
  wrongPerson: one.wrongPerson + other.wrongPerson,
  early: one.early + other.early,
  late: one.late + other.late,
  unwanted: one.unwanted + other.unwanted,
  unknown: one.unknown + other.unknown,
  unknownListed: one.unknownListed + other.unknownListed,
});
