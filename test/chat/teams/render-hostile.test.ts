import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { Element, Form, Input } from '../../../adaptive-cards/kit/card.js';
import {
  aside,
  button,
  buttons,
  card,
  facts,
  faint,
  fold,
  form,
  heading,
  paragraph,
  sending,
  strong,
  struck,
} from '../../../adaptive-cards/kit/make.js';
import { type AdaptiveCard, renderActivity, renderCard } from '../../../src/chat/teams/render.js';
import type * as AdaptiveCards from 'adaptivecards';
import { intentions } from '../../../src/conversation/intentions.js';

// The package's types and its one file that Node can load are in different places.
const ac = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof AdaptiveCards;

const hostile = [
  '<!channel>',
  '<@U123> <at>Ben</at>',
  '*bold* [x](http://y) _i_ <b>b</b> &lt;',
  '[x]: http://y',
  '[x][y] <http://evil.example>',
  '{{DATE(2026-01-01T00:00:00Z)}}',
  '{{{TIME(2026-01-01T00:00:00Z)}}} ${x}',
  'שלום עולם, مرحبا',
  '👩‍👩‍👧‍👦 e\u0301 🇬🇧',
  'one\r\ntwo\n\nthree',
  'ten thousand '.repeat(769),
];
const overrides = 'Ben\u202egnp.exe\u2066{\u202d{DATE(2026-01-01T00:00:00Z)}}';
const words = {
  required: 'Please answer this.',
  optional: '(optional)',
  between: () => 'From 0 to 10, please.',
};
const home = button('Home', intentions.home, {});
const person: Input = {
  type: 'Input.ChoiceSet',
  id: 'who',
  label: 'Who',
  'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
};

/** Each place where a text can stand, once. */
const places: Record<string, (text: string) => Element> = {
  heading,
  paragraph,
  strong: (text) => paragraph(strong(text)),
  struck: (text) => paragraph(struck(text)),
  faint: (text) => paragraph(faint(text)),
  aside,
  factTitle: (text) => facts([[text, '']]),
  factValue: (text) => facts([['', text]]),
  foldTitle: (text) => fold(text, [], home),
  foldItem: (text) => fold('', [paragraph(text)], home),
  button: (text) => buttons({ ...home, title: text }),
  label: (text) => ({ type: 'Input.Date', id: 'a', label: text }),
  hint: (text) => ({ type: 'Input.Date', id: 'a', label: '', hint: text }),
  error: (text) => ({ type: 'Input.Date', id: 'a', label: '', error: text }),
  placeholder: (text) => ({ type: 'Input.Text', id: 'a', label: '', maxLength: 9, placeholder: text }),
  choice: (text) => ({
    type: 'Input.ChoiceSet',
    id: 'a',
    label: '',
    style: 'expanded',
    choices: [{ title: text, value: 'x' }],
  }),
};
const shownIn = new Set(['text', 'title', 'label', 'placeholder', 'errorMessage', 'summary', 'fallbackText']);

const rendered = (...body: Element[]) => renderCard(card('hostile.card', { summary: '', body }), words);

function shownTexts(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(shownTexts);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    shownIn.has(name) && typeof value === 'string' ? [value] : shownTexts(value),
  );
}
const asRead = (text: string) => text.replace(/[\u200b\r\n]/g, '');

/** What the official parser and validator have against the card. */
function complaints(shown: AdaptiveCard): string[] {
  const context = new ac.SerializationContext(ac.Versions.v1_5);
  const parsed = new ac.AdaptiveCard();
  parsed.parse(shown, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  return [...events, ...parsed.validateProperties().validationEvents].map(({ message }) => message);
}

describe.each(Object.entries(places))('in %s', (place, made) => {
  test.each(hostile)('%j is read as it was typed and never comes alive', (text) => {
    const shown = shownTexts(rendered(made(text)));
    expect(shown.map(asRead).join('')).toContain(asRead(text));
    expect(shown.join('\n')).not.toContain('{{');
    if (place === 'choice') expect(shown.join('\n')).not.toMatch(/\][([:]|<\w/);
  });

  test('marks that turn text round are left out, and cannot hide a function', () => {
    const shown = shownTexts(rendered(made(overrides))).join('\n');
    expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\{\{/);
    expect(asRead(shown)).toContain('Bengnp.exe{{DATE');
  });
});

test('nothing that was typed is Markdown: the only elements with text are rich text, inputs and buttons', () => {
  const { body } = rendered(...Object.values(places).map((made) => made('*x*')));
  const types = new Set([...JSON.stringify(body).matchAll(/"type":"([^"]+)"/g)].map(([, type]) => type));
  expect([...types].sort()).toEqual([
    ...[
      'Action.Execute',
      'Action.ToggleVisibility',
      'ActionSet',
      'Container',
      'Input.ChoiceSet',
      'Input.Date',
      'Input.Text',
    ],
    ...['RichTextBlock', 'TextRun'],
  ]);
});

test.each([...hostile, overrides])('the value %j is what was typed, to the byte', (text) => {
  const input: Input = {
    type: 'Input.Text',
    id: 'a',
    label: 'A',
    maxLength: 10_000,
    isMultiline: true,
    value: text,
  };
  expect(rendered(input).body).toEqual([expect.objectContaining({ value: text })]);
});

test('a summary is plain as well', () => {
  expect(renderActivity(card('c', { summary: overrides, body: [] }), words).summary).toBe(
    'Bengnp.exe{\u200b{DATE(2026-01-01T00:00:00Z)}}',
  );
});

test.each(hostile)('the official renderer takes the card with %j', (text) => {
  const short = text.slice(0, 1000);
  const body = Object.values(places).map((made, index) => {
    const element = made(short);
    return 'id' in element ? { ...element, id: `input-${index}`, label: 'Label' } : element;
  });
  const asked: Form = form('hostile.form', {
    summary: '',
    window: 'Window',
    body,
    submit: sending('Send', intentions.invite, {}),
    actions: [home],
  });
  expect(complaints(renderCard(asked, words))).toEqual([]);
});

test('the people picker is the one thing that the official 1.5 validator does not know and Teams does', () => {
  const said = complaints(rendered(person));
  expect(said.length).toBeGreaterThan(0);
  expect(said.every((message) => /choices/i.test(message))).toBe(true);
});

test('any text comes out line by line as it went in', () => {
  const text = fc
    .array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('\n', '\r\n', '{{', '{')))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (typed) => {
      const { body } = rendered(paragraph(typed));
      const lines = body.map((block) => shownTexts(block).join('').replaceAll('\u200b', ''));
      const plain = typed.replace(/[\u200b\u202a-\u202e\u2066-\u2069]/g, '');
      expect(lines).toEqual(plain.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line !== ''));
    }),
  );
});
