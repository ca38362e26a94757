import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { makeHolidayCalendars } from '../../src/calendar/holidays.js';
import { newIdBy } from '../../src/clock.js';
import type { Cursor, History } from '../../src/ports/history.js';
import { openDatabase, type Database } from '../../src/store/database.js';
import { cloneDatabase } from '../database.js';
import { statementsOf } from '../statements.js';
import { begun, longPair, type LongPair } from './long-pair.js';

let base: Awaited<ReturnType<typeof cloneDatabase>>;
let database: Database;
let pair: LongPair;
beforeAll(async () => {
  base = await cloneDatabase();
  const clock = { now: () => begun };
  database = await openDatabase({
    url: base.url,
    migrations: 'prisma/migrations',
    dataDir: 'unused',
    framework: 'standard',
    coordinators: [],
    encryptionKeys: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    clock,
    newId: newIdBy(clock),
    holidaysOf: makeHolidayCalendars().of,
    committed: () => undefined,
  });
  pair = await longPair(database, { sessions: 25 });
});
afterAll(async () => {
  await database.close();
  await base.drop();
});

const page = (before: Cursor | null, most = 10) =>
  database.store.history(pair.relationship, { before, most });
const daysIn = (history: History) =>
  history.past.map(({ session }) => begun.until(session.at).total('days') / 7);

/** Every page from there on. */
async function pagesOf(relationship: string, most: number, before: Cursor | null = null): Promise<History[]> {
  const history = await database.store.history(relationship, { before, most });
  return [history, ...(history.earlier ? await pagesOf(relationship, most, history.earlier) : [])];
}

test('goes back page by page, the newest first, in one statement each', async () => {
  let pages: History[] = [];
  const asked = await statementsOf(async () => void (pages = await pagesOf(pair.relationship, 10)));
  expect(pages.flatMap(daysIn)).toEqual(Array.from({ length: 25 }, (_, n) => 24 - n));
  expect(asked).toEqual(['history', 'history', 'history']);
});

test('has with each session what was written about it and taken on in it, and the totals of all', async () => {
  const { past, totals, open } = await page(null, 1);
  expect(totals).toEqual({ sessions: 25, held: 25, minutes: 25 * 45 });
  expect(open).toBe(25);
  const [newest] = past;
  expect(newest?.session).toEqual(pair.sessions.at(-1));
  expect(newest?.writings.map(({ kind, about }) => `${kind} ${about === newest.session.id}`).sort()).toEqual([
    'diary true',
    'feedback true',
    'notes true',
    'takeAway true',
  ]);
  expect(newest?.actions.map(({ session, text }) => [session, text])).toEqual([
    [newest?.session.id, 'We spoke about it.'],
  ]);
});

test('two sessions of one time are told apart by their ids, across a page', async () => {
  const twins = await longPair(database, { mentee: 'dana', sessions: 1 });
  const [first] = twins.sessions;
  await database.store.transact(async (unit) => {
    const before = await unit.snapshot(twins.relationship);
    if (!before || !first) throw new Error('there is no such pair');
    const sessions = [
      { ...first, id: v7() },
      { ...first, id: v7() },
    ];
    await unit.save({ ...before, before, sessions, events: [], messages: [], nextLook: null, at: begun });
  });
  const pages = await pagesOf(twins.relationship, 1);
  const seen = pages.flatMap(({ past }) => past.map(({ session }) => session.id));
  expect([pages.length, new Set(seen).size]).toEqual([3, 3]);
});

test.each<[string, Cursor]>([
  ['from before everything', { at: Temporal.Instant.fromEpochMilliseconds(0), id: v7() }],
  ['of another pair and another age', { at: begun.subtract({ hours: 1 }), id: v7() }],
])('a cursor %s leads to an empty page with the totals', async (_, cursor) => {
  expect(await page(cursor)).toMatchObject({ past: [], earlier: null, totals: { sessions: 25 } });
});

test('a cursor from the end of time is the newest page', async () => {
  const at = Temporal.Instant.from('9999-12-31T23:59:59.999Z');
  expect(daysIn(await page({ at, id: v7() }))[0]).toBe(24);
});

test('one session alone, and none of another pair', async () => {
  const [oldest] = pair.sessions;
  const found = await database.store.history(pair.relationship, { session: oldest?.id ?? '' });
  expect(found.past.map(({ session }) => session.id)).toEqual([oldest?.id]);
  const other = await longPair(database, { mentee: 'eve', sessions: 1 });
  const foreign = await database.store.history(other.relationship, { session: oldest?.id ?? '' });
  expect(foreign.past).toEqual([]);
});

test('nobody’s history is empty', async () => {
  expect(await database.store.history(v7(), { before: null, most: 10 })).toEqual({
    totals: { sessions: 0, held: 0, minutes: 0 },
    ...{ open: 0, past: [], earlier: null, apart: [] },
  });
});

test('the hours of a mentor are of all their relationships, numbered, and of no mentee’s', async () => {
  const of = async (person: string) => {
    const hours = await database.store.hours(person);
    return [hours.length, [...new Set(hours.map(({ relationship }) => relationship))].sort()];
  };
  expect(await of(pair.mentor)).toEqual([25 + 3 + 1, [1, 2, 3]]);
  expect(await of(pair.mentee)).toEqual([0, []]);
  const [hour] = await database.store.hours(pair.mentor);
  expect(hour).toEqual({
    at: begun,
    minutes: 45,
    kind: 'mentoring',
    relationship: expect.any(Number) as number,
  });
});
