import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { createSlack } from './chat/slack/app.js';
import { createTeams } from './chat/teams/app.js';
import { newIdBy, random, realClock } from './clock.js';
import type { Config } from './config.js';
import { announce } from './handlers/announce.js';
import { makeDispatch } from './handlers/dispatch.js';
import { makeJobs, type Jobs } from './jobs/jobs.js';
import type { Chats } from './ports/chat.js';
import type { Clock } from './ports/clock.js';
import { openDatabase, type Database } from './store/database.js';
import { startEmbedded } from './store/embedded/start.js';
import { health } from './web/health.js';
import { createServer, type Route } from './web/server.js';

export interface Bot {
  port: number;
  jobs: Jobs;
  database: Database;
  stop(): Promise<void>;
}

interface Surroundings {
  log: Logger;
  clock?: Clock;
  /** Routes besides the bot's own: the playground's. */
  routes?: readonly Route[];
}

/** The whole bot: database, surfaces, jobs, web server. Everything is wired here and nothing decided. */
export async function startBot(
  config: Config,
  { log, clock = realClock, routes = [] }: Surroundings,
): Promise<Bot> {
  const newId = newIdBy(clock);
  const own =
    config.databaseUrl === undefined
      ? await startEmbedded({ dataDir: config.dataDir, log: (line) => log.info(line) })
      : null;
  const wake: { jobs: Jobs | null } = { jobs: null };
  const database = await openDatabase({
    url: own?.url ?? config.databaseUrl ?? '',
    migrations: migrationsFolder(),
    dataDir: config.dataDir,
    encryptionKeys: config.encryptionKeys,
    clock,
    newId,
    committed: () => void wake.jobs?.wake(),
  });
  // Said of a connection that broke while nobody used it; unheard it would end the process.
  database.pool.on('error', (error) => log.warn({ err: error }, 'a connection to the database broke'));
  const chats: { -readonly [P in keyof Chats]: Chats[P] } = {};
  const dispatch = makeDispatch({ store: database.store, chats, clock, newId, random }, log);
  const now = () => realClock.now().epochMilliseconds;
  const slack = config.slack && createSlack({ ...config.slack, dispatch, log, newId, now });
  const teams = config.teams && (await createTeams({ ...config.teams, dispatch, log }));
  if (slack) chats.slack = slack.chat;
  if (teams) chats.teams = teams.chat;
  const jobs = makeJobs({ ...database, chats, clock, newId, announce, log });
  wake.jobs = jobs;
  const web = createServer({
    log,
    newId,
    routes: [
      ...(slack
        ? [{ method: 'POST', path: '/slack/events', body: 'buffered', handle: slack.handle } as const]
        : []),
      ...(teams
        ? [{ method: 'POST', path: '/api/messages', body: 'buffered', handle: teams.handle } as const]
        : []),
      ...health(database.pool),
      ...routes,
    ],
  });
  const port = await web.listen(config.port, config.host);
  await slack?.start();
  jobs.start();
  return {
    port,
    jobs,
    database,
    stop: async () => {
      // What people still do wakes the jobs, and what the jobs have sent is to be written down.
      await web.close();
      await Promise.all([slack?.stop(), teams?.stop()]);
      await jobs.stop();
      await database.close();
      await own?.stop();
    },
  };
}

/** Beside the sources and beside the build alike. */
const migrationsFolder = () => {
  const here = fileURLToPath(import.meta.url);
  const up = here.includes('/dist/') ? '../../prisma/migrations' : '../prisma/migrations';
  return fileURLToPath(new URL(up, import.meta.url));
};
