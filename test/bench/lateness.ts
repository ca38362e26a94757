import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { startThrowAway } from '../../prisma/throw-away.js';
import { realClock } from '../../src/clock.js';
import type { Instant } from '../../src/mentoring/relationship.js';
import { openPool } from '../../src/store/pool.js';
import type { Size } from './answering.js';
import { type Child, start } from './child.js';
import { fillDue } from './due-pairs.js';
import { startBot } from './our-bot.js';
import { atMost, row, type Row } from './row.js';
import { quantile } from './rounds.js';

const usual = 1_000;
const mostLate = 2_000;
/** The limit of each workspace permits all of its own at once. */
const inWorkspace = 5;

const names = { p99: 'due at once, p99 late', p50: 'due at once, p50 late' };

/** From the instant at which many nudges are due until the stub has each of them; the bot finds out by itself. */
export const lateness = {
  names: Object.values(names),
  async run(wanted: readonly string[], { rounds, turns }: Size, show: (row: Row) => void): Promise<void> {
    const count = turns ?? usual;
    const late: number[][] = [];
    await withBot(async (bot) => {
      for (let round = 0; round < rounds; round += 1) late.push(await lateOf(count, bot));
    });
    const median = (share: number) =>
      quantile(
        late.map((each) => quantile(each, share)),
        0.5,
      );
    [
      row(names.p99, 'ms', median(0.99), mostLate, atMost(1)),
      row(names.p50, 'ms', median(0.5), mostLate, atMost(1)),
    ]
      .filter(({ name }) => wanted.includes(name))
      .forEach(show);
  },
};

interface Running {
  pool: Parameters<typeof fillDue>[0]['pool'];
  slack: Child;
}

async function withBot(work: (running: Running) => Promise<void>): Promise<void> {
  const database = await startThrowAway();
  const slack = await start('test/bench/fake-slack.ts', { env: {} });
  const bot = await startBot({ databaseUrl: database.url, platformsUrl: slack.url, tenant: 'none' });
  const pool = openPool(database.url);
  try {
    await work({ pool, slack });
  } finally {
    await pool.end();
    for (const each of [bot, slack, database]) await each.stop();
  }
}

async function lateOf(count: number, { pool, slack }: Running): Promise<number[]> {
  const due = await fillDue(
    { pool },
    { count, sessionAt: soon(count), workspaces: Math.ceil(count / inWorkspace) },
  );
  await pool.query('vacuum analyze');
  await pause(due.since(realClock.now()).total('milliseconds') + mostLate);
  while (await isAnyOpen(pool, count)) await pause(500);
  slack.process.send('?');
  const [said] = (await once(slack.process, 'message')) as [
    { messages: number; twice: number; arrived: number[] },
  ];
  const late = said.arrived.map((at) => at - due.epochMilliseconds);
  if (said.messages !== count || said.twice > 0 || late.some((each) => each < 0))
    throw new Error(
      `${said.messages} of ${count}, ${said.twice} twice, the first ${Math.min(...late)} ms late`,
    );
  await pool.query('delete from message');
  return late;
}

/** The bot looks every minute, and what people agree on begins with one. */
function soon(count: number): Instant {
  const filled = realClock.now().add({ milliseconds: 10_000 + count * 10 });
  return filled.add({ minutes: 11 }).round({ smallestUnit: 'minute', roundingMode: 'floor' });
}

async function isAnyOpen(pool: Running['pool'], count: number): Promise<boolean> {
  const { rows } = await pool.query<{ sent: number }>(
    `select count(*)::int as sent from message where state = 'sent'`,
  );
  return (rows[0]?.sent ?? 0) < count;
}
