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
    let { child, gone } = startTeller();
    for (let story = left.shift(); story; story = left.shift()) {
      child.send(story);
      const [told] = (await Promise.race([once(child, 'message'), gone])) as [Told | null];
      heard(told ?? { options: story, outcome: goneIn(story) });
      if (!told) ({ child, gone } = startTeller());
    }
    child.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(processes, stories.length) }, teller));
}

function startTeller() {
  const child = fork(fileURLToPath(new URL('./teller.ts', import.meta.url)), { execArgv: process.execArgv });
  return { child, gone: once(child, 'exit').then(() => [null]) };
}

/** A story in which the process died is one that went wrong. */
const goneIn = ({ seed }: Options): Outcome => ({
  violations: [{ is: 'fault', what: `the process that told seed ${seed} has gone`, at: 0, pair: '' }],
  arrived: 0,
  counts: nothing,
});

const nothing: Counts = {
  ...{ pairYears: 0, sent: 0, lost: 0, doubled: 0, wrongPerson: 0, early: 0, late: 0, unwanted: 0 },
  ...{ unknown: 0, unknownListed: 0 },
};

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
