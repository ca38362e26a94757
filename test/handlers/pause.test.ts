import { intentions } from '../../src/conversation/intentions.js';
import { openHouse } from './house.js';
import { benSaysYesTo, lookedAt, onSlack } from './pairs.js';

test('a break that somebody has ended is over: nobody hears of that again, wherever the two stand by then', async () => {
  const house = await openHouse();
  try {
    const [relationship = ''] = await benSaysYesTo(house, ['Ada']);
    const ada = house.person(onSlack('Ada'));
    await ada.means(intentions.savePause, { relationship }, { until: '2026-03-20' });
    house.later({ hours: 2 });
    await ada.types('resume');
    expect((await lookedAt(house, relationship)).relationship).toMatchObject({ phase: 'chemistry' });
    await house.database.pool.query(
      `update relationship set phase = 'contracting', next_look = invited_at where id = $1`,
      [relationship],
    );
    await house.jobs.wake();
    house.delivered.length = 0;
    house.later({ hours: 24 });
    await house.jobs.sweep();
    expect(house.delivered.map(({ card }) => card.id)).toEqual([]);
  } finally {
    await house.close();
  }
});
