import { once } from 'node:events';
import { Temporal } from 'temporal-polyfill';
import { startThrowAway } from '../../prisma/throw-away.js';
import { pace } from '../../src/chat/slack/limits.js';
import { openPool } from '../../src/store/pool.js';
import { fillOutbox } from '../store/full-outbox.js';
import { drain, type Given } from '../store/virtual-time.js';
import type { Size } from './answering.js';
import { fillBareOutbox, makeBareOutbox } from './bare-outbox.js';
import { type Child, start } from './child.js';
import { withDatabase } from './database.js';
import { atLeast, atMost, row, type Row } from './row.js';
import { quantile } from './rounds.js';

/** Messages in a burst; `--turns 100000` for the whole. */
const burst = 5_000;
const fewRounds = 3;

const names = {
  rate: 'outbox burst rate',
  two: 'outbox two instances rate',
  four: 'outbox four instances rate',
  ideal: 'outbox at Slack’s pace',
  small: 'outbox small workspace behind a big one',
  claim: 'outbox claim with a backlog',
} as const;

/** It throws where one is. */
const noneTwice = { text: 'none twice', holds: () => true };

type Show = (row: Row) => void;

/** How fast what waits goes out. */
export const sending = {
  names: Object.values(names),
  async run(wanted: readonly string[], { rounds, turns }: Size, show: Show): Promise<void> {
    const count = turns ?? burst;
    if ([names.rate, names.two, names.four].some((name) => wanted.includes(name)))
      await inEarnest(count, Math.min(rounds, fewRounds), (each) => wanted.includes(each.name) && show(each));
    if (wanted.includes(names.ideal)) await atItsPace(count, show);
    if (wanted.includes(names.small)) await behindABigOne(show);
    if (wanted.includes(names.claim)) await withBacklog(count, show);
  },
};

/** Processes of their own against an unlimited stub: ours, what somebody would write by hand, and two and four of ours. */
async function inEarnest(count: number, rounds: number, show: Show): Promise<void> {
  const database = await startThrowAway();
  const slack = await start('test/bench/fake-slack.ts', { env: {} });
  const env = { DATABASE_URL: database.url, SLACK_API_URL: `${slack.url}/` };
  const instances: Child[] = [];
  const fill = () => fillOutbox({ pool }, { lane: 'slack T1', people: count });
  const pool = openPool(database.url);
  try {
    for (const _ of [1, 2, 3, 4]) instances.push(await start('test/bench/draining.ts', { env }));
    await pool.query(makeBareOutbox);
    const [one] = instances;
    const rates = { one: [] as number[], two: [] as number[], four: [] as number[], bare: [] as number[] };
    for (let round = 0; round <= rounds; round += 1) {
      const measured = {
        one: await timed('ours', [one!], fill),
        bare: await timed('bare', [one!], () => fillBareOutbox(pool, count)),
        two: await timed('ours', instances.slice(0, 2), fill),
        four: await timed('ours', instances, fill),
      };
      // The first is for Node, which compiles what is called often.
      if (round > 0)
        for (const which of ['one', 'two', 'four', 'bare'] as const) rates[which].push(measured[which]);
    }
    const [ours, two, four, bare] = [rates.one, rates.two, rates.four, rates.bare].map((each) =>
      quantile(each, 0.5),
    );
    show(row(names.rate, '/s', ours!, bare!, atLeast(1)));
    show(row(names.two, '/s', two!, ours!, atLeast(1)));
    show(row(names.four, '/s', four!, ours!, noneTwice));
  } finally {
    await pool.end();
    for (const each of [...instances, slack, database]) await each.stop();
  }

  async function timed(
    whose: 'ours' | 'bare',
    by: readonly Child[],
    fill: () => Promise<void>,
  ): Promise<number> {
    await fill();
    await pool.query('vacuum analyze');
    const begun = performance.now();
    await Promise.all(by.map(({ process }) => (process.send(whose), once(process, 'message'))));
    const rate = (count * 1_000) / (performance.now() - begun);
    slack.process.send('?');
    const [said] = (await once(slack.process, 'message')) as [{ messages: number; twice: number }];
    if (said.messages !== count || said.twice !== 0)
      throw new Error(`Slack got ${JSON.stringify(said)} of ${count}`);
    return rate;
  }
}

const onSlack = { platform: 'slack', pace } as const;
const lastOf = (given: readonly Given[], lane: string) =>
  Math.max(...given.filter((each) => each.lane === lane).map(({ at }) => at)) / 1_000;

/** In virtual time: the ideal sends one whenever the workspace's limit gives one. */
const atItsPace = (count: number, show: Show) =>
  withDatabase(async (database) => {
    await fillOutbox(database, { lane: 'slack T1', people: count });
    await database.pool.query('analyze');
    const given = await drain({ outbox: database.outbox, ...onSlack, instances: 2 });
    if (new Set(given.map(({ person }) => person)).size !== count || given.length !== count)
      throw new Error(`${given.length} were sent instead of ${count}`);
    const ideal = (count * pace.lane.perMs) / pace.lane.most / 1_000;
    show(row(names.ideal, 's', lastOf(given, 'slack T1'), ideal, atMost(1.02)));
  });

const small = { lane: 'slack SMALL', people: 100 };

/** In virtual time, where Slack takes two seconds for each. */
const behindABigOne = (show: Show) =>
  withDatabase(async (database) => {
    const untilSmallIsDone = { outbox: database.outbox, ...onSlack, takesMs: () => 2_000, untilMs: 60_000 };
    await fillOutbox(database, small);
    const alone = await drain(untilSmallIsDone);
    await database.pool.query('delete from message; delete from lane');
    await fillOutbox(database, { lane: 'slack BIG', people: burst });
    await fillOutbox(database, small);
    await database.pool.query('analyze');
    const behind = await drain(untilSmallIsDone);
    show(row(names.small, 's', lastOf(behind, small.lane), lastOf(alone, small.lane), atMost(1.1)));
  });

/** How long one look takes with all of them waiting, and with a hundredth. */
const withBacklog = (count: number, show: Show) =>
  withDatabase(async (database) => {
    await fillOutbox(database, { lane: 'slack T1', people: Math.max(count / 100, 500) });
    const few = await claimTime(database);
    await fillOutbox(database, { lane: 'slack T1', people: count });
    show(row(names.claim, 'ms', await claimTime(database), few, atMost(1.5)));
  });

async function claimTime({
  pool,
  outbox,
}: Parameters<Parameters<typeof withDatabase>[0]>[0]): Promise<number> {
  await pool.query('vacuum analyze');
  const times: number[] = [];
  for (let turn = 0; turn < 60; turn += 1) {
    const now = Temporal.Instant.from('2026-03-02T10:00:00Z').add({ seconds: turn });
    const before = performance.now();
    const { taken } = await outbox.claim('slack', now, { most: 7, share: 7, busy: new Map(), pace });
    times.push(performance.now() - before);
    for (const each of taken) await outbox.settle(each, { is: 'sent', platformId: 'x' }, now);
  }
  return quantile(times, 0.5);
}
