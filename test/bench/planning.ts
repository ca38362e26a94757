import { pino } from 'pino';
import { alarmBy, newIdBy, realClock } from '../../src/clock.js';
import { announce } from '../../src/handlers/announce.js';
import { makeDeliveries } from '../../src/jobs/deliver.js';
import { sweepNudges } from '../../src/jobs/sweep-nudges.js';
import type { Chat } from '../../src/ports/chat.js';
import { asFastAsItGoes } from '../../src/ports/pace.js';
import type { Database } from '../../src/store/database.js';
import { statementsOf } from '../statements.js';
import type { Size } from './answering.js';
import { withDatabase } from './database.js';
import { fillDue } from './due-pairs.js';
import { atLeast, atMost, row, type Row } from './row.js';

const usual = 1_000;
/** For a thousand nudges, BEGIN and COMMIT included. */
const mostStatements = 50;

const names = {
  planned: 'statements that plan 1,000 nudges',
  recorded: 'statements that record 1,000 outcomes',
};

/** How often the database is asked where many nudges are due, and what is written down of each message. */
export const planning = {
  names: Object.values(names),
  run: (wanted: readonly string[], { turns }: Size, show: (row: Row) => void): Promise<void> =>
    withDatabase(async (database) => {
      const count = turns ?? usual;
      const sessionAt = realClock.now().add({ minutes: 9 });
      await fillDue(database, { count, sessionAt, workspaces: 20 });
      await database.pool.query('analyze');
      const asked = await statementsOf(() =>
        sweepNudges({ ...database, newId, announce, log }, realClock.now()),
      );
      if ((await nudgesIn(database)) !== count) throw new Error('not all of them were planned');
      const settled = await statementsOf(() => deliveries(database).run());
      const recorded = settled.filter((name) => name.startsWith('settle')).length;
      const each = 1_000 / count;
      [
        row(names.planned, '', asked.length * each, mostStatements, atMost(1)),
        row(names.recorded, '', recorded * each, 1_000, atLeast(1)),
      ]
        .filter(({ name }) => wanted.includes(name))
        .forEach(show);
    }),
};

const log = pino({ level: 'error' });
const newId = newIdBy(realClock);

async function nudgesIn({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('select count(*)::int from nudge');
  return rows[0]?.count ?? 0;
}

const taking: Chat = {
  platform: 'slack',
  pace: asFastAsItGoes,
  whoIs: () => refused(),
  find: () => refused(),
  makeRoom: () => refused(),
  deliver: async ({ id }) => ({ is: 'sent', platformId: id }),
};
const refused = () => Promise.reject(new Error('nobody asks for that'));

const deliveries = ({ outbox }: Database) =>
  makeDeliveries({
    ...{ outbox, clock: realClock, alarm: alarmBy(realClock), log, chats: { slack: taking }, post: null },
    ...{ returned: refused, roomLost: refused, documents: refused },
  });
