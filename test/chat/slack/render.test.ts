import {
  aside,
  button,
  buttons,
  card,
  facts,
  faint,
  fold,
  heading,
  paragraph,
  strong,
  struck,
} from '../../../adaptive-cards/kit/make.js';
import type { Element } from '../../../adaptive-cards/kit/card.js';
import { CardTooLarge, limits } from '../../../src/chat/slack/limits.js';
import { renderMessage } from '../../../src/chat/slack/render.js';
import { plainIdOf } from '../../../src/chat/slack/render/ids.js';
import { intentions } from '../../../src/conversation/intentions.js';

const relationship = '0192f000-0000-7000-8000-000000000001';
const accept = button('Yes', intentions.acceptInvitation, { relationship }, 'positive');
const decline = button('No', intentions.declineInvitation, { relationship }, 'destructive');
const home = button('Home', intentions.home, {});

const message = (...body: Element[]) =>
  renderMessage(card('test.card', { summary: 'Amira asks you', body, actions: [] }));
const section = (...elements: object[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});

describe('what a Slack message shows', () => {
  test('the summary is escaped, since Slack reads markup in it', () => {
    const { text } = renderMessage(card('test.card', { summary: '<!channel> R&D', body: [] }));
    expect(text).toBe('&lt;!channel&gt; R&amp;D');
  });

  test('a heading is a header, and a long one goes on as bold text', () => {
    expect(message(heading('Your agreement')).blocks).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'Your agreement', emoji: false } },
    ]);
    const long = 'word '.repeat(31);
    expect(message(heading(long)).blocks).toEqual([
      section({ type: 'text', text: long, style: { bold: true } }),
    ]);
  });

  test('a paragraph keeps its runs and their styles', () => {
    const runs = paragraph('Ben said ', strong('yes'), struck('no'), faint(' (today)'));
    expect(message(runs).blocks).toEqual([
      section(
        { type: 'text', text: 'Ben said ' },
        { type: 'text', text: 'yes', style: { bold: true } },
        { type: 'text', text: 'no', style: { strike: true } },
        { type: 'text', text: ' (today)', style: { italic: true } },
      ),
    ]);
  });

  test('an aside is the small grey line', () => {
    expect(message(aside('Only you see this')).blocks).toEqual([
      { type: 'context', elements: [{ type: 'plain_text', text: 'Only you see this', emoji: false }] },
    ]);
  });

  test('a paragraph without text is nothing', () => {
    expect(message(paragraph(''), aside(''), heading('')).blocks).toEqual([]);
  });

  test('facts are lines with bold titles', () => {
    const rows = facts([
      ['When', 'Monday'],
      ['Go on?', 'Yes'],
    ]);
    expect(message(rows).blocks).toEqual([
      section(
        { type: 'text', text: 'When', style: { bold: true } },
        { type: 'text', text: ': Monday' },
        { type: 'text', text: '\nGo on?', style: { bold: true } },
        { type: 'text', text: ' Yes' },
      ),
    ]);
  });

  test('buttons carry their verb, their data and their style', () => {
    expect(message(buttons(accept, decline)).blocks).toEqual([
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: 'invitation.accept',
            text: { type: 'plain_text', text: 'Yes', emoji: false },
            value: JSON.stringify({ relationship }),
            style: 'primary',
          },
          expect.objectContaining({ action_id: 'invitation.decline', style: 'danger' }),
        ],
      },
    ]);
  });

  test('buttons that mean the same have ids of their own, and go on in a next row', () => {
    const { blocks } = renderMessage(
      card('test.card', {
        summary: 's',
        body: [buttons(home)],
        actions: Array.from({ length: 26 }, () => home),
      }),
    );
    const rows = blocks.flatMap((block) => (block.type === 'actions' ? [block.elements] : []));
    const ids = rows.flat().map((element) => element.action_id ?? '');
    expect(rows.map((row) => row.length)).toEqual([1, 25, 1]);
    expect(ids.slice(0, 3)).toEqual(['home', 'home#2', 'home#3']);
    expect(new Set(ids).size).toBe(27);
    expect(new Set(ids.map(plainIdOf))).toEqual(new Set(['home']));
  });
});

describe('what is folded away', () => {
  const folded = (text: string) => fold('How we meet', [paragraph(text), buttons(home)], home);

  test('stands open under its title while the message has room', () => {
    expect(message(folded('Every second Monday')).blocks).toEqual([
      section({ type: 'text', text: 'How we meet', style: { bold: true } }),
      section({ type: 'text', text: 'Every second Monday' }),
      { type: 'actions', elements: [expect.objectContaining({ action_id: 'home' })] },
    ]);
  });

  test('stands closer together before it is folded away', () => {
    const { blocks } = message(...Array.from({ length: 16 }, () => folded('z')));
    expect(blocks).toHaveLength(32);
    expect(blocks[2]).toMatchObject({
      type: 'rich_text',
      elements: [{}, { elements: [{ text: 'z' }] }],
    });
  });

  test.each([
    ['too many characters', [folded('x'.repeat(5000)), folded('y'.repeat(5000))]],
    ['too many blocks', Array.from({ length: 23 }, () => folded('z'))],
  ])('is a line with its button when there are %s', (_, body) => {
    const { blocks } = message(...body);
    expect(blocks).toHaveLength(body.length);
    expect(blocks[1]).toMatchObject({
      type: 'section',
      text: { type: 'plain_text', text: 'How we meet' },
      accessory: { type: 'button', action_id: 'home#2' },
    });
  });
});

describe('what Slack would refuse', () => {
  const tooLong = { ...home, title: 'x'.repeat(76) };
  const tooHeavy = { ...home, data: { note: 'x'.repeat(2000) } };

  test.each<[string, Element[]]>([
    ['button.text', [buttons(tooLong)]],
    ['button.value', [buttons(tooHeavy)]],
    ['message.blocks', Array.from({ length: 51 }, () => heading('x'))],
    ['message.characters', [paragraph('x'.repeat(11_001))]],
  ])('is refused here first, by name: %s', (limit, body) => {
    expect(() => message(...body)).toThrow(
      expect.objectContaining({ name: 'CardTooLarge', card: 'test.card', limit }),
    );
    expect(() => message(...body)).toThrow(CardTooLarge);
  });

  test('what is exactly as long as allowed goes through', () => {
    const full = { ...home, title: 'x'.repeat(limits.button.text), data: { n: 'x'.repeat(1992) } };
    expect(() => message(buttons(full))).not.toThrow();
  });
});
