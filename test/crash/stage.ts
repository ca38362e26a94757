import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { realClock } from '../../src/clock.js';
import { cast } from '../../src/playground/cast.js';
import type { PlayedPerson } from '../../src/playground/client.js';
import { createSlackWorkspace, type SlackWorkspace } from '../../src/playground/slack/workspace.js';
import { createTeamsTenant, type TeamsTenant } from '../../src/playground/teams/tenant.js';
import { cloneDatabase } from '../database.js';
import { player, type Player } from '../stories/player.js';
import { type BotProcess, startBotProcess } from './bot-process.js';
import { type Watched, watch } from './watched.js';

export type On = 'slack' | 'teams';

/** A local Slack and Teams, whom bots in processes of their own write to and hear from. */
export interface World {
  slack: SlackWorkspace;
  teams: TeamsTenant;
  on(platform: On, person: string): Player;
  /** The newest bot is the one that hears. */
  startsBot(env?: Record<string, string>): Promise<BotProcess>;
  /** Which bots have called, by the order of their start. */
  callers: Set<string>;
  /** SIGKILL to every bot that runs. */
  kills(): Promise<void>;
  close(): Promise<void>;
}

const signingSecret = 'shh';
const botToken = 'xoxb-played';

/** Longer than the platforms': these tests are not about speed, and start many processes at once. */
const patience = 20_000;

const manifest = JSON.parse(readFileSync(new URL('../../manifest/slack.json', import.meta.url), 'utf8')) as {
  oauth_config: { scopes: { bot: string[] } };
};

/** The bot serves only the platforms that are told: it starts faster with one. `ahead`: of the real clock, in milliseconds. */
export async function makeWorld(
  platforms: readonly On[],
  people: readonly PlayedPerson[] = cast,
  ahead = () => 0,
): Promise<World> {
  const here = { bot: 0, world: '', begun: 0 };
  const bots: BotProcess[] = [];
  const callers = new Set<string>();
  const botUrl = (path: string) => () => `http://127.0.0.1:${here.bot}${path}`;
  // What is good for seconds only, as the leave to open a window, is to survive a busy machine.
  const begun = realClock.now().epochMilliseconds;
  const now = () => Math.floor(begun + ahead() + (realClock.now().epochMilliseconds - begun) / 4);
  const slack = createSlackWorkspace({
    ...{ signingSecret, botToken, people, now, prefix: '/slack' },
    botUrl: botUrl('/slack/events'),
    patience,
    scopes: manifest.oauth_config.scopes.bot,
  });
  const teams = createTeamsTenant({
    ...{ people, now, prefix: '/teams' },
    botUrl: botUrl('/api/messages'),
    patience: { invoke: patience, message: patience },
    serviceUrl: () => `${here.world}/bot${here.begun}/teams`,
  });
  // Each bot knows the platforms under an address of its own.
  const server = createServer((req, res) => {
    const [, caller = '', path = '/'] = /^\/(bot\d+)(\/.*)$/.exec(req.url ?? '') ?? [];
    callers.add(caller);
    req.url = path;
    const platform = path.startsWith('/slack') ? slack : teams;
    platform
      .handle(req, res)
      .catch((error: unknown) => res.destroy(new Error('the stand-in failed', { cause: error })));
  });
  // As in the stories.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  here.world = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const said = () => bots.flatMap((bot) => bot.said).filter((line) => /"level":(50|60)|^[^{]/.test(line));
  const kills = async () => {
    await Promise.all(bots.filter((bot) => bot.running()).map((bot) => bot.kill()));
  };
  return {
    slack,
    teams,
    on: (platform, person) =>
      player((platform === 'slack' ? slack : teams).client(person), () => slack.settled(), said),
    callers,
    startsBot: async (env) => {
      here.begun += 1;
      const itsWorld = `${here.world}/bot${here.begun}`;
      const bot = startBotProcess({
        ENCRYPTION_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
        ...(platforms.includes('slack') && {
          SLACK_SIGNING_SECRET: signingSecret,
          SLACK_BOT_TOKEN: botToken,
          SLACK_API_URL: slack.apiUrl(itsWorld),
        }),
        ...(platforms.includes('teams') && {
          TEAMS_AUTH: 'none',
          TEAMS_TENANT_ID: teams.tenantId,
          TEAMS_SERVICE_URL: `${itsWorld}/teams`,
        }),
        ...env,
      });
      bots.push(bot);
      here.bot = await bot.ready;
      return bot;
    },
    kills,
    close: async () => {
      await kills();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

export interface Stage extends World {
  database: Watched;
  databaseUrl: string;
}

/** The world, and a database that lasts while bots come and go. */
export async function setStage(...cast: Parameters<typeof makeWorld>): Promise<Stage> {
  const [world, base] = await Promise.all([makeWorld(...cast), cloneDatabase()]);
  const database = await watch(base.url);
  return {
    ...world,
    database,
    databaseUrl: base.url,
    startsBot: (env) => world.startsBot({ DATABASE_URL: base.url, ...env }),
    kills: async () => {
      await world.kills();
      await database.cutOff();
    },
    close: async () => {
      await world.close();
      await database.cutOff();
      await database.close();
      await base.drop();
    },
  };
}

/** Our ids of the messages that the bot has posted by itself, as often as it did. */
export const idsPosted = ({ ledger }: SlackWorkspace): string[] =>
  ledger.posts.flatMap(({ metadata }) => (metadata === null ? [] : [JSON.stringify(metadata)]));

export const roomsMade = ({ ledger }: SlackWorkspace): number =>
  ledger.calls.filter(({ method, answer }) => method === 'conversations.create' && answer?.['ok']).length;
