import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { feedFor } from '../../src/calendar/feed.js';
import { intentions } from '../../src/conversation/intentions.js';
import type { Session } from '../../src/mentoring/session.js';
import { parsed } from '../calendar/parsed.js';
import { actionIn, cardOf, openHouse } from './house.js';
import { benSaysYesTo, onSlack, type House } from './pairs.js';

let house: House;
afterEach(() => house.close());

const start = Temporal.Instant.from('2026-03-02T09:00:00Z');
const textOf = (reply: unknown) => JSON.stringify(reply);
const keyIn = (reply: unknown) => /\/calendar\/([\w-]{43})\.ics/.exec(textOf(reply))?.[1] ?? '';
const asks = (user: string) => house.person(onSlack(user)).means(intentions.calendarFeed, {});

const opened = async (key: string, since = start.subtract({ hours: 90 * 24 })) => {
  const hash = createHash('sha256').update(key).digest('hex');
  const feed = await house.database.feeds.open(hash, since);
  return feed && parsed(feedFor(feed, null)).events;
};

function session(days: number, where: string): Session {
  const at = start.add({ hours: 24 * days });
  const when = { local: at.toString().slice(0, 16), zone: 'UTC' };
  const history = [{ is: 'booked', by: 'x', at: start, from: at, late: false }] as const;
  return { id: v7(), state: 'planned', when, at, minutes: 30, where, bookedBy: v7(), sequence: 0, history };
}

const saves = (relationship: string, sessions: Session[]) =>
  house.database.store.transact(async (unit) => {
    const before = await unit.snapshot(relationship);
    if (!before) throw new Error('there is no such pair');
    await unit.save({ ...before, before, sessions, events: [], messages: [], nextLook: null, at: start });
  });

test('pressed twice at once, one address is made and shown; only its hash is kept', async () => {
  house = await openHouse();
  await house.person(onSlack('Ben')).types('home');
  const answers = await Promise.all(Array.from({ length: 5 }, () => asks('Ben')));
  const keys = answers.map(keyIn).filter((key) => key !== '');
  expect(keys).toHaveLength(1);
  expect(answers.filter((answer) => textOf(answer).includes('cannot show it again'))).toHaveLength(4);

  const renew = answers.flatMap((answer) =>
    keyIn(answer) ? actionIn(cardOf(answer), 'Make a new one') : [],
  );
  const renewed = await Promise.all(
    Array.from({ length: 5 }, () => renew.map((each) => house.person(onSlack('Ben')).presses(each))).flat(),
  );
  const fresh = renewed.map(keyIn).filter((key) => key !== '');
  expect(fresh).toHaveLength(1);
  expect([await opened(keys[0] ?? ''), await opened(fresh[0] ?? '')]).toEqual([null, []]);

  const { rows } = await house.database.pool.query('select * from calendar_feed');
  expect(rows).toMatchObject([{ hash: expect.stringMatching(/^[\da-f]{64}$/) as string }]);
  expect(textOf(rows)).not.toContain(fresh[0]);
});

test('a made-up button makes none', async () => {
  house = await openHouse();
  const ben = house.person(onSlack('Ben'));
  for (const data of [{}, { made: -1 }, { made: 1.5 }, { made: '7' }, { made: 9e15 }, { made: null }])
    expect(textOf(await ben.means(intentions.renewCalendarFeed, data))).toContain('This card is old');
  expect((await house.database.pool.query('select from calendar_feed')).rowCount).toBe(0);
});

test('it has all that a person has with anybody, of the last ninety days and to come, and nothing of others', async () => {
  house = await openHouse();
  const [withAmira = '', withDana = ''] = await benSaysYesTo(house, ['Amira', 'Dana']);
  await saves(withAmira, [session(-91, 'long ago'), session(-89, 'lately'), session(30, 'soon')]);
  await saves(withDana, [{ ...session(2, 'off'), state: 'cancelled', sequence: 1 }, session(400, 'far')]);
  const [ben, amira] = [keyIn(await asks('Ben')), keyIn(await asks('Amira'))];
  const places = async (key: string) => (await opened(key))?.map(({ location }) => location);
  expect(await places(ben)).toEqual(['lately', 'soon', 'off', 'far']);
  expect(await places(amira)).toEqual(['lately', 'soon']);
  expect((await opened(ben))?.map(({ summary, status }) => `${summary} ${status}`)).toEqual([
    ...['Mentoring with Amira CONFIRMED', 'Mentoring with Amira CONFIRMED'],
    ...['Mentoring with Dana CANCELLED', 'Mentoring with Dana CONFIRMED'],
  ]);

  await house.database.pool.query('update data_key set destroyed_at = now() where relationship_id = $1', [
    withDana,
  ]);
  expect(await places(ben)).toEqual(['lately', 'soon']);
  await house.database.pool.query(`update relationship set phase = 'ended' where id = $1`, [withAmira]);
  expect([await places(ben), await places(amira)]).toEqual([[], []]);
});

test('where there are hundreds it leaves out none that is to come', async () => {
  house = await openHouse();
  const [pair = ''] = await benSaysYesTo(house, ['Amira']);
  const off = Array.from({ length: 600 }, (_, n) => ({ ...session(n, `${n}`), state: 'cancelled' as const }));
  await saves(pair, [...off, session(1, 'next')]);
  const places = (await opened(keyIn(await asks('Ben'))))?.map(({ location }) => location);
  expect([places?.length, places?.[0], places?.[1], places?.at(-1)]).toEqual([500, 'next', '101', '599']);
});
