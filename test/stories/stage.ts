import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { startBot, type Bot } from '../../src/bot.js';
import { movableClock, realClock } from '../../src/clock.js';
import { readConfig } from '../../src/config.js';
import { asFastAsItGoes } from '../../src/ports/pace.js';
import { createSlackWorkspace, type SlackWorkspace } from '../../src/playground/slack/workspace.js';
import { createTeamsTenant, type TeamsTenant } from '../../src/playground/teams/tenant.js';
import type { CastPerson } from '../../src/playground/teams/people.js';
import { cloneDatabase } from '../database.js';
import { player, type Player } from './player.js';

export type On = 'slack' | 'teams';

/** Every story runs on each of these: the mentee's platform first. */
export const pairings: [mentee: On, mentor: On][] = [
  ['slack', 'slack'],
  ['teams', 'teams'],
  ['slack', 'teams'],
];

export const cast = [
  { id: 'amira', name: 'Amira Haddad', zone: 'Europe/London', locale: 'en-GB' },
  { id: 'ben', name: 'Ben Osei', zone: 'Europe/London', locale: 'en-GB' },
  { id: 'chidi', name: 'Chidi Okafor', zone: 'Europe/London', locale: 'en-GB' },
] as const satisfies CastPerson[];

export const scopes = [
  'commands',
  'chat:write',
  'groups:write',
  'groups:read',
  'groups:history',
  'im:history',
  'im:write',
  'mpim:history',
  'mpim:write',
  'users:read',
  'users:read.email',
  'files:write',
  'files:read',
];

export interface Stage {
  readonly slack: SlackWorkspace;
  readonly teams: TeamsTenant;
  readonly bot: Bot;
  databaseUrl: string;
  /** Where the platforms' own addresses begin. */
  world: string;
  /** The log of the bot, line by line. */
  logged: string[];
  /** The address of everything that the bot asked of the platforms. */
  urls: string[];
  on(platform: On, person: string): Player;
  /** Until nothing that the bot has saved waits to be sent. */
  settle(): Promise<void>;
  later(duration: Temporal.DurationLike): Promise<void>;
  /** By the bot’s clock. */
  now(): Temporal.Instant;
  /** So many days from today by the bot’s clock, in London, where everybody lives. The real date may be a week behind. */
  day(days: number): Temporal.PlainDate;
  /** Stops the bot, lets time pass without it, and starts it again on the same database. */
  away(duration: Temporal.DurationLike): Promise<void>;
  /** For the next story: nobody has ever written, it is now, and the bot goes on running. */
  anew(): Promise<void>;
  close(): Promise<void>;
}

export interface Setting {
  people?: readonly CastPerson[];
  framework?: string;
  /** In the place of the stage's own. */
  settings?: Readonly<Record<string, string>>;
}

