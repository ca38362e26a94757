import { request } from 'node:http';
import { v7 } from 'uuid';
import { mostFileBytes, mostFiles, sharedFor } from '../../src/mentoring/shared-links.js';
import { longPair, type LongPair } from '../store/long-pair.js';
import { browser, unescaped } from '../stories/browser.js';
import { openPages } from './framework/house.js';
import { tokenIn } from './framework/visitor.js';

let pages: Awaited<ReturnType<typeof openPages>>;
let pair: LongPair;
beforeAll(async () => {
  pages = await openPages();
});
beforeEach(async () => {
  pair = await longPair(pages, { mentee: `amira ${v7()}`, mentor: `Ben <b> ${v7()}`, sessions: 0 });
});
afterAll(() => pages.close());

/** The page of a file, past its door. */
async function inside(person: string, page: 'share' | 'file', file = v7(), relationship = pair.relationship) {
  const path = `/${page}/${relationship}/${file}`;
  const visitor = browser(pages.port);
  await visitor.opens(`${path}/open?key=${await pages.linkFor(person, path.slice(1))}`);
  await visitor.sends(`${path}/open`, {});
  return Object.assign(visitor, { path, file });
}

async function shared(name = 'cv.pdf', words = 'walrus') {
  const amira = await inside(pair.mentee, 'share');
  await amira.sends(amira.path, { title: 'My <i>CV', file: new File([words], name) });
  expect(amira.status).toBe(200);
  return amira;
}

async function found(reader = pair.mentor) {
  const snapshot = await pages.store.look(pair.relationship);
  return snapshot ? sharedFor(snapshot, reader) : [];
}

const rows = async () =>
  (
    await pages.pool.query<{ n: number }>(
      'select count(*)::int as n from shared_file where relationship_id = $1',
      [pair.relationship],
    )
  ).rows[0]?.n;

