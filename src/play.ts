import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { startBot, type Bot } from './bot.js';
import { movableClock, realClock } from './clock.js';
import type { Config } from './config.js';
import { commands } from './conversation/commands.js';
import { plainVocabulary, wordsFor } from './conversation/language.js';
import {
  createPlayground,
  type Playground,
  type PlaygroundClock,
  type PlaygroundCommand,
} from './playground/playground.js';
import { asFastAsItGoes } from './ports/pace.js';
import type { Route } from './web/server.js';

/** The whole bot between a local Slack workspace and a local Teams tenant, on a clock that can be moved. */
export async function startPlayground(config: Config, log: Logger): Promise<Bot> {
  const clock = movableClock(realClock);
  const here = `http://localhost:${config.port}`;
  const started: { bot: Bot | null } = { bot: null };
  const bot = () => {
    if (!started.bot) throw new Error('The bot is still starting.');
    return started.bot;
  };
  const playground = createPlayground({
    botUrl: () => here,
    publicUrl: () => here,
    now: () => realClock.now().epochMilliseconds,
    clock: playedClock(clock, bot),
    outbox: { list: () => bot().database.outboxListed() },
    commands: explained(),
    pageDir: besideBuild('playground'),
    renderedDir: fileURLToPath(new URL('../../adaptive-cards/rendered', import.meta.url)),
  });
  const route = { method: 'any', body: 'none', handle: playgroundOr404(playground.handle) } as const;
  const routes: Route[] = ['/', '/playground', '/playground/*'].map((path) => ({ ...route, path }));
  // Its platforms are on this machine, and whoever moves the clock by weeks reads at once what they bring.
  const pace = asFastAsItGoes;
  started.bot = await startBot(between(playground, config, here), { log, clock, routes, pace });
  return {
    ...started.bot,
    stop: async () => {
      playground.close();
      await bot().stop();
    },
  };
}

const playedClock = (clock: ReturnType<typeof movableClock>, bot: () => Bot): PlaygroundClock => ({
  now: () => clock.now().epochMilliseconds,
  advance: async (milliseconds) => {
    clock.advance(Temporal.Duration.from({ milliseconds }));
    await bot().jobs.sweep();
  },
  next: async () => {
    const next = await bot().database.nextLook();
    return next === null ? null : next.getTime() - clock.now().epochMilliseconds;
  },
});

function explained(): PlaygroundCommand[] {
  const { t } = wordsFor({ language: 'en', zone: 'UTC' }, plainVocabulary);
  return commands.map(({ word, hint, help }) => ({ word, hint, help: t(help) }));
}

/** The bot's settings, with the local platforms in place of the real ones. */
const between = ({ slack, teams, coordinators }: Playground, config: Config, here: string): Config => ({
  ...config,
  coordinators,
  publicUrl: config.publicUrl ?? here,
  slack,
  teams: {
    auth: 'none',
    appId: '',
    appPassword: '',
    appType: 'SingleTenant',
    tenantId: teams.tenant,
    serviceUrl: teams.serviceUrl,
  },
});

const besideBuild = (folder: string) => fileURLToPath(new URL(`../${folder}`, import.meta.url));

const playgroundOr404 =
  (handle: (req: IncomingMessage, res: ServerResponse) => Promise<boolean>) =>
  async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (!(await handle(req, res))) res.writeHead(404).end();
  };
