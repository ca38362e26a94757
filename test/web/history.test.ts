import { browser, unescaped } from '../stories/browser.js';
import { longPair, type LongPair } from '../store/long-pair.js';
import { hoursCsv } from '../../src/web/history/hours.js';
import { begun } from '../store/long-pair.js';
import { openPages } from './framework/house.js';

const evil = '</dd><script>alert(1)</script>"\'=1+1 ünïcode';
let pages: Awaited<ReturnType<typeof openPages>>;
let pair: LongPair;
beforeAll(async () => {
  pages = await openPages();
  pair = await longPair(pages, { mentee: 'amira', mentor: '=Ben <b>', sessions: 500, text: evil });
});
afterAll(() => pages.close());

const here = () => `history/${pair.relationship}`;

async function inside(person: string, page = here()) {
  const visitor = browser(pages.port);
  await visitor.opens(`/${page}/open?key=${await pages.linkFor(person, page)}`);
  await visitor.sends(`/${page}/open`, {});
  return visitor;
}

test('has all five hundred sessions, everything escaped, and nothing that is the other’s alone', async () => {
  const [amira, ben] = [await inside(pair.mentee), await inside(pair.mentor)];
  for (const { status, page } of [amira, ben]) {
    expect(status).toBe(200);
    expect(page.match(/<article /g)).toHaveLength(500);
    expect(page).not.toMatch(/<script|<b>/);
    expect(page.match(/<h([1-6])/g)?.[0]).toBe('<h1');
    expect(page).toContain('<html lang="en">');
  }
  const [hers, his] = [unescaped(amira.page), unescaped(ben.page)];
  expect(hers).toContain(`diary of ${pair.mentee}: ${evil}`);
  expect(hers).not.toContain('notes of');
  expect(his).toContain(`notes of ${pair.mentor}: ${evil}`);
  expect(his).not.toContain('diary of');
});

test('tells no browser or proxy to keep, run or frame it', async () => {
  const { cookie } = await inside(pair.mentee);
  const { headers } = await fetch(pages.at(`/${here()}`), { headers: { cookie } });
  expect(headers.get('cache-control')).toBe('private, no-store');
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
});

test('a link opens once, for fifteen minutes, at its own page; the visit ends after an hour, or when it is closed', async () => {
  const key = await pages.linkFor(pair.mentee, here());
  const path = `/${here()}/open`;
  const [one, two] = [browser(pages.port), browser(pages.port)];
  for (const each of [one, two]) await each.opens(`${path}?key=${key}`);
  await one.sends(path, {});
  await two.sends(path, {});
  expect([one.status, two.status]).toEqual([200, 410]);
  expect(two.page).toContain('Type “history” to the bot');

  await one.sends(`/${here()}/leave`, {});
  await one.opens(`/${here()}`);
  expect(one.status).toBe(401);

  const left = await inside(pair.mentee);
  const old = await pages.linkFor(pair.mentee, here());
  pages.later({ minutes: 61 });
  await left.opens(`/${here()}`);
  await two.opens(`${path}?key=${old}`);
  expect([left.status, two.status]).toEqual([401, 410]);
});

test('a link is no way to another page, nor for somebody who is not of the pair', async () => {
  const other = await longPair(pages, { mentee: 'dana', mentor: '=Ben <b>', sessions: 1 });
  const key = await pages.linkFor(pair.mentee, here());
  const visitor = browser(pages.port);
  for (const elsewhere of [`history/${other.relationship}`, 'hours', 'framework']) {
    await visitor.opens(`/${elsewhere}/open?key=${key}`);
    expect([elsewhere, visitor.status]).toEqual([elsewhere, 410]);
  }
  const stranger = await inside(other.mentee);
  expect([stranger.status, stranger.page.includes('<article')]).toEqual([403, false]);
  const { cookie } = await inside(pair.mentee);
  for (const path of [`/history/${other.relationship}`, '/hours', '/hours/download', '/framework'])
    expect((await fetch(pages.at(path), { headers: { cookie } })).status).toBe(401);
});

test.each([
  '/history/',
  '/history/x',
  '/history/../hours',
  `/history/${'a'.repeat(36)}`,
  '/history/%00',
  '/history/open?key=x',
])('what leads nowhere says so: %s', async (path) => {
  const answer = await fetch(pages.at(path));
  expect([401, 404]).toContain(answer.status);
  expect(await answer.text()).not.toContain('<article');
});

test('the hours are one line a session without anything about whom they were with', async () => {
  const visitor = await inside(pair.mentor, 'hours');
  expect(visitor.page.match(/<th scope="row">/g)?.length).toBe(501 + 1);
  const { cookie } = visitor;
  const answer = await fetch(pages.at('/hours/download'), { headers: { cookie } });
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="hours.csv"');
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const lines = (await answer.text()).trim().split('\r\n');
  expect(lines).toHaveLength(1 + 501 + 2);
  for (const line of lines) expect(line).toMatch(/^"[\w-]+","[\w.]+","[\w ]+","\w+"$/);
  expect(lines.slice(-2)).toEqual([
    '"total","375.75","mentoring","2"',
    '"total","375.75","501 sessions","2"',
  ]);
  for (const said of ['amira', 'dana', 'Ben', 'ünïcode']) {
    expect(lines.join()).not.toContain(said);
    expect(visitor.page).not.toContain(said);
  }
  expect((await inside(pair.mentee, 'hours')).page).toContain('You have held no session');
});

test.each(['=1+1', '+1', '-1', '@x', '\t=1', '=HYPERLINK("http://evil.example")'])(
  'no cell of the table is a formula: %j',
  (evilKind) => {
    const hour = { at: begun, minutes: 60, kind: evilKind as 'mentoring', relationship: 1 };
    const [, line = ''] = hoursCsv([hour], () => '2026-03-02').split('\r\n');
    expect(line).toContain(`"'${evilKind.replaceAll('"', '""')}"`);
  },
);
