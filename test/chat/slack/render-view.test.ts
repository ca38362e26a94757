import type { Form, Input } from '../../../adaptive-cards/kit/card.js';
import { button, fold, form, heading, paragraph, sending } from '../../../adaptive-cards/kit/make.js';
import { errorsOf, renderMessage, renderView } from '../../../src/chat/slack/render.js';
import { intentions } from '../../../src/conversation/intentions.js';

const words = { close: 'Close', lookAgain: 'Please look again:' };
const send = sending('Send', intentions.invite, {});
const home = button('Home', intentions.home, {});
const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ title: `Choice ${index}`, value: `${index}` }));

const invitation = (...body: Form['body']): Form =>
  form('invitation.form', { summary: 'Invite somebody', window: 'Invite somebody', body, submit: send });
const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
const asked = { id: 'answer', label: 'Your answer' };

describe('a window', () => {
  test('has title, buttons, verb and meta', () => {
    const read = { ...invitation(paragraph('Hello')), actions: [home] };
    expect(renderView(read, '{"r":1}', words)).toEqual({
      type: 'modal',
      callback_id: 'invite',
      private_metadata: '{"r":1}',
      title: plain('Invite somebody'),
      submit: plain('Send'),
      close: plain('Close'),
      blocks: [
        expect.objectContaining({ type: 'rich_text' }),
        { type: 'actions', elements: [expect.objectContaining({ action_id: 'home' })] },
      ],
    });
  });

  test('for reading only has no submit, and everything folded stands open', () => {
    const long = [
      fold('One', [paragraph('x'.repeat(8000))], home),
      fold('Two', [paragraph('y'.repeat(8000))], home),
    ];
    const view = renderView({ ...invitation(...long), submit: null }, '', words);
    expect(view.callback_id).toBe('invitation.form');
    expect(view.submit).toBeUndefined();
    expect(view.blocks.every(({ type }) => type === 'rich_text')).toBe(true);
    expect(JSON.stringify(view)).toContain('y'.repeat(2000));
  });

  test.each<[string, Partial<Form>, string, string]>([
    ['modal.title', { window: 'x'.repeat(25) }, '', 'Close'],
    ['modal.submit', { submit: { ...send, title: 'x'.repeat(25) } }, '', 'Close'],
    ['modal.close', {}, '', 'x'.repeat(25)],
    ['modal.private_metadata', {}, 'x'.repeat(3001), 'Close'],
    ['modal.blocks', { body: Array.from({ length: 101 }, () => heading('x')) }, '', 'Close'],
    ['modal.json', { body: Array.from({ length: 90 }, () => paragraph('é'.repeat(2000))) }, '', 'Close'],
    ['input.label', { body: [{ ...asked, label: 'x'.repeat(2001), type: 'Input.Date' }] }, '', 'Close'],
    ['input.hint', { body: [{ ...asked, hint: 'x'.repeat(2001), type: 'Input.Date' }] }, '', 'Close'],
    [
      'plain_text_input.max_length',
      { body: [{ ...asked, type: 'Input.Text', maxLength: 3001 }] },
      '',
      'Close',
    ],
    [
      'option.text',
      {
        body: [
          {
            ...asked,
            type: 'Input.ChoiceSet',
            style: 'compact',
            choices: [{ title: 'x'.repeat(76), value: 'x' }],
          },
        ],
      },
      '',
      'Close',
    ],
    [
      'static_select.options',
      { body: [{ ...asked, type: 'Input.ChoiceSet', style: 'compact', choices: choices(101) }] },
      '',
      'Close',
    ],
  ])('over %s is refused', (limit, parts, meta, close) => {
    expect(() => renderView({ ...invitation(), ...parts }, meta, { ...words, close })).toThrow(
      expect.objectContaining({ name: 'CardTooLarge', card: 'invitation.form', limit }),
    );
  });

  test('sent as a message has its submit as the first button', () => {
    const { blocks } = renderMessage({ ...invitation(), actions: [home] });
    expect(blocks).toEqual([
      {
        type: 'actions',
        elements: [
          expect.objectContaining({ action_id: 'invite', style: 'primary' }),
          expect.objectContaining({ action_id: 'home' }),
        ],
      },
    ]);
  });
});

describe('what is wrong with a form', () => {
  const date: Input = { ...asked, type: 'Input.Date' };

  test('is told by the id that the input has in the open window', () => {
    const wrong = invitation(
      paragraph('x'),
      { ...date, error: 'Too soon.' },
      { ...date, id: 'other', edition: 4, error: 'Too late.' },
      { ...date, id: 'fine' },
    );
    expect(errorsOf(wrong)).toEqual({ answer: 'Too soon.', 'other#4': 'Too late.' });
    expect(renderView(wrong, '', words).blocks.flatMap(({ block_id }) => block_id ?? [])).toEqual([
      'answer',
      'other#4',
      'fine',
    ]);
  });

  test('is null when nothing is wrong', () => {
    expect(errorsOf(invitation(date))).toBeNull();
  });
});
