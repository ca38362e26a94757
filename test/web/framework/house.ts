import { createHash } from 'node:crypto';
import pino from 'pino';
import { Temporal } from 'temporal-polyfill';
import { makeHolidayCalendars } from '../../../src/calendar/holidays.js';
import { newIdBy, random } from '../../../src/clock.js';
import { makeSharedFiles } from '../../../src/handlers/shared-files.js';
import { openDatabase } from '../../../src/store/database.js';
import { frameworkPages } from '../../../src/web/framework/routes.js';
import { historyPages } from '../../../src/web/history/routes.js';
import { createServer } from '../../../src/web/server.js';
import { sharePages } from '../../../src/web/share/routes.js';
import { cloneDatabase } from '../../database.js';

/** The pages behind links on a real database, with a clock to move. */
export async function openPages(publicUrl = 'http://localhost:3978') {
  const base = await cloneDatabase();
  let time = Temporal.Instant.from('2026-12-01T09:00:00Z');
  const clock = { now: () => time };
  const newId = newIdBy(clock);
  const holidays = makeHolidayCalendars();
  const database = await openDatabase({
    url: base.url,
    migrations: 'prisma/migrations',
    dataDir: 'unused',
    framework: 'standard',
    coordinators: ['slack:chidi', 'teams:dana'],
    encryptionKeys: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    clock,
    newId,
    holidaysOf: holidays.of,
    committed: () => undefined,
  });
  const { programmes, store, pool, feeds } = database;
  const off = { chats: {}, holidays, mailFrom: null, documentLink: () => null };
  const house = { programmes, store, feeds, clock, newId, random, publicUrl, ...off };
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const server = createServer({
    routes: [
      ...frameworkPages(house),
      ...historyPages(house),
      ...sharePages({ ...house, files: makeSharedFiles(house) }),
    ],
    log,
    newId,
  });
  const port = await server.listen(0, '127.0.0.1');
  return {
    port,
    programmes,
    store,
    pool,
    logged,
    at: (path: string) => `http://127.0.0.1:${port}${path}`,
    later: (duration: Temporal.DurationLike) => void (time = time.add(duration)),
    person: async (platform: 'slack' | 'teams', user: string, name: string) =>
      (await store.introduce({ platform, tenant: 't', user }, { name })).id,
    /** As the bot gives one to somebody in the chat. */
    linkFor: async (person: string, purpose = 'framework') => {
      const key = random(32).toString('base64url');
      const hash = createHash('sha256').update(key).digest('hex');
      await programmes.links.keep({ hash, person, purpose, expires: time.add({ minutes: 15 }) }, time);
      return key;
    },
    close: async () => {
      await server.close();
      await database.close();
      await base.drop();
    },
  };
}
