import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { makeHolidayCalendars } from './calendar/holidays.js';
import { alarmBy, newIdBy, random, realClock } from './clock.js';
import type { Config } from './config.js';
import { announce } from './handlers/announce.js';
import { makeDispatch } from './handlers/dispatch.js';
import { answeringWith, illustrators, sendingWith } from './illustrating.js';
import { makeGather } from './handlers/gather.js';
import type { House } from './handlers/handler.js';
import { makeRoomLost } from './handlers/lose-room.js';
import { makeReturned } from './handlers/returned.js';
import { makeSharedFiles } from './handlers/shared-files.js';
import { makeJobs, type Jobs } from './jobs/jobs.js';
import type { Chats } from './ports/chat.js';
import type { Clock, NewId } from './ports/clock.js';
import type { Gather } from './ports/gathering.js';
import type { Pace } from './ports/pace.js';
import type { Illustrate } from './ports/pictures.js';
import type { Dispatch, Platform } from './ports/turn.js';
import { makeDocuments } from './paper/documents.js';
import { pngOf } from './paper/picture/png.js';
import { openDatabase, type Database } from './store/database.js';
import { startEmbedded } from './store/embedded/start.js';
import { about } from './web/about.js';
import { calendarRoutes } from './web/calendar.js';
import { documentLinks } from './web/document-link.js';
import { documentRoutes } from './web/documents.js';
import { frameworkPages } from './web/framework/routes.js';
import { health } from './web/health.js';
import { historyPages } from './web/history/routes.js';
import { styleRoute } from './web/pages/style.js';
import { pictureRoutes } from './web/pictures.js';
import { createServer, type Route } from './web/server.js';
import { sharePages } from './web/share/routes.js';

export interface Bot {
  port: number;
  jobs: Jobs;
  database: Database;
  /** Settles when everything that people have done so far is answered. */
  answered(): Promise<void>;
  stop(): Promise<void>;
}

interface Surroundings {
  log: Logger;
  clock?: Clock;
  /** Routes besides the bot's own: the playground's. */
  routes?: readonly Route[];
  /** How fast messages may go, in the place of what the platforms allow. */
  pace?: Pace;
}

/** The whole bot: database, surfaces, jobs, web server. Everything is wired here and nothing decided. */
export async function startBot(
  config: Config,
  { log, clock = realClock, routes = [], pace }: Surroundings,
): Promise<Bot> {
  const newId = newIdBy(clock);
  const wake: { jobs: Jobs | null } = { jobs: null };
  const committed = () => void wake.jobs?.wake();
  const { database, close } = await openOwnDatabase(config, { log, clock, newId, committed });
  const chats: Surfaces['chats'] = {};
  const documents = documentsOf(database, config, clock);
  const house = houseOn(database, config, { documents, chats, clock, newId });
  const dispatch = makeDispatch(house, log);
  const pictures = { ...house, pngOf, key: database.keyFor('picture links') };
  const illustrate = illustrators(pictures);
  const behind = { dispatch, illustrate, gather: makeGather(house), log, newId, pace };
  const surfaces = await openSurfaces(config, behind);
  Object.assign(chats, surfaces.chats);
  const hands = { returned: makeReturned(house), roomLost: makeRoomLost(house), announce };
  const post = config.mail ? (await smtp()).makePost(config.mail) : null;
  const alarm = alarmBy(clock);
  const jobs = makeJobs({ ...database, ...documents, chats, post, newId, alarm, ...hands, log });
  wake.jobs = jobs;
  const own = [...surfaces.routes, ...pagesOf(house, documents, pictures), ...health(database.pool)];
  const web = createServer({ log, newId, routes: [...own, ...routes] });
  const port = await web.listen(config.port, config.host);
  await surfaces.start();
  jobs.start();
  return {
    port,
    jobs,
    database,
    answered: surfaces.answered,
    stop: async () => {
      // What people still do wakes the jobs, and what the jobs have sent is to be written down.
      await web.close();
      await surfaces.answered();
      await jobs.stop();
      await close();
    },
  };
}

const holidays = makeHolidayCalendars();

const documentsOf = (database: Database, { logo, mail }: Config, clock: Clock) => ({
  documents: makeDocuments(database.store, logo, mail?.from),
  clock,
  key: database.keyFor('document links'),
});

