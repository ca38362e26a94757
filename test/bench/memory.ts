import { setTimeout as pause } from 'node:timers/promises';
import { startThrowAway } from '../../prisma/throw-away.js';
import { realClock } from '../../src/clock.js';
import { openPool } from '../../src/store/pool.js';
import type { Size } from './answering.js';
import { type Child, start } from './child.js';
import { fillDue } from './due-pairs.js';
import { fillPairs } from './many-pairs.js';
import { startBot } from './our-bot.js';
import { peakOf, residentOf } from './resident.js';
import { atMost, row, type Row } from './row.js';
import { quantile } from './rounds.js';

const few = 1_000;
const usual = 1_000_000;
const fewRounds = 3;

/** Long enough for the sweep at the start and two more. */
const watchedMs = 130_000;

/** What is due at the start where much is, and where less is: neither is ever read at once. */
const due = { many: 10_000, some: 2_500 } as const;

const names = { idle: 'memory with 1M pairs', due: 'memory at most with 10,000 due' };

/** What the bot takes of the machine with a great many pairs, beside itself with a thousand. */
export const remembering = {
  names: Object.values(names),
  async run(wanted: readonly string[], { rounds, turns }: Size, show: (row: Row) => void): Promise<void> {
    const times = Math.min(rounds, fewRounds);
    await withSlack(async (slack) => {
      const [large, small] = [await startFilled(turns ?? usual), await startFilled(few)];
      try {
        if (wanted.includes(names.idle)) show(await idle([large, small], slack, times));
        if (wanted.includes(names.due)) show(await planning([large, small], slack, times));
      } finally {
        for (const each of [large, small]) await each.stop();
      }
    });
  },
};

interface Filled {
  url: string;
  stop(): Promise<void>;
}

type Sides = readonly [large: Filled, small: Filled];

async function idle(sides: Sides, slack: Child, rounds: number): Promise<Row> {
  const [large, small] = await besides(sides, rounds, async (side) => {
    const bot = await botOn(side, slack);
    try {
      await pause(watchedMs);
      return residentOf(bot.process.pid);
    } finally {
      await bot.stop();
    }
  });
  return row(names.idle, 'MB', large, small, atMost(1.1));
}

/** The peak of a bot that finds all that at its start. */
async function planning(sides: Sides, slack: Child, rounds: number): Promise<Row> {
  const [large, small] = await besides(sides, rounds, async (side, index) => {
    const pool = openPool(side.url);
    try {
      const sessionAt = realClock.now().add({ minutes: 9 });
      await fillDue({ pool }, { count: index === 0 ? due.many : due.some, sessionAt, workspaces: 50 });
      await pool.query('vacuum analyze');
      const bot = await botOn(side, slack);
      const open = `select from relationship where next_look <= now() union all
        select from message where state in ('waiting', 'sending') limit 1`;
      while ((await pool.query(open)).rowCount !== 0) await pause(1_000);
      const peak = peakOf(bot.process.pid);
      await bot.stop();
      return peak;
    } finally {
      await pool.end();
    }
  });
  return row(names.due, 'MB', large, small, atMost(1.1));
}

/** Medians of both, which live through the same. */
async function besides(
  sides: Sides,
  rounds: number,
  measure: (side: Filled, index: number) => Promise<number>,
): Promise<[large: number, small: number]> {
  const took: number[][] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const both = await Promise.all(sides.map(measure));
    for (const [index, each] of both.entries()) took[index]?.push(each);
  }
  const [large = Number.NaN, small = Number.NaN] = took.map((each) => quantile(each, 0.5));
  return [large, small];
}

const botOn = ({ url }: Filled, slack: Child) =>
  startBot({ databaseUrl: url, platformsUrl: slack.url, tenant: 'none' });

/** A server with so many pairs, which a bot has started on once. */
async function startFilled(count: number): Promise<Filled> {
  const server = await startThrowAway();
  await withSlack(async (slack) => (await botOn(server, slack)).stop());
  const pool = openPool(server.url);
  try {
    await fillPairs({ pool }, count);
    return server;
  } finally {
    await pool.end();
  }
}

async function withSlack(work: (slack: Child) => Promise<void>): Promise<void> {
  const slack = await start('test/bench/fake-slack.ts', { env: {} });
  await work(slack).finally(slack.stop);
}
