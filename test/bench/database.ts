import { makeHolidayCalendars } from '../../src/calendar/holidays.js';
import { newIdBy, realClock } from '../../src/clock.js';
import { openDatabase, type Database } from '../../src/store/database.js';
import { startThrowAway } from '../../prisma/throw-away.js';
import { encryptionKeys } from '../store/full-outbox.js';

/** An embedded server of its own with nobody in it, as long as the work takes. */
export async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const server = await startThrowAway();
  const database = await openDatabase({
    url: server.url,
    migrations: 'prisma/migrations',
    dataDir: 'unused',
    framework: 'standard',
    coordinators: [],
    encryptionKeys,
    clock: realClock,
    newId: newIdBy(realClock),
    holidaysOf: makeHolidayCalendars().of,
    committed: () => undefined,
  });
  try {
    await work(database);
  } finally {
    await database.close();
    await server.stop();
  }
}
