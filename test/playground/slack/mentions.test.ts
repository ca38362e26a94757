import { aliveIn, escaped, shownMrkdwn } from '../../../src/playground/slack/mentions.js';

const mrkdwn = (text: string, more: object = {}) => [
  { type: 'section', text: { type: 'mrkdwn', text, ...more } },
];

test.each([
  ['<!channel> look', ['<!channel>'], []],
  ['hello <@U1|mia>', ['<@U1|mia>'], []],
  ['in <#C1> with <!subteam^S1>', ['<#C1>', '<!subteam^S1>'], []],
  ['at <!date^0^{date}|then>', ['<!date^0^{date}|then>'], []],
  ['<https://example.org|here>', [], ['<https://example.org|here>']],
  ['<mailto:a@b.c>', [], ['<mailto:a@b.c>']],
  ['see https://example.org/a', [], ['https://example.org/a']],
  [escaped('<!channel> <@U1>'), [], []],
])('%s is alive or not', (text, mentions, links) => {
  expect(aliveIn([], text)).toEqual({ mentions, links });
  expect(aliveIn(mrkdwn(text))).toEqual({ mentions, links });
});

test('verbatim leaves bare addresses alone, plain and rich text are never parsed', () => {
  expect(aliveIn(mrkdwn('https://example.org', { verbatim: true })).links).toEqual([]);
  const still = [
    { type: 'header', text: { type: 'plain_text', text: '<!channel>' } },
    {
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '<@U1>' }] }],
    },
  ];
  expect(aliveIn(still)).toEqual({ mentions: [], links: [] });
  const alive = [
    {
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'user', user_id: 'U1' }] }],
    },
  ];
  expect(aliveIn(alive).mentions).toHaveLength(1);
});

test('mrkdwn as it reads on the screen', () => {
  const names = (id: string) => ({ U1: 'Mia Chen', C1: 'general' })[id] ?? id;
  const reads = (text: string) => shownMrkdwn(text, names);
  expect(reads('*Goal* for <@U1|mia> in <#C1>: _grow_, `now`')).toBe(
    'Goal for @Mia Chen in #general: grow, now',
  );
  expect(reads('<https://example.org|the page> and <https://example.org>')).toBe(
    'the page and https://example.org',
  );
  expect(reads(escaped('<!channel> & &lt;'))).toBe('<!channel> & &lt;');
  expect(reads('2*3*4 snake_case_name')).toBe('2*3*4 snake_case_name');
});
