import { Temporal } from 'temporal-polyfill';
import { plainVocabulary, wordsFor, type Vocabulary } from '../../src/conversation/language.js';

const words = (vocabulary: Partial<Vocabulary> = {}, reader = { language: 'en-GB', zone: 'Europe/London' }) =>
  wordsFor(reader, { ...plainVocabulary, ...vocabulary });
const about = 'The {{mentor}} and the {{mentee}} in {{mentoring}} have an {{agreement}} of {{name}}.';

test.each<[Partial<Vocabulary>, string]>([
  [{}, 'The mentor and the mentee in mentoring have an agreement of Ben.'],
  [{ kind: 'coaching' }, 'The coach and the client in coaching have an agreement of Ben.'],
  [{ contractWord: 'contract' }, 'The mentor and the mentee in mentoring have an contract of Ben.'],
  [
    { contractWord: 'learning agreement' },
    'The mentor and the mentee in mentoring have an learning agreement of Ben.',
  ],
])('a programme has its own words: %j', (vocabulary, sentence) => {
  expect(words(vocabulary).t(about, { name: 'Ben' })).toBe(sentence);
});

test.each([
  '{{mentor}}',
  '$t(mentor)',
  '$t({{name}})',
  '{{name}}',
  '$&',
  '<b>&amp;</b>',
  '{{count}}_other',
  '%s',
  '\\n',
])('a name like %s is said as it is', (name) => {
  expect(words().t('{{name}} has asked you.', { name })).toBe(`${name} has asked you.`);
  expect(words().t('{{name}} and {{other}}', { name, other: 'Ben' })).toBe(`${name} and Ben`);
});

test('sentences count', () => {
  const { t } = words();
  expect([t('{{count}} sessions', { count: 1 }), t('{{count}} sessions', { count: 6 })]).toEqual([
    '1 session',
    '6 sessions',
  ]);
});

test.each(['en', 'en-US', 'de', 'xx', 'ar-EG', '', 'constructor'])(
  'in “%s” everything is said, in English where there is no other',
  (language) => {
    const { t } = words({}, { language, zone: 'Europe/London' });
    expect(t('You asked {{name}}, who has not answered yet.', { name: 'Ben' })).toBe(
      'You asked Ben, who has not answered yet.',
    );
    expect(t('{{count}} sessions', { count: 2 })).toBe('2 sessions');
    expect(t('What can “constructor” do: help. Or not?')).toBe('What can “constructor” do: help. Or not?');
  },
);

test('a day is the reader’s day, in the reader’s way; a date is the same everywhere', () => {
  const late = Temporal.Instant.from('2026-03-02T23:30:00Z');
  expect(words().day(late)).toBe('2 March 2026');
  expect(words({}, { language: 'en-US', zone: 'Asia/Tokyo' }).day(late)).toBe('March 3, 2026');
  expect(words({}, { language: 'en-GB', zone: 'Pacific/Auckland' }).date('2026-03-02')).toBe('2 March 2026');
  expect(words({}, { language: 'de', zone: 'America/Los_Angeles' }).date('2026-03-02')).toBe('2. März 2026');
});
