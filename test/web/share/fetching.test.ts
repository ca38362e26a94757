import { v7 } from 'uuid';
import { mostFileBytes } from '../../../src/mentoring/shared-links.js';
import { longPair } from '../../store/long-pair.js';
import { browser } from '../../stories/browser.js';
import { inside, pages, pair, rows, shared, visiting } from './visiting.js';

visiting();

test('the largest file there may be comes back byte by byte, with a name that every browser reads', async () => {
  const bytes = Buffer.alloc(mostFileBytes, 'wäl\u0000rus\r\n--x');
  const amira = await inside(pair.mentee, 'share');
  await amira.sends(amira.path, {
    title: 'CV',
    file: new File([bytes], '../„Üñ‮i"’(1).html', { type: 'text/html' }),
  });
  expect(amira.status).toBe(200);
  const { cookie, path, page } = await inside(pair.mentor, 'file', amira.file);
  expect(page).not.toContain('<b>');
  const answer = await fetch(pages.at(`${path}/download`), { headers: { cookie } });
  expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  const wanted = [
    'content-type',
    'content-disposition',
    'content-security-policy',
    'cache-control',
    'x-content-type-options',
    'referrer-policy',
  ];
  expect(wanted.map((name) => answer.headers.get(name))).toEqual([
    'application/octet-stream',
    `attachment; filename="___i __1_.html"; filename*=UTF-8''%E2%80%9E%C3%9C%C3%B1i%20%E2%80%99%281%29.html`,
    "sandbox; default-src 'none'",
    'private, no-store',
    'nosniff',
    'no-referrer',
  ]);
});

test('a link leads to its own file alone, for its own person, once, for fifteen minutes', async () => {
  const { file, path } = await shared();
  const key = await pages.linkFor(pair.mentor, `file/${pair.relationship}/${file}`);
  const [one, two] = [browser(pages.port), browser(pages.port)];
  const door = `/file/${pair.relationship}/${file}/open`;
  for (const elsewhere of [
    `${path}/open`,
    `/file/${pair.relationship}/${v7()}/open`,
    `/history/${pair.relationship}/open`,
  ]) {
    await one.opens(`${elsewhere}?key=${key}`);
    expect([elsewhere, one.status]).toEqual([elsewhere, 410]);
  }
  for (const each of [one, two]) await each.opens(`${door}?key=${key}`);
  expect(one.page).not.toMatch(/My |cv\.pdf|amira/);
  await one.sends(door, {});
  await two.sends(door, {});
  expect([one.status, two.status, two.page]).toEqual([200, 410, expect.stringContaining('Type “share”')]);
  const late = await pages.linkFor(pair.mentor, `file/${pair.relationship}/${file}`);
  pages.later({ minutes: 16 });
  await two.opens(`${door}?key=${late}`);
  expect(two.status).toBe(410);
  for (const address of [path, door.replace('/open', ''), door.replace('/open', '/download')])
    expect([address, (await fetch(pages.at(address))).status]).toEqual([address, 401]);
});

test('nobody but the two gets in, whatever link they have', async () => {
  const { file } = await shared();
  const other = await longPair(pages, { mentee: 'dana', mentor: 'chidi', sessions: 0 });
  for (const page of ['share', 'file'] as const) {
    const dana = await inside(other.mentee, page, file, pair.relationship);
    expect([dana.status, dana.page]).toEqual([403, expect.not.stringContaining('CV')]);
  }
  const { cookie, path } = await inside(other.mentee, 'file', file, pair.relationship);
  expect((await fetch(pages.at(`${path}/download`), { headers: { cookie } })).status).toBe(403);
  const body = new FormData();
  body.set('file', new File(['x'], 'x'));
  const theirs = await inside(other.mentee, 'share', v7(), pair.relationship);
  const answer = await fetch(pages.at(theirs.path), {
    method: 'POST',
    headers: { cookie: theirs.cookie },
    body,
  });
  expect([answer.status, await rows()]).toEqual([403, 1]);
  // The same file in another pair of hers.
  const mine = await inside(other.mentee, 'file', file, other.relationship);
  expect(mine.status).toBe(410);
});

test.each([
  ...['/share/', '/file/x', '/share/../hours', `/file/${'a'.repeat(36)}/${'-'.repeat(36)}`, '/share/%00'],
  ...[`/file/${v7()}/${v7()}/else`, `/share/${v7()}/${v7()}/download`, `/file/${v7()}/${v7()}'--/open?key=x`],
])('what leads nowhere says so: %s', async (path) => {
  const answer = await fetch(pages.at(path));
  expect([401, 404]).toContain(answer.status);
  expect((await fetch(pages.at(path), { method: 'POST' })).status).not.toBe(500);
});
