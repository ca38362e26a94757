import { mostFileBytes } from '../../../src/mentoring/shared-links.js';
import { unescaped } from '../../stories/browser.js';
import { tokenIn } from '../framework/visitor.js';
import { found, inside, pages, pair, part, rows, titled, visiting } from './visiting.js';

visiting();

const aFile = (value: string, name = 'file', filename = 'a.txt') =>
  part(name, value, `; filename="${filename}"`);

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