/** The real bot, on a real database, between a local Slack workspace and a local Teams tenant. */
export async function setStage({
  people = cast,
  framework = 'standard',
  settings = {},
}: Setting = {}): Promise<Stage> {
  const database = await cloneDatabase();
  const clock = movableClock(realClock);
  clock.advance(untilMonday(realClock.now()));
  let ahead = Temporal.Duration.from({ hours: 0 });
  const pass = (duration: Temporal.DurationLike) => {
    ahead = ahead.add(duration);
    clock.advance(Temporal.Duration.from(duration));
  };
  const logged: string[] = [];
  const urls: string[] = [];
  const here: { bot: number; world: string } = { bot: 0, world: '' };
  const botUrl = (path: string) => () => `http://127.0.0.1:${here.bot}${path}`;
  const now = () => realClock.now().epochMilliseconds;
  const workspace = () =>
    createSlackWorkspace({
      botUrl: botUrl('/slack/events'),
      signingSecret: 'shh',
      botToken: 'xoxb-played',
      scopes,
      people,
      now,
      prefix: '/slack',
      reach: (url) => url.replace(/^http:\/\/localhost:3978/, `http://127.0.0.1:${here.bot}`),
    });
  const tenant = () =>
    createTeamsTenant({
      botUrl: botUrl('/api/messages'),
      serviceUrl: () => `${here.world}/teams`,
      prefix: '/teams',
      people,
      now,
    });
  let [slack, teams] = [workspace(), tenant()];
  const world = createServer((req, res) => {
    urls.push(req.url ?? '');
    const platform = req.url?.startsWith('/slack') ? slack : teams;
    platform.handle(req, res).catch((error: unknown) => res.destroy(error as Error));
  });
  // Node's server ends an idle connection after five seconds; a request that meets that end is lost, and Teams is not asked twice.
  world.keepAliveTimeout = 60_000;
  here.world = await listening(world);
  const config = readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    PUBLIC_URL: 'http://localhost:3978',
    DATABASE_URL: database.url,
    FRAMEWORK: framework,
    ENCRYPTION_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    COORDINATORS: [...slack.people, ...teams.people]
      .filter(({ id }) => id === 'chidi')
      .map((who) =>
        'aadObjectId' in who ? `teams:${String(who.aadObjectId)}` : `slack:${slack.userId(who.id)}`,
      )
      .join(','),
    SLACK_SIGNING_SECRET: 'shh',
    SLACK_BOT_TOKEN: 'xoxb-played',
    SLACK_API_URL: slack.apiUrl(here.world),
    TEAMS_AUTH: 'none',
    TEAMS_TENANT_ID: teams.tenantId,
    TEAMS_SERVICE_URL: `${here.world}/teams`,
    ...settings,
  });
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const started = async () => {
    const bot = await startBot(config, { log, clock, pace: asFastAsItGoes });
    here.bot = bot.port;
    return bot;
  };
  let bot = await started();
  const faults = () => logged.filter((line) => line.includes('"level":50'));
  const settle = async () => {
    await slack.settled();
    await bot.answered();
    await bot.jobs.done();
  };
  return {
    get slack() {
      return slack;
    },
    get teams() {
      return teams;
    },
    get bot() {
      return bot;
    },
    databaseUrl: database.url,
    world: here.world,
    logged,
    urls,
    on: (platform, person) =>
      player(platform === 'slack' ? slack.client(person) : teams.client(person), settle, faults),
    settle,
    now: () => clock.now(),
    day: (days) => clock.now().toZonedDateTimeISO('Europe/London').toPlainDate().add({ days }),
    later: async (duration) => {
      pass(duration);
      await bot.jobs.sweep();
    },
    away: async (duration) => {
      await bot.stop();
      pass(duration);
      bot = await started();
    },
    anew: async () => {
      await settle();
      await bot.database.pool.query(nobodyHasWritten);
      pass(ahead.negated());
      [slack, teams] = [workspace(), tenant()];
      slack.apiUrl(here.world);
      logged.length = 0;
      urls.length = 0;
    },
    close: async () => {
      await bot.stop();
      world.closeAllConnections();
      await new Promise((closed) => world.close(closed));
      await database.drop();
    },
  };
}

/** Stories begin on a Monday morning: what the bot begins by itself waits for working days. */
function untilMonday(now: Temporal.Instant): Temporal.Duration {
  const local = now.toZonedDateTimeISO('Europe/London');
  const monday = local
    .toPlainDate()
    .add({ days: 8 - local.dayOfWeek })
    .toZonedDateTime({ timeZone: 'Europe/London', plainTime: '10:00' });
  return now.until(monday.toInstant());
}

/** All but what the bot makes at its first start. Rows that others need go in a later round. */
const nobodyHasWritten = `do $$
declare
  each text;
begin
  for round in 1 .. 5 loop
    for each in select tablename from pg_tables where schemaname = 'public'
      and tablename not in ('organisation', 'programme', 'framework_version', 'data_key', '_prisma_migrations')
    loop
      begin
        execute format('delete from %I', each);
      exception when foreign_key_violation or restrict_violation then
        continue;
      end;
    end loop;
    begin
      delete from data_key where relationship_id is not null or author_id is not null;
    exception when foreign_key_violation or restrict_violation then
      continue;
    end;
  end loop;
end $$`;

function listening(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
}
