import fc from 'fast-check';
import { wordChanges, type Piece } from '../../adaptive-cards/word-changes.js';

const lineOf = (pieces: readonly Piece[] = []) =>
  pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
const lines = (before: string, now: string) => {
  const found = wordChanges(before, now);
  return found && [lineOf(found.before), lineOf(found.now)];
};

const rest = 'and we talk about what happened since the last session, what we tried and what came of it.';

test.each<[string, string, string, [string, string]]>([
  [
    'a word',
    'We meet monthly at work.',
    'We meet weekly at work.',
    ['We meet [monthly] at work.', 'We meet [weekly] at work.'],
  ],
  [
    'a phrase, as one',
    'We meet monthly, online, and talk about what happened.',
    'We meet weekly, in person, and talk about what happened.',
    [
      'We meet [monthly, online], and talk about what happened.',
      'We meet [weekly, in person], and talk about what happened.',
    ],
  ],
  [
    'only something more',
    'To lead a team',
    'To lead a team well',
    ['To lead a team', 'To lead a team[ well]'],
  ],
  [
    'only something less',
    'To lead a team well',
    'To lead a team',
    ['To lead a team[ well]', 'To lead a team'],
  ],
  ['a comma', 'We meet, and talk', 'We meet and talk', ['We meet[,] and talk', 'We meet and talk']],
  [
    'in a language without spaces',
    '私たちは毎月オンラインで会います。',
    '私たちは毎週オンラインで会います。',
    ['私たちは[毎月]オンラインで会います。', '私たちは[毎週]オンラインで会います。'],
  ],
  [
    'numbers and contractions, each as one',
    'We don’t pay over 3,000 or 10.5 a month',
    'We didn’t pay over 3,500 or 11.5 a month',
    ['We [don’t] pay over [3,000] or [10.5] a month', 'We [didn’t] pay over [3,500] or [11.5] a month'],
  ],
  [
    'emoji, which are never taken apart',
    'Thank you, dear friend 👩‍🏫 of mine',
    'Thank you, dear friend 👩‍🎓 of mine',
    ['Thank you, dear friend [👩‍🏫] of mine', 'Thank you, dear friend [👩‍🎓] of mine'],
  ],
  [
    'nor are flags',
    'We meet near the 🇬🇧 flag',
    'We meet near the 🇬🇷 flag',
    ['We meet near the [🇬🇧] flag', 'We meet near the [🇬🇷] flag'],
  ],
  [
    'what both have is shortened around it',
    `First ${rest} We meet monthly, ${rest}`,
    `First ${rest} We meet weekly, ${rest}`,
    [
      '… we tried and what came of it. We meet [monthly], and we talk about what happened since …',
      '… we tried and what came of it. We meet [weekly], and we talk about what happened since …',
    ],
  ],
  [
    'and between two changes',
    `Monthly ${rest} At work.`,
    `Weekly ${rest} At home.`,
    [
      '[Monthly] and we talk about what happened since … what we tried and what came of it. At [work].',
      '[Weekly] and we talk about what happened since … what we tried and what came of it. At [home].',
    ],
  ],
  [
    'one endless word',
    `${'x'.repeat(2990)} a b c d`,
    `${'x'.repeat(2990)} a b c e`,
    ['… a b c [d]', '… a b c [e]'],
  ],
])('%s', (_, before, now, expected) => {
  expect(lines(before, now)).toEqual(expected);
});

test.each([
  ['nearly all is new', 'To lead a team', 'To find out what I want'],
  ['more than six words of ten', 'one two three four five', 'one 2 3 4 5'],
  ['so many single words', 'a x '.repeat(30), 'b x '.repeat(30)],
  ['there was nothing', '', 'To lead'],
])('nothing to mark where %s', (_, before, now) => {
  expect(wordChanges(before, now)).toBeNull();
});

test('six words of ten are still marked', () => {
  expect(lines('one two three four five', 'one two 3 4 5')).toEqual([
    'one two [three four five]',
    'one two [3 4 5]',
  ]);
});

test('what is marked is what differs, whatever it is', () => {
  const word = fc.constantFrom(
    'we',
    'meet',
    'talk',
    ',',
    '🎉',
    '<!channel>',
    '{{DATE(',
    '会います',
    '\n',
    'é',
  );
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, now) => {
      const found = wordChanges(before, now);
      if (!found) return;
      const only = (pieces: readonly Piece[]) =>
        pieces.filter(({ changed }) => changed).map(({ text }) => text);
      for (const piece of only(found.before)) expect(before).toContain(piece);
      for (const piece of only(found.now)) expect(now).toContain(piece);
      const whole = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
      if (!whole(found.before).includes('…')) expect(whole(found.before)).toBe(before);
      if (!whole(found.now).includes('…')) expect(whole(found.now)).toBe(now);
    }),
    { numRuns: 300 },
  );
});

test('two of the longest texts are compared in no time, however they differ', () => {
  const words = Array.from({ length: 700 }, (_, n) => `w${(n * 7919) % 997}`);
  const long = (all: readonly string[]) => all.join(' ').slice(0, 3000);
  const pairs = [
    [long(words), long(words.toReversed())],
    ['a '.repeat(1500), 'b '.repeat(1500)],
    ['あいうえおかきくけこ'.repeat(300), 'かきくけこさしすせそ'.repeat(300)],
    ['🎉'.repeat(1500), '👩‍👩‍👧'.repeat(375)],
  ] as const;
  const began = performance.now();
  for (const [before, now] of pairs) wordChanges(before, now);
  expect(performance.now() - began).toBeLessThan(2000);
});
