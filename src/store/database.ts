import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import type { Clock, NewId } from '../ports/clock.js';
import type { Agenda, Outbox, Rooms } from '../ports/outbox.js';
import type { Store } from '../ports/store.js';
import { makeAgenda } from './agenda.js';
import { fixturesOf, organisationKeyOf } from './first-start.js';
import { PrismaClient } from './generated/client.js';
import { parseKeyRing, ownKeyRing } from './keys.js';
import { applyMigrations } from './migrate.js';
import { makeOutbox } from './outbox.js';
import { listOutbox, nextLookOfAll, type Listed } from './outbox-reader.js';
import { openPool } from './pool.js';
import { makeRooms } from './rooms.js';
import { makeSafe } from './safe.js';
import { makeStore, unitOn, type Inside } from './store.js';

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
  clock: Clock;
  newId: NewId;
  committed: () => void;
}

/** Connects, migrates, makes what a first start needs. */
export async function openDatabase(opening: Opening): Promise<Database> {
  const { url, clock, newId, committed } = opening;
  const pool = openPool(url);
  const client = await pool.connect();
  try {
    await applyMigrations(client, opening.migrations);
  } finally {
    client.release();
  }
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  const ring =
    opening.encryptionKeys === undefined ? ownKeyRing(opening.dataDir) : parseKeyRing(opening.encryptionKeys);
  const safe = makeSafe(ring);
  const fixtures = await fixturesOf(prisma, newId);
  const at = new Date(clock.now().epochMilliseconds);
  const organisationKey = await organisationKeyOf(prisma, fixtures, { safe, newId, at });
  const inside: Inside = { pool, safe, fixtures, organisationKey, clock, newId, committed };
  return {
    pool,
    store: makeStore(inside),
    outbox: makeOutbox(pool, safe, newId),
    rooms: makeRooms(pool),
    agenda: makeAgenda(pool, (connection) => unitOn(connection, inside), committed),
    outboxListed: () => listOutbox(pool, safe),
    nextLook: () => nextLookOfAll(pool),
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
