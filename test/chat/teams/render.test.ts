import type { Element, Form } from '../../../adaptive-cards/kit/card.js';
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
import { CardTooLarge } from '../../../src/chat/teams/limits.js';
import { renderActivity, renderCard } from '../../../src/chat/teams/render.js';
import { intentions } from '../../../src/conversation/intentions.js';

const words = {
  required: 'Please answer this.',
  optional: '(optional)',
  between: (min: number, max: number) => `From ${min} to ${max}, please.`,
};
const relationship = '0192f000-0000-7000-8000-000000000001';
const accept = button('Yes', intentions.acceptInvitation, { relationship }, 'positive');
const home = button('Home', intentions.home, {});
const bodyOf = (...body: Element[]) =>
  renderCard(card('test.card', { summary: 'Amira asks you', body }), words).body;
const line = (inlines: object[], spacing?: string) => ({
  type: 'RichTextBlock',
  inlines,
  ...(spacing && { spacing }),
});
const run = (text: string, style: object = {}) => ({ type: 'TextRun', text, ...style });

describe('what a Teams card shows', () => {
  test('it is an Adaptive Card 1.5 with its buttons', () => {
    const shown = renderCard(card('test.card', { summary: 's', body: [], actions: [accept] }), words);
    expect(shown).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      body: [],
      actions: [
        {
          type: 'Action.Execute',
          title: 'Yes',
          verb: 'invitation.accept',
          data: { relationship },
          style: 'positive',
          associatedInputs: 'none',
        },
      ],
    });
  });

  test('an activity carries the card and its summary', () => {
    const asked = card('test.card', { summary: 'Amira asks you', body: [heading('Hello')] });
    expect(renderActivity(asked, words)).toEqual({
      type: 'message',
      summary: 'Amira asks you',
      attachments: [
        { contentType: 'application/vnd.microsoft.card.adaptive', content: renderCard(asked, words) },
      ],
    });
  });

  test('a heading is large and bold', () => {
    expect(bodyOf(heading('Your agreement'))).toEqual([
      line([run('Your agreement', { size: 'Large', weight: 'Bolder' })]),
    ]);
  });

  test('a paragraph keeps its runs and their styles, and each line is a block', () => {
    expect(bodyOf(paragraph('Ben said ', strong('yes\nand '), struck('no'), faint(' (today)')))).toEqual([
      line([run('Ben said '), run('yes', { weight: 'Bolder' })]),
      line(
        [
          run('and ', { weight: 'Bolder' }),
          run('no', { strikethrough: true }),
          run(' (today)', { isSubtle: true }),
        ],
        'None',
      ),
    ]);
  });

  test('an empty line is a space between blocks', () => {
    expect(bodyOf(paragraph('\none\r\n\ntwo\n\n'))).toEqual([line([run('one')]), line([run('two')])]);
    expect(bodyOf(paragraph(''), aside('\n'))).toEqual([]);
  });

  describe('a text of many lines', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => `${n + 1}${n % 12 === 11 ? '\n' : ''}`).join('\n');
    const lastOf = (count: number) => {
      const shown = bodyOf(paragraph(many(count)));
      return [shown.length, JSON.stringify(shown.at(-1))] as const;
    };

    test('has each in its block while the card has room for it', () => {
      expect(bodyOf(paragraph(many(300)))).toHaveLength(300);
    });

    test('goes on in one block where else it had none, with what parts lines and paragraphs', () => {
      const [blocks, last] = lastOf(1_000);
      expect(blocks).toBe(10);
      expect(last).toContain('"10 / 11 / 12 // 13 / 14 /');
      expect(last).toContain('/ 999 / 1000"');
    });

    test('goes on more tightly still, so that it never takes more room than what was typed', () => {
      const [blocks, last] = lastOf(6_500);
      expect(blocks).toBe(10);
      expect(last).toContain('"10/11/12//13/14/');
    });

    test('keeps each in its block inside a fold that is opened elsewhere', () => {
      const body = bodyOf(paragraph('one\n'.repeat(20)), fold('More', [paragraph(many(900))], home));
      expect(body).toHaveLength(21);
    });
  });

  test('facts are lines with bold titles', () => {
    const rows = facts([
      ['When', 'Monday\nor Tuesday'],
      ['Go on?', 'Yes'],
    ]);
    expect(bodyOf(rows)).toEqual([
      line([run('When: ', { weight: 'Bolder' }), run('Monday')]),
      line([run('or Tuesday')], 'None'),
      line([run('Go on? ', { weight: 'Bolder' }), run('Yes')], 'Small'),
    ]);
  });

  test('what is folded away has a button that unfolds it, each its own', () => {
    const [first, second] = [
      fold('How we meet', [paragraph('Mondays')], home),
      fold('What stays between us', [buttons(home)], home),
    ];
    const unfolds = (title: string, id: string) => ({
      type: 'ActionSet',
      actions: [{ type: 'Action.ToggleVisibility', title, targetElements: [id] }],
    });
    expect(bodyOf(heading('x'), first, second).slice(1)).toEqual([
      unfolds('How we meet', 'fold-2'),
      { type: 'Container', id: 'fold-2', isVisible: false, items: [line([run('Mondays')])] },
      unfolds('What stays between us', 'fold-3'),
      {
        type: 'Container',
        id: 'fold-3',
        isVisible: false,
        items: [{ type: 'ActionSet', actions: [expect.objectContaining({ verb: 'home' })] }],
      },
    ]);
  });
});

describe('buttons on Teams', () => {
  const asked: Form = form('test.form', {
    summary: 's',
    window: 'Window',
    body: [],
    submit: sending('Send', intentions.invite, {}),
    actions: [home],
  });

  test('the one that ends a form comes first and takes the inputs along', () => {
    expect(renderCard(asked, words).actions).toEqual([
      expect.objectContaining({ verb: 'invite', style: 'positive', associatedInputs: 'auto' }),
      expect.objectContaining({ verb: 'home', associatedInputs: 'none' }),
    ]);
    const read: Form = { ...asked, submit: null };
    expect(renderCard(read, words).actions).toEqual([expect.objectContaining({ verb: 'home' })]);
  });

  test('more than six go into the card, six a row, and none is lost', () => {
    const many = Array.from({ length: 14 }, (_, index) => ({ ...home, title: `${index}` }));
    const { body, actions } = renderCard(
      card('test.card', { summary: 's', body: [buttons(...many)], actions: many }),
      words,
    );
    const rows = body.flatMap((element) =>
      element.type === 'ActionSet' ? [element.actions.map(({ title }) => title)] : [],
    );
    expect(actions.map(({ title }) => title)).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(rows.map((row) => row.length)).toEqual([6, 6, 2, 6, 2]);
    expect(rows.slice(3).flat()).toEqual(['6', '7', '8', '9', '10', '11', '12', '13']);
  });
});

test('a card that Teams would refuse is refused here first, by name', () => {
  expect(() => bodyOf(paragraph('x'.repeat(39_500)))).not.toThrow();
  expect(() => bodyOf(paragraph('x'.repeat(40_000)))).toThrow(CardTooLarge);
  expect(() => bodyOf(paragraph('x'.repeat(40_000)))).toThrow(
    expect.objectContaining({ card: 'test.card', limit: 'card' }),
  );
});
