import { setTimeout as pause } from 'node:timers/promises';
import { startThrowAway } from '../../prisma/throw-away.js';
import { realClock } from '../../src/clock.js';
import { openPool } from '../../src/store/pool.js';
import type { Size } from './answering.js';
import { type Child, start } from './child.js';
import { fillDue } from './due-pairs.js';
import { botToken, signingSecret, startBot } from './our-bot.js';
import { residentOf } from './resident.js';
import { atMost, row, type Row } from './row.js';
import { quantile } from './rounds.js';
import { signed } from './slack.js';

/** Until the garbage of the start is gone, as far as it ever will be. */
const idleMs = 15_000;

/** What it is measured beside: the parts; and those that the bot itself loads, which needs Prisma for a first start only. */
const baselines = { bare: 'beside the parts', lean: 'beside the parts without Prisma' } as const;
const mostRatio = 1.3;

const namesOf = (beside: string) => [`start to first answer ${beside}`, `idle memory ${beside}`] as const;

/** From the start of the program on an existing database until a signed command is answered, and the memory it has then. */
export const starting = {
  names: Object.values(baselines).flatMap(namesOf),
  async run(wanted: readonly string[], { rounds }: Size, show: (row: Row) => void): Promise<void> {
    const took = await measured(rounds);
    for (const side of ['bare', 'lean'] as const) {
      const [ms, mb] = namesOf(baselines[side]);
      [
        row(ms, 'ms', took.ours.ms, took[side].ms, atMost(mostRatio)),
        row(mb, 'MB', took.ours.mb, took[side].mb, atMost(mostRatio)),
      ]
        .filter(({ name }) => wanted.includes(name))
        .forEach(show);
    }
  },
};

type Begin = () => Promise<Child>;
type Figures = Record<'ms' | 'mb', number>;

async function measured(rounds: number): Promise<Record<'ours' | 'bare' | 'lean', Figures>> {
  const database = await startThrowAway();
  const slack = await start('test/bench/fake-slack.ts', { env: {} });
  const ours: Begin = () => startBot({ databaseUrl: database.url, platformsUrl: slack.url, tenant: 'none' });
  const env = {
    ...{ DATABASE_URL: database.url, SLACK_API_URL: `${slack.url}/slack/api/` },
    ...{ SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: botToken },
  };
  const parts = (more: Record<string, string>): Begin => {
    return () =>
      start('test/bench/bare-parts.mjs', { execArgv: ['--enable-source-maps'], env: { ...env, ...more } });
  };
  try {
    await (await ours()).stop();
    const asks = await somebodyIn(database.url);
    const sides = { ours, bare: parts({ PRISMA: '1' }), lean: parts({}) };
    const all: Record<keyof typeof sides, Figures>[] = [];
    // The first finds cold files.
    for (let round = 0; round <= rounds; round += 1) all.push(await oneRound(sides, asks));
    const median = (side: keyof typeof sides, what: keyof Figures) =>
      quantile(
        all.slice(1).map((each) => each[side][what]),
        0.5,
      );
    const figures = (side: keyof typeof sides) => ({ ms: median(side, 'ms'), mb: median(side, 'mb') });
    return { ours: figures('ours'), bare: figures('bare'), lean: figures('lean') };
  } finally {
    for (const each of [slack, database]) await each.stop();
  }
}

/** One starts after the other; they idle together. */
async function oneRound<Side extends string>(
  sides: Record<Side, Begin>,
  asks: string,
): Promise<Record<Side, Figures>> {
  const running: { side: Side; child: Child; ms: number }[] = [];
  for (const [side, begin] of Object.entries(sides) as [Side, Begin][]) {
    const before = performance.now();
    const child = await begin();
    await answer(child, asks);
    running.push({ side, child, ms: performance.now() - before });
  }
  await pause(idleMs);
  const figures = running.map(
    ({ side, child, ms }) => [side, { ms, mb: residentOf(child.process.pid) }] as const,
  );
  for (const { child } of running) await child.stop();
  return Object.fromEntries(figures) as Record<Side, Figures>;
}

async function answer({ url }: Child, asks: string): Promise<void> {
  const { body, headers } = signed(asks, null);
  const answered = await fetch(`${url}/slack/events`, { method: 'POST', body, headers });
  const text = await answered.text();
  if (!text.includes('What I can do')) throw new Error(`${answered.status}: ${text.slice(0, 500)}`);
}

/** Somebody whom the bot knows already asks what it can do. */
async function somebodyIn(url: string): Promise<string> {
  const pool = openPool(url);
  try {
    await fillDue({ pool }, { count: 1, sessionAt: realClock.now().add({ hours: 24 }), workspaces: 1 });
    const { rows } = await pool.query<{ user_key: string }>('select user_key from account limit 1');
    const command = {
      command: '/mentoring',
      text: 'help',
      trigger_id: '1',
      channel_id: 'D1',
      channel_name: 'directmessage',
    };
    const who = { team_id: 'T0', user_id: rows[0]?.user_key ?? '', user_name: 'somebody', api_app_id: 'A1' };
    return new URLSearchParams({ ...command, ...who, response_url: 'http://127.0.0.1:9/' }).toString();
  } finally {
    await pool.end();
  }
}
