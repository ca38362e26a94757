import fc from 'fast-check';
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
import type { Card, Form, Input } from '../../../adaptive-cards/kit/card.js';
import { errorsOf, renderMessage, renderView } from '../../../src/chat/slack/render.js';
import { intentions } from '../../../src/conversation/intentions.js';

const hostile = [
  '<!channel>',
  '<@U123> & <#C1|x>',
  '&lt;!here&gt;',
  '*bold* [x](http://y) _i_ ~s~ `c`',
  '<http://evil.example|safe>',
  ':smile: @here #general',
  '{{DATE(2026-01-01T00:00:00Z)}}',
  'שלום עולם, مرحبا',
  '👩‍👩‍👧‍👦 e\u0301 🇬🇧',
  'one\ntwo\n\nthree',
];
const overrides = 'Ben\u202egnp.exe\u2066\u202d';
const words = { close: 'Close', lookAgain: 'Look again:' };
const home = button('Home', intentions.home, {});
/** Everything that is shown comes in one of these; none of them reads markup. */
const inertTypes = new Set([
  ...['modal', 'header', 'section', 'context', 'actions', 'input', 'plain_text', 'button', 'static_select'],
  ...['rich_text', 'rich_text_section', 'text', 'plain_text_input'],
]);

const everywhere = (text: string): Card =>
  card('hostile.card', {
    summary: 'Nothing typed',
    body: [
      heading(text),
      paragraph(text, strong(text), struck(text), faint(text)),
      aside(text),
      facts([[text, text]]),
      fold(text, [paragraph(text)], home),
      buttons({ ...home, title: text }),
    ],
  });

const inputsWith = (text: string): Input[] => {
  const asked = { label: text, hint: text, error: text };
  return [
    { ...asked, type: 'Input.Text', id: 'text', maxLength: 3000, placeholder: text, value: text },
    {
      ...asked,
      type: 'Input.ChoiceSet',
      id: 'choice',
      style: 'compact',
      choices: [{ title: text, value: 'x' }],
    },
  ];
};
const formWith = (text: string): Form =>
  form('hostile.form', {
    summary: 's',
    window: 'Title',
    body: inputsWith(text),
    submit: sending('Send', intentions.invite, {}),
  });

function objectsIn(part: unknown): Record<string, unknown>[] {
  if (Array.isArray(part)) return part.flatMap(objectsIn);
  if (typeof part !== 'object' || part === null) return [];
  return [{ ...part }, ...Object.values(part).flatMap(objectsIn)];
}
const textsIn = (part: unknown) =>
  objectsIn(part).flatMap(({ text }) => (typeof text === 'string' ? [text] : []));

function expectInert(part: unknown) {
  for (const object of objectsIn(part)) {
    if ('type' in object) expect(inertTypes).toContain(object['type']);
    if (object['type'] === 'plain_text') expect(object['emoji']).toBe(false);
  }
}

describe.each(hostile)('%j', (text) => {
  test('is read as it was typed wherever it stands in a message, and never comes alive', () => {
    const { blocks } = renderMessage(everywhere(text));
    expectInert(blocks);
    expect(textsIn(blocks).join('').split(text)).toHaveLength(12);
  });

  test('is read as it was typed in every part of an input', () => {
    const { blocks } = renderView(formWith(text), '', words);
    expectInert(blocks);
    expect(textsIn(blocks).join('').split(text)).toHaveLength(9);
    expect(blocks[1]).toHaveProperty('element.initial_value', text);
    expect(errorsOf(formWith(text))).toEqual({ text, choice: text });
  });
});

test('marks that turn text round are left out of what is shown and kept in what was typed', () => {
  const { blocks } = renderView(formWith(overrides), '', words);
  expect(textsIn([blocks, renderMessage(everywhere(overrides))]).join('')).not.toMatch(
    /[\u202a-\u202e\u2066-\u2069]/,
  );
  expect(blocks[1]).toHaveProperty('element.initial_value', overrides);
});

test('ten thousand characters go on in the next block, and none is lost', () => {
  const long = 'Seven words of a long story here.\n'.repeat(295).slice(0, 10_000);
  for (const body of [[paragraph(long)], [aside(long)], [heading(long)], [facts([['', long]])]]) {
    const { blocks } = renderMessage(card('long.card', { summary: '', body }));
    expect(textsIn(blocks).join('')).toContain(long);
    expect(blocks.every((block) => textsIn(block).join('').length <= 3000)).toBe(true);
  }
});

test('any runs come out joined as they went in', () => {
  const run = fc.record({ text: fc.string({ unit: 'grapheme-ascii', maxLength: 2000 }), bold: fc.boolean() });
  fc.assert(
    fc.property(fc.array(run, { maxLength: 5 }), (runs) => {
      const { blocks } = renderMessage(
        card('any.card', {
          summary: '',
          body: [paragraph(...runs.map(({ text, bold }) => (bold ? strong(text) : text)))],
        }),
      );
      expect(textsIn(blocks).join('')).toBe(runs.map(({ text }) => text).join(''));
      const styled = objectsIn(blocks).filter(({ style }) => style !== undefined);
      expect(textsIn(styled).join('')).toBe(runs.flatMap(({ text, bold }) => (bold ? [text] : [])).join(''));
    }),
  );
});
