import { createHash, randomBytes } from 'node:crypto';
import pino from 'pino';
import { Temporal } from 'temporal-polyfill';
import type { CalendarFeeds, Feed } from '../../src/ports/calendar.js';
import { calendarRoutes } from '../../src/web/calendar.js';
import { createServer, type WebServer } from '../../src/web/server.js';
import { parsed } from '../calendar/parsed.js';

const start = Temporal.Instant.from('2027-02-01T08:00:00Z');
const session = {
  id: 's1',
  state: 'planned',
  when: { local: '2027-03-29T10:00', zone: 'Europe/London' },
  at: Temporal.Instant.from('2027-03-29T09:00:00Z'),
  minutes: 45,
  where: 'Room 2',
  bookedBy: 'ben',
  sequence: 0,
  history: [{ is: 'booked', by: 'ben', at: start, from: start, late: false }],
} as const;
const programme = { id: 'p', name: 'Circle 2027', kind: 'coaching', contractWord: 'agreement' } as const;
const feed: Feed = {
  reader: { language: 'en-GB', zone: 'Europe/London' },
  pairs: [{ programme, other: 'Ben Osei', sessions: [session] }],
};

let at: Temporal.Instant;
/** What is behind each address, by its hash. */
let kept: Map<string, Feed>;
let asked: { hash: string; since: string }[];
let lines: string[];
let server: WebServer;
let home: string;

beforeEach(async () => {
  at = start;
  kept = new Map();
  asked = [];
  lines = [];
  const feeds: Pick<CalendarFeeds, 'open'> = {
    open: (hash, since) => {
      asked.push({ hash, since: since.toString() });
      return Promise.resolve(kept.get(hash) ?? null);
    },
  };
  server = createServer({
    routes: calendarRoutes({ feeds, clock: { now: () => at }, mailFrom: 'bot@acme.example' }),
    log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
    newId: () => 'id',
  });
  home = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
});
afterEach(() => server.close());

const newKey = () => randomBytes(32).toString('base64url');
const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');
const keyOf = (shown: Feed) => {
  const key = newKey();
  kept.set(hashOf(key), shown);
  return key;
};
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${home}${path}`, { headers });
const statuses = (answers: Response[]) => answers.map(({ status }) => status);

test('an address shows its person’s sessions, to nobody’s cache but their own', async () => {
  const key = keyOf(feed);
  const answer = await get(`/calendar/${key}.ics`);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  const calendar = parsed(await answer.text());
  expect([calendar.method, calendar.is('x-wr-calname')]).toEqual(['PUBLISH', 'My sessions']);
  expect(calendar.events).toMatchObject([
    {
      summary: 'Coaching with Ben Osei',
      start: '2027-03-29T09:00:00.000Z',
      location: 'Room 2',
      organizer: { name: 'Circle 2027', address: 'mailto:bot@acme.example' },
    },
  ]);
  // Ninety days back, and found by its hash alone.
  expect(asked).toEqual([{ hash: hashOf(key), since: '2026-11-03T08:00:00Z' }]);
});

test('what has not changed is not sent again, and what has is', async () => {
  const key = keyOf(feed);
  const path = `/calendar/${key}.ics`;
  const etag = (await get(path)).headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[\w-]{43}"$/);
  for (const tags of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
    const same = await get(path, { 'if-none-match': tags });
    expect([tags, same.status, same.headers.get('etag'), await same.text()]).toEqual([tags, 304, etag, '']);
    expect(same.headers.get('cache-control')).toBe('private, no-cache');
  }
  kept.set(hashOf(key), { ...feed, pairs: [] });
  const changed = await get(path, { 'if-none-match': etag });
  expect(changed.status).toBe(200);
  expect(parsed(await changed.text()).events).toEqual([]);
  expect(statuses([await fetch(`${home}${path}`, { method: 'HEAD' })])).toEqual([200]);
});

test('nothing is behind an address that was never made, or not whole, or is turned off', async () => {
  const key = keyOf(feed);
  const off = keyOf(feed);
  await get(`/calendar/${off}.ics`);
  kept.delete(hashOf(off));
  for (const path of [
    ...[off, newKey(), key.slice(1), `${key}A`, `${key.slice(1)}%41`, '', '..', '%00', 'x'.repeat(8_000)].map(
      (each) => `${each}.ics`,
    ),
    ...[key, `${key}.ICS`, `${key}.ics/x`, `x/${key}.ics`, `${key}.ics.html`, ''],
  ]) {
    const answer = await get(`/calendar/${path}`);
    const page = await answer.text();
    expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([path, 404, 'no-store']);
    expect(page).toContain('There is no calendar here');
    expect(page).not.toContain('Osei');
  }
  expect((await get('/calendar')).status).toBe(404);
  expect((await get(`/calendar/${key}.ics?webcal=1`)).status).toBe(200);
  expect((await fetch(`${home}/calendar/${key}.ics`, { method: 'POST' })).status).toBe(405);
});

test('one address is opened thirty times in a row, then once a minute; another one all the same', async () => {
  const [key, other] = [keyOf(feed), keyOf(feed)];
  const path = `/calendar/${key}.ics`;
  await get(path);
  const many = await Promise.all(Array.from({ length: 40 }, () => get(path)));
  expect(many.filter(({ status }) => status === 200)).toHaveLength(30);
  const refused = await get(path);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  expect(await refused.text()).toContain('That was too often');
  expect((await get(`/calendar/${other}.ics`)).status).toBe(200);
  at = at.add({ seconds: 59 });
  expect((await get(path)).headers.get('retry-after')).toBe('1');
  at = at.add({ seconds: 1 });
  expect(statuses([await get(path), await get(path)])).toEqual([200, 429]);
});

test('whoever guesses is soon told to wait, asks the database no more, and is in nobody’s way', async () => {
  const key = keyOf(feed);
  await get(`/calendar/${key}.ics`);
  asked = [];
  const guesses = await Promise.all(Array.from({ length: 200 }, () => get(`/calendar/${newKey()}.ics`)));
  expect(guesses.filter(({ status }) => status === 404)).toHaveLength(60);
  expect(guesses.filter(({ status }) => status === 429)).toHaveLength(140);
  expect(asked).toHaveLength(60);
  const refused = await get(`/calendar/${newKey()}.ics`);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  expect((await get(`/calendar/${key}.ics`)).status).toBe(200);

  const fresh = `/calendar/${keyOf(feed)}.ics`;
  expect((await get(fresh)).status).toBe(429);
  at = at.add({ seconds: 1 });
  expect(statuses([await get(fresh), await get(fresh)])).toEqual([200, 200]);
});

test('what cannot be read is a fault with nothing of the address in the log', async () => {
  const key = newKey();
  kept.set(hashOf(key), {
    ...feed,
    pairs: [{ programme, other: 'Ben Osei', sessions: [{ ...session, history: [] }] }],
  });
  expect((await get(`/calendar/${key}.ics`)).status).toBe(500);
  expect(lines.join('')).toContain('"path":"/calendar/*"');
  expect(lines.join('')).not.toContain(key);
});