interface Furnishing extends Pick<House, 'chats' | 'clock' | 'newId'> {
  documents: ReturnType<typeof documentsOf>;
}

function houseOn(database: Database, config: Config, { documents, ...furniture }: Furnishing): House {
  const { store, programmes, feeds } = database;
  const publicUrl = config.publicUrl?.replace(/\/+$/, '') ?? null;
  const documentLink = documentLinks(documents.key, publicUrl);
  const mailFrom = config.mail?.from ?? null;
  return { store, programmes, feeds, holidays, publicUrl, documentLink, mailFrom, random, ...furniture };
}

/** Every page that a browser opens, and everything that is fetched. */
export const pagesOf = (
  house: House,
  documents: Parameters<typeof documentRoutes>[0],
  pictures: Parameters<typeof pictureRoutes>[0],
): Route[] => [
  ...documentRoutes(documents),
  ...calendarRoutes(house),
  ...frameworkPages(house),
  ...historyPages(house),
  ...sharePages({ ...house, files: makeSharedFiles(house) }),
  ...pictureRoutes(pictures),
  ...about,
  styleRoute,
];

interface Opening extends Pick<Parameters<typeof openDatabase>[0], 'clock' | 'newId' | 'committed'> {
  log: Logger;
}

/** The operator's database, or the bot's own. */
async function openOwnDatabase(config: Config, { log, ...opening }: Opening) {
  const own =
    config.databaseUrl === undefined
      ? await startEmbedded({ dataDir: config.dataDir, log: (line) => log.info(line) })
      : null;
  const database = await openDatabase({
    url: own?.url ?? config.databaseUrl ?? '',
    migrations: migrationsFolder(),
    dataDir: config.dataDir,
    encryptionKeys: config.encryptionKeys,
    framework: config.framework,
    coordinators: config.coordinators,
    holidaysOf: holidays.of,
    ...opening,
  });
  // Said of a connection that broke while nobody used it; unheard it would end the process.
  database.pool.on('error', (error) => log.warn({ err: error }, 'a connection to the database broke'));
  const close = async () => {
    await database.close();
    await own?.stop();
  };
  return { database, close };
}

interface Surfaces {
  chats: { -readonly [Platform in keyof Chats]: Chats[Platform] };
  routes: Route[];
  start(): Promise<void>;
  answered(): Promise<void>;
}

interface Behind {
  dispatch: Dispatch;
  illustrate: Readonly<Record<Platform, Illustrate>>;
  gather: Gather;
  log: Logger;
  newId: NewId;
  pace: Pace | undefined;
}

/** Where people meet the bot: Slack, Teams or both. */
async function openSurfaces(
  config: Config,
  { illustrate, dispatch, pace, ...behind }: Behind,
): Promise<Surfaces> {
  const now = () => realClock.now().epochMilliseconds;
  const on = (platform: Platform) => ({ ...behind, dispatch: answeringWith(illustrate[platform], dispatch) });
  const slack = config.slack && (await slackApp()).createSlack({ ...config.slack, ...on('slack'), now });
  const teams = config.teams && (await (await teamsApp()).createTeams({ ...config.teams, ...on('teams') }));
  const route = { method: 'POST', body: 'buffered' } as const;
  return {
    chats: {
      ...(slack && { slack: { ...sendingWith(illustrate.slack, slack.chat), ...(pace && { pace }) } }),
      ...(teams && { teams: { ...sendingWith(illustrate.teams, teams.chat), ...(pace && { pace }) } }),
    },
    routes: [
      ...(slack ? [{ ...route, path: '/slack/events', handle: slack.handle }] : []),
      ...(teams ? [{ ...route, path: '/api/messages', handle: teams.handle }] : []),
    ],
    start: async () => {
      await slack?.start();
    },
    answered: async () => {
      await Promise.all([slack?.answered(), teams?.answered()]);
    },
  };
}

/** A platform’s library takes up to a second to load: only those that are used. */
const slackApp = () => import('./chat/slack/app.js');
const teamsApp = () => import('./chat/teams/app.js');
const smtp = () => import('./mail/smtp.js');

/** Beside the sources and beside the build alike. */
const migrationsFolder = () => {
  const here = fileURLToPath(import.meta.url);
  const up = here.includes('/dist/') ? '../../prisma/migrations' : '../prisma/migrations';
  return fileURLToPath(new URL(up, import.meta.url));
};
