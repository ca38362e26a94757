import { v7 } from 'uuid';
import { openPages } from '../web/framework/house.js';
import { longPair } from './long-pair.js';

let house: Awaited<ReturnType<typeof openPages>>;
beforeAll(async () => {
  house = await openPages();
});
afterAll(() => house.close());

const snapshotOf = (id: string) => house.store.transact((unit) => unit.snapshot(id));

test('sessions come in the order of their times, whichever was booked first', async () => {
  const two = { mentee: `amira ${v7()}`, mentor: `ben ${v7()}` };
  const { relationship, sessions } = await longPair(house, { ...two, sessions: 3 });
  const [first, second, third] = sessions.map(({ id }) => id);
  await house.pool.query(`update session set starts_at = starts_at - interval '30 days' where id = $1`, [
    third,
  ]);
  const snapshot = await snapshotOf(relationship);
  expect(snapshot?.sessions.map(({ id }) => id)).toEqual([third, first, second]);
});

test('of several coordinators the one whom we have known longest comes first', async () => {
  const two = { mentee: `amira ${v7()}`, mentor: `ben ${v7()}` };
  const { relationship } = await longPair(house, { ...two, sessions: 0 });
  const known = [];
  for (const user of ['chidi', 'dana'])
    known.push(
      await house.store.introduce(
        { platform: 'slack', tenant: 'T1', user: `${user} ${v7()}` },
        { name: user },
      ),
    );
  const ids = known.map(({ id }) => id);
  await house.pool.query(
    `insert into programme_role (programme_id, organisation_id, person_id, role)
     select programme_id, organisation_id, person, 'coordinator' from relationship, unnest($2::uuid[]) person where id = $1`,
    [relationship, ids.toReversed()],
  );
  const snapshot = await snapshotOf(relationship);
  expect(snapshot?.coordinators.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual(ids);
});
