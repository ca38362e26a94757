import { addressIn, linksFor, mostLinks, shareLink, takeLinkAway } from '../../src/mentoring/shared-links.js';
import { withWriting, type Writing } from '../../src/mentoring/writing.js';
import { agreed } from './met.js';
import { at } from './pair.js';
import { codeOf } from './refused.js';

const link = { title: 'Notes', url: 'https://example.org/' };
const pairWith = (writings: readonly Writing[] = []) => ({ relationship: agreed(), writings });
const kept = (by: string, count: number, from: readonly Writing[] = []) =>
  Array.from({ length: count }, (_, n) => n).reduce<readonly Writing[]>((writings, n) => {
    const { next } = shareLink(pairWith(writings), { id: `${by}${n}`, by, at: at(n), ...link });
    return next ? withWriting(writings, next) : writings;
  }, from);

test('both find what either has shared, the newest first, and nobody else does', () => {
  const pair = pairWith(kept('ben', 2, kept('amira', 1)));
  for (const reader of ['amira', 'ben'])
    expect(linksFor(pair, reader).map(({ id }) => id)).toEqual(['ben1', 'amira0', 'ben0']);
  for (const reader of ['chidi', 'dana', '']) expect(linksFor(pair, reader)).toEqual([]);
});

test('a second click shares nothing more; the twenty-first is refused, whoever shared the others', () => {
  const pair = pairWith(kept('amira', 1));
  expect(shareLink(pair, { id: 'amira0', by: 'amira', at: at(2), ...link })).toEqual({
    next: null,
    events: [],
  });
  const full = pairWith(kept('ben', mostLinks - 1, kept('amira', 1)));
  expect(codeOf(() => shareLink(full, { id: 'x', by: 'amira', at: at(30), ...link }))).toBe('linksMany');
});

test('it is taken away by whoever shared it, once, and stays to be read when they have ended', () => {
  const pair = pairWith(kept('amira', 1));
  const doing = { id: 'amira0', at: at(2) };
  expect(codeOf(() => takeLinkAway(pair, { ...doing, by: 'ben' }))).toBe('linkNotYours');
  const { next } = takeLinkAway(pair, { ...doing, by: 'amira' });
  const after = pairWith(next ? [next] : []);
  expect(linksFor(after, 'ben')).toEqual([]);
  expect(takeLinkAway(after, { ...doing, by: 'amira' })).toEqual({ next: null, events: [] });
  const over = { ...pair, relationship: { ...agreed(), phase: 'ended' as const } };
  expect(linksFor(over, 'ben')).toHaveLength(1);
  expect(codeOf(() => shareLink(over, { id: 'y', by: 'ben', at: at(3), ...link }))).toBe('ended');
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
