import { hkdfSync } from 'node:crypto';
import type pg from 'pg';
import type { BuiltIn } from '../mentoring/frameworks.js';
import type { CalendarFeeds } from '../ports/calendar.js';
import type { Clock, NewId } from '../ports/clock.js';
import type { HolidayCalendars } from '../ports/holidays.js';
import type { Agenda, Outbox, Rooms } from '../ports/outbox.js';
import type { Programmes } from '../ports/programmes.js';
import type { Store } from '../ports/store.js';
import { makeAgenda } from './agenda.js';
import { makeCalendarFeeds } from './calendar-feed.js';
import { grantRoles } from './coordinators.js';
import { organisationKeyOf, organisationOf } from './first-start.js';
import { makeFixtures } from './fixtures.js';
import { parseKeyRing, ownKeyRing } from './keys.js';
import { applyMigrations, oneBotAtATime } from './migrate.js';
import { makeOutbox } from './outbox.js';
import { listOutbox, nextLookOfAll, type Listed } from './outbox-reader.js';
import { openPool, reached } from './pool.js';
import { makeProgrammes } from './programmes.js';
import { makeRooms } from './rooms.js';
import { makeSafe } from './safe.js';
import { makeStore, type Inside } from './store.js';

export interface Database {
  pool: pg.Pool;
  store: Store;
  programmes: Programmes;
  feeds: CalendarFeeds;
  outbox: Outbox;
  rooms: Rooms;
  agenda: Agenda;
  /** A key of this organisation's for one purpose, the same as long as its data can be read. */
  keyFor(purpose: string): Buffer;
  /** For looking only. */
  outboxListed(): Promise<Listed[]>;
  nextLook(): Promise<Date | null>;
  close(): Promise<void>;
}

interface Opening {
  url: string;
  migrations: string;
  dataDir: string;
  encryptionKeys: string | undefined;
  /** For the programme that a first start makes. */
  framework: BuiltIn;
  /** The accounts of those who coordinate it, as `slack:U123` or `teams:<object id>`. */
  coordinators?: readonly string[];
  holidaysOf: HolidayCalendars['of'];
  clock: Clock;
  newId: NewId;
  committed: () => void;
}

/** Connects, migrates, makes what a first start needs. */
export async function openDatabase(opening: Opening): Promise<Database> {
  const pool = openPool(opening.url);
  try {
    return databaseOn(pool, await readyOn(pool, opening));
  } catch (error) {
    await pool.end();
    throw error;
  }
}

async function readyOn(pool: pg.Pool, opening: Opening): Promise<Inside> {
  const { clock, newId, committed, coordinators = [] } = opening;
  const ring =
    opening.encryptionKeys === undefined ? ownKeyRing(opening.dataDir) : parseKeyRing(opening.encryptionKeys);
  const safe = makeSafe(ring);
  const client = await reached(pool, opening.url);
  try {
    return await oneBotAtATime(client, async () => {
      await applyMigrations(client, opening.migrations);
      const beginning = { client, pool, newId };
      const organisation = await organisationOf(beginning, opening.framework);
      await grantRoles(client, organisation, coordinators);
      const fixtures = makeFixtures(organisation, clock, opening.holidaysOf);
      await fixtures.read(client);
      const at = new Date(clock.now().epochMilliseconds);
      const organisationKey = await organisationKeyOf(beginning, organisation, { safe, at });
      return { pool, safe, fixtures, organisationKey, coordinators, clock, newId, committed };
    });
  } finally {
    client.release();
  }
}

const databaseOn = (pool: pg.Pool, inside: Inside): Database => ({
  pool,
  store: makeStore(inside),
  programmes: makeProgrammes(inside),
  feeds: makeCalendarFeeds(inside),
  outbox: makeOutbox(pool, inside.safe, inside.newId),
  rooms: makeRooms(pool),
  agenda: makeAgenda(inside),
  keyFor: (purpose) =>
    Buffer.from(hkdfSync('sha256', inside.organisationKey.key, '', `mentoring-bot ${purpose}`, 32)),
  outboxListed: () => listOutbox(pool, inside.safe),
  nextLook: () => nextLookOfAll(pool),
  close: () => pool.end(),
});
