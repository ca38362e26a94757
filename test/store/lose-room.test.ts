import { openHouse } from '../handlers/house.js';
import { benSaysYesTo, type House, saying, toRoom } from '../handlers/pairs.js';
import { until } from '../crash/until.js';
import { statementsOf } from '../statements.js';

test('what waited for a lost room goes to both, in order, with as many statements for three messages as for one', async () => {
  const house = await openHouse();
  try {
    const [one = '', three = '', none = ''] = await benSaysYesTo(house, ['Ada', 'Bea', 'Cora']);
    await saying(house, one, [toRoom('alone', 0)]);
    await saying(house, three, [
      toRoom('first', 1),
      toRoom('second', 2),
      { ...toRoom('welcome', 3), how: 'change' },
      toRoom('third', 4),
    ]);
    const losing = (relationship: string) => statementsOf(() => house.database.outbox.loseRoom(relationship));
    const forOne = await losing(one);
    expect(forOne).toHaveLength(5);
    expect(await losing(three)).toEqual(forOne);
    expect(await losing(none)).toHaveLength(4);

    house.delivered.length = 0;
    house.later({ hours: 2 });
    await house.jobs.wake();
    const seen = (person: string) =>
      house.delivered
        .filter(({ to }) => 'person' in to && to.person === person)
        .map(({ card }) => card.summary);
    expect(seen('Ada')).toEqual(['alone']);
    expect(seen('Bea')).toEqual(['first', 'second', 'third']);
    expect(seen('Ben').sort()).toEqual(['alone', 'first', 'second', 'third']);
    expect(house.delivered).toHaveLength(8);
  } finally {
    await house.close();
  }
});

test('what is being said to a room while it is lost goes to both, too', async () => {
  const house = await openHouse();
  try {
    const [relationship = ''] = await benSaysYesTo(house, ['Ada']);
    let losing = Promise.resolve();
    await saying(house, relationship, [toRoom('meanwhile', 0)], async () => {
      losing = house.database.outbox.loseRoom(relationship);
      await Promise.race([
        losing,
        until(
          () => someoneWaits(house),
          () => 'nobody waits',
        ),
      ]);
    });
    await losing;
    house.delivered.length = 0;
    house.later({ hours: 2 });
    await house.jobs.wake();
    expect(house.delivered.map(({ card }) => card.summary)).toEqual(['meanwhile', 'meanwhile']);
  } finally {
    await house.close();
  }
});

const someoneWaits = async ({ database }: House) => {
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return ((await database.pool.query(waiting)).rowCount ?? 0) > 0;
};
