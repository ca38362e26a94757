import { Temporal } from 'temporal-polyfill';
import { mostFiles, mostLinks, share, sharedFor, takeAway } from '../../src/mentoring/shared-links.js';
import { addressIn, fileNameIn, longestFileName } from '../../src/mentoring/shared-names.js';
import { withWriting, writingOf, type Writing } from '../../src/mentoring/writing.js';
import { agreed } from './met.js';
import { at } from './pair.js';
import { codeOf } from './refused.js';

const link = { title: 'Notes', url: 'https://example.org/' };
const pairWith = (writings: readonly Writing[] = []) => ({ relationship: agreed(), writings });
const file = { title: 'My CV', file: { name: 'cv.pdf', bytes: 3 } };
const kept = (
  by: string,
  count: number,
  from: readonly Writing[] = [],
  what: typeof link | typeof file = link,
) =>
  Array.from({ length: count }, (_, n) => n).reduce<readonly Writing[]>((writings, n) => {
    const id = `${by}${n}${'file' in what ? '.file' : ''}`;
    const { next } = share(pairWith(writings), { id, by, at: at(n), ...what });
    return next ? withWriting(writings, next) : writings;
  }, from);

test('both find what either has shared, the newest first, and nobody else does', () => {
  const pair = pairWith(kept('ben', 2, kept('amira', 1)));
  for (const reader of ['amira', 'ben'])
    expect(sharedFor(pair, reader).map(({ id }) => id)).toEqual(['ben1', 'amira0', 'ben0']);
  for (const reader of ['chidi', 'dana', '']) expect(sharedFor(pair, reader)).toEqual([]);
});

test('within a second the later one is the newer one too, whoever shared it', () => {
  const shared = ['00Z', '00.12Z', '00.123Z', '00.123Z'].reduce<readonly Writing[]>((writings, second, n) => {
    const when = Temporal.Instant.from(`2026-03-02T09:00:${second}`);
    const { next } = share(pairWith(writings), { id: `l${n}`, by: 'amira', at: when, ...link });
    return next ? withWriting(writings, next) : writings;
  }, []);
  expect(sharedFor(pairWith(shared), 'ben').map(({ id }) => id)).toEqual(['l3', 'l2', 'l1', 'l0']);
});

test('a second click shares nothing more; the twenty-first is refused, whoever shared the others', () => {
  const pair = pairWith(kept('amira', 1));
  expect(share(pair, { id: 'amira0', by: 'amira', at: at(2), ...link })).toEqual({
    next: null,
    events: [],
  });
  const full = pairWith(kept('ben', mostLinks - 1, kept('amira', 1)));
  expect(codeOf(() => share(full, { id: 'x', by: 'amira', at: at(30), ...link }))).toBe('linksMany');
});

test('files are counted apart from links, and both kinds of both fit into what is kept', () => {
  const half = [mostLinks / 2, mostFiles / 2] as const;
  const links = kept('ben', half[0], kept('amira', half[0]));
  const full = pairWith(kept('ben', half[1], kept('amira', half[1], links, file), file));
  expect(sharedFor(full, 'ben')).toHaveLength(mostLinks + mostFiles);
  expect(codeOf(() => share(full, { id: 'x', by: 'amira', at: at(30), ...file }))).toBe('filesMany');
  const alone = kept('amira', mostFiles, kept('amira', mostLinks), file);
  for (const { kind, author, at: when, body } of alone)
    expect(writingOf({ kind, author, about: '', at: when.toString() }, body).body).toEqual(body);
});

test('it is taken away by whoever shared it, once, and stays to be read when they have ended', () => {
  const pair = pairWith(kept('amira', 1));
  const doing = { id: 'amira0', at: at(2) };
  expect(codeOf(() => takeAway(pair, { ...doing, by: 'ben' }))).toBe('linkNotYours');
  const { next } = takeAway(pair, { ...doing, by: 'amira' });
  const after = pairWith(next ? [next] : []);
  expect(sharedFor(after, 'ben')).toEqual([]);
  expect(takeAway(after, { ...doing, by: 'amira' })).toEqual({ next: null, events: [] });
  const over = { ...pair, relationship: { ...agreed(), phase: 'ended' as const } };
  expect(sharedFor(over, 'ben')).toHaveLength(1);
  expect(codeOf(() => share(over, { id: 'y', by: 'ben', at: at(3), ...link }))).toBe('ended');
});

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['example.org/a', 'https://example.org/a'],
  ['//example.org', 'https://example.org/'],
  ['HTTPS://EXAMPLE.org', 'https://example.org/'],
  ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
])('an address: %s', (typed, address) => {
  expect(addressIn(typed)).toBe(address);
});

test.each([
  ...[
    '',
    ' ',
    'notes',
    'http://example.org',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
  ],
  ...[
    'file:///etc/passwd',
    'vbscript:x',
    'https://',
    'https://localhost/x',
    'https://127.0.0.1/x',
    'https://[::1]/',
  ],
  ...[
    'https://ben:secret@example.org',
    'https://example.org @evil.example',
    'https://2130706433/',
    'https://.org',
  ],
  ...['https://example.org/\u0000a b', 'mailto:a@example.org', `https://example.org/${'o'.repeat(1_000)}`],
])('no address: %j', (typed) => {
  expect(addressIn(typed)).toBeNull();
});

test.each([
  ['cv.pdf', 'cv.pdf'],
  ['C:\\Users\\Amira\\my cv.pdf', 'my cv.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['a/b/', 'file'],
  ['', 'file'],
  ['...', 'file'],
  ['.htaccess', 'htaccess'],
  ['evil\u202Efdp.exe', 'evilfdp.exe'],
  ['a\u200Fb\u0000\r\nset-cookie: x.txt', 'ab set-cookie x.txt'],
  ['a"b<c>|?*.txt', 'a b c.txt'],
  ['Lebenslauf\u0308 ☕ 👩‍💻.pdf', 'Lebenslauf\u0308 ☕ 👩‍💻.pdf'],
  [`${'o'.repeat(500)}.pdf`, `${'o'.repeat(longestFileName - 4)}.pdf`],
  [`${'o'.repeat(longestFileName - 5)}👩.pdf`, `${'o'.repeat(longestFileName - 5)}.pdf`],
])('what a file is called: %j', (said, name) => {
  expect(fileNameIn(said)).toBe(name);
});
