import { openHouse } from '../handlers/house.js';
import { benSaysYesTo, bothHaveSigned, lookedAt, type House } from '../handlers/pairs.js';

/** Ada and Ben have said yes on Monday, 2 March, at nine, and set no meeting; Slack takes nothing from now on. */
let house: House;
let relationship: string;
let isDown: boolean;
beforeEach(async () => {
  house = await openHouse();
  [relationship = ''] = await benSaysYesTo(house, ['Ada']);
  await house.jobs.wake();
  const { deliver } = house.chats.slack;
  isDown = true;
  house.chats.slack.deliver = (delivery) =>
    isDown ? Promise.resolve({ is: 'later', afterMs: 1_000, reason: 'away' }) : deliver(delivery);
  house.delivered.length = 0;
});
afterEach(() => house.close());

const at = async (hours: number) => {
  house.later({ hours });
  await house.jobs.sweep();
};
const said = () => house.delivered.map(({ to, card }) => [card.id, 'person' in to ? to.person : 'room']);
const rows = async () =>
  (
    await house.database.pool.query<{ state: string; reason: string | null }>(
      'select state::text, reason from message where unprompted order by id',
    )
  ).rows.map(({ state, reason }) => [state, reason]);
const once = [['meeting.remind', 'Ada']];

test('what could not be said in somebody’s hours is not said at night, but in the morning, once', async () => {
  await at(73);
  expect(await rows()).toEqual([['waiting', 'away']]);
  isDown = false;
  await at(11);
  expect(said()).toEqual([]);
  expect(await rows()).toEqual([['superseded', 'too late']]);
  expect((await lookedAt(house, relationship)).given.size).toBe(0);
  await at(10);
  expect(said()).toEqual([]);
  await at(1);
  expect(said()).toEqual(once);
  await at(1);
  expect(said()).toEqual(once);
  expect((await lookedAt(house, relationship)).given.size).toBe(1);
});

test('nor is what was on its way, is looked for at night and has not arrived', async () => {
  const { deliver } = house.chats.slack;
  house.chats.slack.deliver = () => Promise.resolve({ is: 'unknown', reason: 'timeout' });
  house.chats.slack.find = () => Promise.resolve({ found: null });
  await at(73);
  expect(await rows()).toEqual([['sending', null]]);
  house.chats.slack.deliver = deliver;
  isDown = false;
  await at(11);
  expect(said()).toEqual([]);
  expect(await rows()).toEqual([['superseded', 'too late']]);
  await at(11);
  expect(said()).toEqual(once);
});

test('nor is what was said before, was put off, and is held up the second time', async () => {
  isDown = false;
  await at(73);
  expect(said()).toEqual(once);
  await house.database.pool
    .query(`with put_off as (update nudge set again_at = at + interval '1 day' returning *)
    update relationship set next_look = put_off.again_at from put_off where relationship.id = put_off.relationship_id`);
  isDown = true;
  await at(24);
  isDown = false;
  await at(11);
  expect(said()).toEqual(once);
  // Over the weekend.
  await at(11 + 2 * 24);
  expect(said()).toEqual([...once, ...once]);
});

test('a review that the agreement’s rule has called is asked for in the morning; who has not answered two days later hears of it then', async () => {
  await bothHaveSigned(house, relationship);
  await house.database.pool.query('update relationship set next_look = begun_at');
  const reviewCards = () => said().filter(([card]) => card?.startsWith('review'));
  await at(24 * 182);
  const hours = async (count: number) => {
    for (let hour = 0; hour < count; hour++) await at(1);
  };
  await hours(9);
  expect((await lookedAt(house, relationship)).review).toMatchObject({ calledBy: null });
  isDown = false;
  await at(6);
  expect(reviewCards()).toEqual([]);
  await hours(12);
  expect(reviewCards()).toEqual([['review.called', 'room']]);
  await hours(42);
  expect(reviewCards()).toHaveLength(1);
  await hours(12);
  expect(reviewCards().slice(1)).toEqual([
    ['review.missing', 'Ada'],
    ['review.missing', 'Ben'],
  ]);
});

test('as long as they are there it goes as soon as it can, planned once', async () => {
  await at(73);
  isDown = false;
  await at(9);
  expect(said()).toEqual(once);
  expect(await rows()).toEqual([['sent', null]]);
});

test('what makes no sense any more is not said at all', async () => {
  await at(73);
  isDown = false;
  const { relationship: pair } = await lookedAt(house, relationship);
  await house.database.pool.query(`update relationship set phase = 'ended' where id = $1`, [pair.id]);
  await at(11);
  await at(24);
  expect(said()).toEqual([]);
  expect(await rows()).toEqual([['superseded', 'too late']]);
});

test('what one of two has had, the other gets late rather than the first one twice', async () => {
  await at(73);
  const copy = `insert into message (id, organisation_id, relationship_id, lane, person_id, slot, how, state, not_before, created_at,
      content, place, unprompted, good_until, gives)
    select gen_random_uuid(), organisation_id, relationship_id, lane, null, slot, how, 'sent', not_before, created_at,
      content, null, true, good_until, gives from message where unprompted`;
  await house.database.pool.query(copy);
  isDown = false;
  await at(11);
  expect(said()).toEqual(once);
  expect((await lookedAt(house, relationship)).given.size).toBe(1);
});
