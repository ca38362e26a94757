import { v7 } from 'uuid';
import { sessionsAtHand, type Session } from '../../src/mentoring/session.js';
import { openPages } from '../web/framework/house.js';
import { begun, longPair } from './long-pair.js';

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

test('what has just been is at hand, however many of those to come were called off', async () => {
  const two = { mentee: `amira ${v7()}`, mentor: `ben ${v7()}` };
  const { relationship, mentor: by, sessions } = await longPair(house, { ...two, sessions: 1 });
  const [held] = sessions as [Session];
  const calledOff = Array.from({ length: sessionsAtHand + 1 }, (_, n): Session => {
    const at = held.at.add({ hours: 24 * (100 - n) });
    const history = [{ is: 'cancelled' as const, by, at: held.at.add({ hours: n }), from: at, late: false }];
    return { ...held, id: v7(), at, state: 'cancelled', history };
  });
  await house.store.transact(async (unit) => {
    const before = await unit.snapshot(relationship);
    if (!before) throw new Error('no such pair');
    const same = { before, relationship: before.relationship, agreement: null, room: null };
    await unit.save({ ...same, sessions: calledOff, events: [], messages: [], nextLook: null, at: begun });
  });
  const snapshot = await snapshotOf(relationship);
  // The first to be called off would have been the last to take place.
  const lately = calledOff.slice(1).toReversed();
  expect(snapshot?.sessions.map(({ id }) => id)).toEqual([held, ...lately].map(({ id }) => id));
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
