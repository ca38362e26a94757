import type pg from 'pg';
import type { Agenda } from '../ports/outbox.js';
import type { Unit } from '../ports/store.js';
import { inTransaction } from './transaction.js';

const due = `select id from relationship where next_look <= $1 order by next_look limit $2 for update skip locked`;

/** Two instances that look at the same minute share the work: each locks what it takes, and passes over the other's. */
export const makeAgenda = (
  pool: pg.Pool,
  unitOn: (client: pg.PoolClient) => Unit,
  committed: () => void,
): Agenda => ({
  due: async (now, most, work) => {
    const count = await inTransaction(pool, async (client) => {
      const { rows } = await client.query<{ id: string }>({
        name: 'agenda',
        text: due,
        values: [now.toString(), most],
      });
      if (rows.length > 0) {
        await work(
          unitOn(client),
          rows.map(({ id }) => id),
        );
      }
      return rows.length;
    });
    if (count > 0) committed();
    return count;
  },
});
