import { newIdBy } from '../../src/clock.js';
import { Temporal } from 'temporal-polyfill';
import { pace as slackPace } from '../../src/chat/slack/limits.js';
import { pace as teamsPace } from '../../src/chat/teams/limits.js';
import type { Later } from '../../src/ports/chat.js';
import { asFastAsItGoes } from '../../src/ports/pace.js';
import { openDatabase, type Database } from '../../src/store/database.js';
import { makeHolidayCalendars } from '../../src/calendar/holidays.js';
import { cloneDatabase, type TestDatabase } from '../database.js';
import { encryptionKeys, fillOutbox } from './full-outbox.js';
import { drain, mostWithin, type Given, type Played } from './virtual-time.js';

let base: TestDatabase;
let database: Database;

beforeEach(async () => {
  base = await cloneDatabase();
  const clock = { now: () => Temporal.Instant.from('2026-03-02T09:00:00Z') };
  database = await openDatabase({
    url: base.url,
    ...{ migrations: 'prisma/migrations', dataDir: 'unused', framework: 'standard', encryptionKeys, clock },
    ...{ newId: newIdBy(clock), holidaysOf: makeHolidayCalendars().of, committed: () => undefined },
  });
});
afterEach(async () => {
  await database.close();
  await base.drop();
});

const draining = (played: Omit<Played, 'outbox'>) => drain({ outbox: database.outbox, ...played });
const onSlack = { platform: 'slack', pace: slackPace } as const;
const last = (given: readonly Given[], lane?: string) =>
  Math.max(...given.filter((each) => lane === undefined || each.lane === lane).map(({ at }) => at));
const times = (given: readonly Given[]) => given.map(({ at }) => at);
const said = (given: readonly Given[]) => given.map((each) => each.said);

const states = async () => {
  const text = 'select state, reason, attempts from message order by id';
  return (await database.pool.query<{ state: string; reason: string | null; attempts: number }>(text)).rows;
};

test('a workspace takes no more than Slack allows it, and is done when it can be at the soonest', async () => {
  await fillOutbox(database, { lane: 'slack T1', people: 1_050 });
  const given = await draining({ ...onSlack, instances: 3 });
  expect(new Set(said(given)).size).toBe(1_050);
  expect(given).toHaveLength(1_050);
  expect(mostWithin(times(given), 60_000)).toBeLessThanOrEqual(525);
  expect(last(given)).toBeLessThanOrEqual(1.02 * 120_000);
});

test('a small workspace behind a big one is done as soon as alone', async () => {
  await fillOutbox(database, { lane: 'slack BIG', people: 600 });
  await fillOutbox(database, { lane: 'slack SMALL', people: 100 });
  const slow = { ...onSlack, takesMs: () => 2_000, untilMs: 30_000 };
  const together = await draining(slow);
  await database.pool.query(`delete from message; delete from lane`);
  await fillOutbox(database, { lane: 'slack SMALL', people: 100 });
  const alone = await draining(slow);
  expect(alone).toHaveLength(100);
  expect(last(together, 'slack SMALL')).toBeLessThanOrEqual(1.1 * last(alone));
});

test('what one instance has no place for goes through another, and nothing goes twice', async () => {
  await fillOutbox(database, { lane: 'slack T1', people: 80 });
  const given = await draining({ ...onSlack, pace: asFastAsItGoes, instances: 4, takesMs: () => 60_000 });
  expect(given.slice(0, 80).map(({ at, by }) => [at, by])).toEqual(
    given.slice(0, 80).map((_, n) => [0, Math.floor(n / 25)]),
  );
  expect(new Set(said(given)).size).toBe(80);
  expect(given).toHaveLength(80);
});

test('however many instances look at the same moment, no more goes than may', async () => {
  await fillOutbox(database, { lane: 'slack T1', people: 100 });
  const { outbox } = database;
  const free = { most: 25, share: 25, busy: new Map<string, number>(), pace: slackPace };
  for (const seconds of [0, 1, 2]) {
    const now = Temporal.Instant.from('2026-03-02T10:00:00Z').add({ seconds });
    const looks = await Promise.all(Array.from({ length: 30 }, () => outbox.claim('slack', now, free)));
    const taken = looks.flatMap((look) => look.taken);
    expect(taken).toHaveLength(slackPace.lane.most);
    for (const each of taken) await outbox.settle(each, { is: 'sent', platformId: 'x' }, now);
  }
});

test('one person reads one message a second on Slack, in order', async () => {
  await fillOutbox(database, { lane: 'slack T1', people: 1, each: 5 });
  const given = await draining(onSlack);
  expect(given.map(({ at }) => at)).toEqual([0, 1_000, 2_000, 3_000, 4_000]);
  expect(said(given)).toEqual([0, 1, 2, 3, 4].map((nth) => `Said 0 ${nth}`));
});

test.each(teamsPace.place)('a chat on Teams takes at most $most in $perMs ms', async ({ most, perMs }) => {
  await fillOutbox(database, { lane: 'teams M1', people: 1, each: Math.min(most + 5, 130) });
  const given = await draining({
    platform: 'teams',
    pace: { ...teamsPace, place: [{ most, perMs }] },
    takesMs: () => 1,
  });
  expect(mostWithin(times(given), perMs)).toBe(Math.min(most, 130));
});

test('all limits of a chat on Teams hold together, and cost nothing else', async () => {
  await fillOutbox(database, { lane: 'teams M1', people: 1, each: 130 });
  const given = await draining({ platform: 'teams', pace: teamsPace, takesMs: () => 1 });
  for (const { most, perMs } of teamsPace.place)
    expect(mostWithin(times(given), perMs)).toBeLessThanOrEqual(most);
  expect(given).toHaveLength(130);
  expect(last(given)).toBeLessThan(2 * 30_000 + 10_000);
});

