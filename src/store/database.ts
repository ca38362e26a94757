import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import type { BuiltIn } from '../mentoring/frameworks.js';
import type { Clock, NewId } from '../ports/clock.js';
import type { Agenda, Outbox, Rooms } from '../ports/outbox.js';
import type { Store } from '../ports/store.js';
import { makeAgenda } from './agenda.js';
import { fixturesOf, organisationKeyOf } from './first-start.js';
import { PrismaClient } from './generated/client.js';
import { parseKeyRing, ownKeyRing } from './keys.js';
import { applyMigrations, oneBotAtATime } from './migrate.js';
import { makeOutbox } from './outbox.js';
import { listOutbox, nextLookOfAll, type Listed } from './outbox-reader.js';
import { openPool, reached } from './pool.js';
import { makeRooms } from './rooms.js';
import { makeSafe } from './safe.js';
import { makeStore, type Inside } from './store.js';

export interface Database {
  pool: pg.Pool;
  store: Store;
  outbox: Outbox;
  rooms: Rooms;
  agenda: Agenda;
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
  const { clock, newId, committed } = opening;
  const ring =
    opening.encryptionKeys === undefined ? ownKeyRing(opening.dataDir) : parseKeyRing(opening.encryptionKeys);
  const safe = makeSafe(ring);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  const client = await reached(pool, opening.url);
  try {
    return await oneBotAtATime(client, async () => {
      await applyMigrations(client, opening.migrations);
      const fixtures = await fixturesOf(prisma, newId, opening.framework);
      const at = new Date(clock.now().epochMilliseconds);
      const organisationKey = await organisationKeyOf(prisma, fixtures, { safe, newId, at });
      return { pool, safe, fixtures, organisationKey, clock, newId, committed };
    });
  } finally {
    client.release();
    await prisma.$disconnect();
  }
}

const databaseOn = (pool: pg.Pool, inside: Inside): Database => ({
  pool,
  store: makeStore(inside),
  outbox: makeOutbox(pool, inside.safe, inside.newId),
  rooms: makeRooms(pool),
  agenda: makeAgenda(inside),
  outboxListed: () => listOutbox(pool, inside.safe),
  nextLook: () => nextLookOfAll(pool),
  close: () => pool.end(),
});