const part = (name: string, value: string, more = '') =>
  `--x\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const aFile = (value: string, name = 'file', filename = 'a.txt') =>
  part(name, value, `; filename="${filename}"`);
const titled = part('title', 'My <i>CV');

test.each<[string, (token: string) => string, number, string]>([
  ['no file', (token) => `${token}${titled}--x--`, 422, 'has something in it'],
  ['an empty file', (token) => `${token}${titled}${aFile('')}--x--`, 422, 'has something in it'],
  [
    'a file that was not chosen',
    (token) => `${token}${titled}${aFile('', 'file', '')}--x--`,
    422,
    'has something in it',
  ],
  [
    'a text in the place of a file',
    (token) => `${token}${titled}${part('file', 'x')}--x--`,
    422,
    'has something in it',
  ],
  ['a file in another field', (token) => `${token}${titled}${aFile('x', 'photo')}--x--`, 400, 'one file'],
  ['two files', (token) => `${token}${titled}${aFile('x')}${aFile('y')}--x--`, 400, 'one file'],
  [
    'a second file elsewhere',
    (token) => `${token}${titled}${aFile('x')}${aFile('y', 'photo')}--x--`,
    400,
    'one file',
  ],
  [
    'more fields than there are',
    (token) => `${token}${titled}${part('x', 'y').repeat(20)}${aFile('x')}--x--`,
    413,
    'too large',
  ],
  [
    'a file one byte too large',
    (token) => `${token}${titled}${aFile('o'.repeat(mostFileBytes + 1))}--x--`,
    413,
    '5 MB at most',
  ],
  [
    'a file that is far too large',
    (token) => `${token}${titled}${aFile('o'.repeat(3 * mostFileBytes))}--x--`,
    413,
    '5 MB at most',
  ],
  ['a form that breaks off', (token) => `${token}${titled}${aFile('x')}`, 400, 'could not be read'],
  [
    'a broken head',
    (token) => `${token}${titled}--x\r\ncontent-disposition\r\n\r\nx`,
    400,
    'could not be read',
  ],
  ['no token', () => `${titled}${aFile('x')}--x--`, 403, 'did not come from this page'],
  [
    'a forged token',
    () => `${part('token', 'a'.repeat(64))}${titled}${aFile('x')}--x--`,
    403,
    'did not come from',
  ],
])(
  '%s is refused in a sentence that keeps what was typed, and nothing is kept',
  async (_, sent, status, says) => {
    const { cookie, page, path } = await inside(pair.mentee, 'share');
    const answer = await fetch(pages.at(path), {
      method: 'POST',
      headers: { cookie, 'content-type': 'multipart/form-data; boundary=x' },
      body: sent(part('token', tokenIn(page))),
    });
    const again = await answer.text();
    expect([answer.status, unescaped(again)]).toEqual([status, expect.stringContaining(says)]);
    expect(again).toContain('value="My &#60;i&#62;CV"');
    expect([await found(), await rows()]).toEqual([[], 0]);
  },
);

test.each([
  ['nothing', '', 'Please write a few words first.'],
  ['spaces', ' \t ', 'Please write a few words first.'],
  ['what nobody sees', '\u202e\u0000', 'Please write a few words first.'],
  ['too much', 'o'.repeat(101), 'That is too long: 100 characters at most.'],
])('called %s it is refused', async (_, title, says) => {
  const visitor = await inside(pair.mentee, 'share');
  await visitor.sends(visitor.path, { title, file: new File(['x'], 'a.txt') });
  expect([visitor.status, unescaped(visitor.page)]).toEqual([422, expect.stringContaining(says)]);
  expect(await rows()).toBe(0);
});

test('a file without a name is kept, and called a file', async () => {
  const { cookie, page, path } = await inside(pair.mentee, 'share');
  const body = `${part('token', tokenIn(page))}${titled}--x\r\ncontent-disposition: form-data; name="file"\r\ncontent-type: application/octet-stream\r\n\r\nx\r\n--x--`;
  const headers = { cookie, 'content-type': 'multipart/form-data; boundary=x' };
  expect((await fetch(pages.at(path), { method: 'POST', headers, body })).status).toBe(200);
  expect(await found()).toEqual([expect.objectContaining({ file: { name: 'file', bytes: 1 } })]);
});

test('what is no form at all is refused', async () => {
  const { cookie, path } = await inside(pair.mentee, 'share');
  for (const type of ['multipart/form-data', 'application/json', 'text/plain; boundary=x', '']) {
    const headers = { cookie, ...(type && { 'content-type': type }) };
    expect((await fetch(pages.at(path), { method: 'POST', headers, body: '{"a":1}' })).status).toBe(400);
  }
  expect(pages.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
});

test('an upload without an end is cut off long before it is one, and one that stops is dropped', async () => {
  const { cookie, page, path } = await inside(pair.mentee, 'share');
  const headers = { cookie, 'content-type': 'multipart/form-data; boundary=x' };
  const begin = () => {
    const sending = request(pages.at(path), { method: 'POST', headers });
    sending.on('error', () => undefined);
    sending.write(
      `${part('token', tokenIn(page))}${titled}--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n`,
    );
    return sending;
  };
  const endless = begin();
  // Whoever goes on sending may find the connection gone before the answer.
  const ended = new Promise<number>((resolve) => {
    endless.on('response', ({ statusCode = 0 }) => resolve(statusCode));
    endless.on('error', () => resolve(413));
  });
  let sent = 0;
  const megabyte = Buffer.alloc(1024 * 1024, 'o');
  const more = () => {
    while (sent < 200 && endless.write(megabyte)) sent += 1;
    sent += 1;
  };
  endless.on('drain', more);
  more();
  expect(await ended).toBe(413);
  expect(sent).toBeLessThan(60);
  endless.destroy();
  const stopping = begin();
  const closed = new Promise((resolve) => stopping.on('close', resolve));
  stopping.write(megabyte, () => stopping.destroy());
  await closed;
  expect([await found(), await rows()]).toEqual([[], 0]);
  const after = await shared();
  expect(unescaped(after.page)).toContain('“My <i>CV” is shared');
});

test('a form that is sent twice, at once or again, shares one file', async () => {
  const { cookie, page, path } = await inside(pair.mentee, 'share');
  const send = () => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ token: tokenIn(page), title: 'CV' })) body.set(name, value);
    body.set('file', new File(['walrus'], 'cv.pdf'));
    return fetch(pages.at(path), { method: 'POST', headers: { cookie }, body });
  };
  const answers = [...(await Promise.all([send(), send(), send()])), await send()];
  for (const answer of answers)
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('It is shared')]);
  expect([await found(), await rows()]).toEqual([[expect.objectContaining({ title: 'CV' })], 1]);
});

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

test('the twenty-first file, and one for what has ended, are refused with a sentence; what is there stays to be read', async () => {
  const { file, path, cookie } = await shared();
  for (let n = 2; n < mostFiles; n += 1) await shared();
  const [last, late] = [await inside(pair.mentor, 'share'), await inside(pair.mentee, 'share')];
  for (const each of [last, late]) await each.sends(each.path, { title: 'CV', file: new File(['x'], 'x') });
  expect([last.status, late.status]).toEqual([200, 409]);
  expect(late.page).toContain('You keep 20 files together already.');
  expect((await inside(pair.mentor, 'share')).page).toContain('You keep 20 files together already.');
  await pages.pool.query(
    "update relationship set phase = 'ended', ended_at = now(), ended_by_id = mentee_id where id = $1",
    [pair.relationship],
  );
  for (const each of [last, late]) await each.opens(each.path);
  expect([last.page, late.page]).toEqual([
    expect.stringContaining('is shared'),
    expect.stringContaining('This relationship has ended'),
  ]);
  await late.sends(late.path, { token: 'x' });
  expect(late.status).toBe(403);
  expect((await fetch(pages.at(path), { headers: { cookie } })).status).toBe(200);
  expect((await inside(pair.mentor, 'file', file)).page).toContain('cv.pdf');
  expect(await rows()).toBe(mostFiles);
});

test.each([
  ...['/share/', '/file/x', '/share/../hours', `/file/${'a'.repeat(36)}/${'-'.repeat(36)}`, '/share/%00'],
  ...[`/file/${v7()}/${v7()}/else`, `/share/${v7()}/${v7()}/download`, `/file/${v7()}/${v7()}'--/open?key=x`],
])('what leads nowhere says so: %s', async (path) => {
  const answer = await fetch(pages.at(path));
  expect([401, 404]).toContain(answer.status);
  expect((await fetch(pages.at(path), { method: 'POST' })).status).not.toBe(500);
});