test('what follows from what somebody has just done goes before what the bot begins by itself', async () => {
  await fillOutbox(database, { lane: 'slack T1', people: 60, says: 'Nudge' });
  await fillOutbox(database, { lane: 'slack T1', people: 7, says: 'Signed', unprompted: false });
  const given = await draining(onSlack);
  expect(said(given.slice(0, 7)).every((each) => each.startsWith('Signed'))).toBe(true);
  expect(given).toHaveLength(67);
});

test('but not before what waits for the same people already', async () => {
  await fillOutbox(database, { lane: 'slack T1', people: 1, each: 3 });
  await database.pool.query(
    `update message set unprompted = false where id = (select max(id::text)::uuid from message)`,
  );
  expect(said(await draining(onSlack))).toEqual(['Said 0 0', 'Said 0 1', 'Said 0 2']);
});

const tooMany: Later = { is: 'later', afterMs: 7_000, reason: 'ratelimited', exactly: true, holds: 'lane' };

test('a workspace that is told to wait waits, as a whole, and for all instances; another does not', async () => {
  await fillOutbox(database, { lane: 'slack T1', people: 40 });
  await fillOutbox(database, { lane: 'slack T2', people: 40 });
  let refused = 0;
  const given = await draining({
    ...onSlack,
    instances: 2,
    answers: ({ lane }) => {
      const isFirst = lane === 'slack T1' && refused === 0;
      if (isFirst) refused += 1;
      return isFirst ? tooMany : { is: 'sent', platformId: 'x' };
    },
  });
  const paused = given.filter(({ lane, at }) => lane === 'slack T1' && at > 100 && at < 7_100);
  expect(paused).toEqual([]);
  expect(last(given, 'slack T1')).toBeLessThan(7_100 + 5_000);
  expect(last(given, 'slack T2')).toBeLessThan(5_000);
  expect((await states()).every(({ state }) => state === 'sent')).toBe(true);
});

test('a pause that nobody has said the length of grows until one message gets through, which is tried alone', async () => {
  await fillOutbox(database, { lane: 'slack T1', people: 20 });
  const given = await draining({
    ...onSlack,
    answers: (_, at) =>
      at < 100_000
        ? { is: 'later', afterMs: 10_000, reason: 'ratelimited', holds: 'lane' }
        : { is: 'sent', platformId: 'x' },
  });
  const tries = [...new Set(times(given))];
  expect(tries.slice(0, 5)).toEqual([0, 10_100, 30_200, 70_300, 150_400]);
  expect(given.filter(({ at }) => at === 30_200)).toHaveLength(1);
  expect(last(given)).toBeLessThan(150_400 + 5_000);
  expect((await states()).every(({ state }) => state === 'sent')).toBe(true);
});

test('a conversation that is told to wait holds up itself alone, longer each time', async () => {
  await fillOutbox(database, { lane: 'slack T1', people: 3 });
  const given = await draining({
    ...onSlack,
    answers: (parcel, at) =>
      parcel.card.summary === 'Said 0 0' && at < 60_000
        ? { is: 'later', afterMs: 10_000, reason: '429' }
        : { is: 'sent', platformId: 'x' },
  });
  const to = (summary: string) => given.filter((each) => each.said === summary).map(({ at }) => at);
  expect(to('Said 0 0')).toEqual([0, 10_100, 30_200, 70_300]);
  expect(to('Said 1 0')).toEqual([0]);
});

test('however long a clock was ahead that is put back, nothing waits for the time it showed', async () => {
  await fillOutbox(database, { lane: 'slack T1', people: 3, each: 2 });
  const ahead = Temporal.Instant.from('2026-03-03T12:00:00Z');
  const { outbox } = database;
  const free = { most: 10, share: 10, busy: new Map(), pace: slackPace };
  const [one, two, three] = (await outbox.claim('slack', ahead, free)).taken;
  await outbox.settle(one!, { is: 'sent', platformId: 'x' }, ahead);
  await outbox.settle(two!, tooMany, ahead);
  const back = ahead.subtract({ hours: 26 });
  const { taken } = await outbox.claim('slack', back, free);
  expect(said(taken.map(({ card, ...parcel }) => ({ ...parcel, at: 0, by: 0, said: card.summary })))).toEqual(
    ['Said 0 1'],
  );
  expect(await outbox.takeOver('slack', back, 10)).toMatchObject([{ id: three!.id }]);
});

test('a look at a hundred times as many that wait reads no more of them', async () => {
  const read = async () => {
    await database.pool.query('analyze');
    const free = { most: 25, share: 25, busy: new Map(), pace: asFastAsItGoes };
    const before = await rowsRead();
    await database.outbox.claim('slack', Temporal.Instant.from('2026-03-02T10:00:00Z'), free);
    return (await rowsRead()) - before;
  };
  await fillOutbox(database, { lane: 'slack T1', people: 200 });
  const few = await read();
  await fillOutbox(database, { lane: 'slack T1', people: 10_000 });
  const many = await read();
  expect(many).toBeLessThanOrEqual(few * 1.2);
});

/** By any connection, once they have said so. */
async function rowsRead(): Promise<number> {
  const text = `select seq_tup_read + idx_tup_fetch as read from pg_stat_user_tables where relname = 'message'`;
  await database.pool.query('select pg_stat_force_next_flush()');
  const { rows } = await database.pool.query<{ read: string }>(text);
  return Number(rows[0]?.read);
}
