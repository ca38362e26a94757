import { Temporal } from 'temporal-polyfill';
import { openHouse } from '../handlers/house.js';
import { benSaysYesTo } from '../handlers/pairs.js';

test('what fell due while the bot was away is looked at when it starts, before any tick', async () => {
  const house = await openHouse();
  try {
    const pairs = await benSaysYesTo(house, ['Ada', 'Bea']);
    house.later(Temporal.Duration.from({ hours: 73 }));
    house.jobs.start();
    // Nothing begins after this, and what has begun is done.
    await house.jobs.stop();
    const { rows } = await house.database.pool.query(
      `select relationship_id as id from message where slot = 'meetSoon' order by 1`,
    );
    expect(rows).toEqual(pairs.map((id) => ({ id })));
  } finally {
    await house.close();
  }
});
