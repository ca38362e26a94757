import type { Input } from '../../../adaptive-cards/kit/card.js';
import { form, sending } from '../../../adaptive-cards/kit/make.js';
import { renderView } from '../../../src/chat/slack/render.js';
import { intentions } from '../../../src/conversation/intentions.js';

const words = { close: 'Close', lookAgain: 'Please look again:' };
const submit = sending('Send', intentions.invite, {});
const shown = (input: Input) =>
  renderView(form('test.form', { summary: 's', window: 'Window', body: [input], submit }), '', words).blocks;
const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ title: `Choice ${index}`, value: `${index}` }));
const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
const asked = { id: 'answer', label: 'Your answer' };

describe('an input', () => {
  test('says whether it must be answered, and helps', () => {
    expect(shown({ ...asked, type: 'Input.Date', hint: 'Any day', isRequired: true })).toEqual([
      {
        type: 'input',
        block_id: 'answer',
        label: plain('Your answer'),
        hint: plain('Any day'),
        optional: false,
        element: { type: 'datepicker', action_id: 'value' },
      },
    ]);
    expect(shown({ ...asked, type: 'Input.Date' })).toEqual([expect.objectContaining({ optional: true })]);
  });

  test('says above itself what is wrong with its answer', () => {
    expect(shown({ ...asked, type: 'Input.Date', error: 'This day has passed.' })).toEqual([
      { type: 'context', elements: [plain('Please look again: This day has passed.')] },
      expect.objectContaining({ type: 'input' }),
    ]);
  });

  test.each<[string, Input, object]>([
    [
      'text',
      {
        ...asked,
        type: 'Input.Text',
        maxLength: 500,
        isMultiline: true,
        value: 'Dear Ben',
        placeholder: 'A line',
      },
      {
        type: 'plain_text_input',
        multiline: true,
        max_length: 500,
        initial_value: 'Dear Ben',
        placeholder: plain('A line'),
      },
    ],
    [
      'empty text',
      { ...asked, type: 'Input.Text', maxLength: 50, value: '' },
      { type: 'plain_text_input', multiline: false, max_length: 50 },
    ],
    [
      'text that has grown too long',
      { ...asked, type: 'Input.Text', maxLength: 3, value: 'four' },
      { type: 'plain_text_input', multiline: false, max_length: 4, initial_value: 'four' },
    ],
    [
      'number',
      { ...asked, type: 'Input.Number', min: 0, max: 10, value: '7' },
      {
        type: 'number_input',
        is_decimal_allowed: false,
        min_value: '0',
        max_value: '10',
        initial_value: '7',
      },
    ],
    [
      'number out of range',
      { ...asked, type: 'Input.Number', min: 0, max: 10, value: 11 },
      { type: 'number_input', is_decimal_allowed: false, min_value: '0', max_value: '10' },
    ],
    [
      'no number',
      { ...asked, type: 'Input.Number', min: 0, max: 10, value: 'ten' },
      { type: 'number_input', is_decimal_allowed: false, min_value: '0', max_value: '10' },
    ],
    [
      'date',
      { ...asked, type: 'Input.Date', value: '2026-03-02' },
      { type: 'datepicker', initial_date: '2026-03-02' },
    ],
    ['no date', { ...asked, type: 'Input.Date', value: 'soon' }, { type: 'datepicker' }],
    [
      'person',
      {
        ...asked,
        type: 'Input.ChoiceSet',
        'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
      },
      { type: 'users_select' },
    ],
  ])('for a %s', (_, input, element) => {
    expect(shown(input)).toEqual([expect.objectContaining({ element: { action_id: 'value', ...element } })]);
  });

  test.each<['compact' | 'expanded', true | undefined, number, string]>([
    ['compact', undefined, 3, 'static_select'],
    ['expanded', undefined, 10, 'radio_buttons'],
    ['expanded', undefined, 11, 'static_select'],
    ['expanded', true, 10, 'checkboxes'],
    ['compact', true, 11, 'multi_static_select'],
  ])('for a choice: %s, several %s, %d choices', (style, several, count, type) => {
    const value = several ? ['1', '2', 'gone'] : '1';
    const [block] = shown({
      ...asked,
      type: 'Input.ChoiceSet',
      style,
      choices: choices(count),
      value,
      ...(several && { isMultiSelect: several }),
    });
    const option = (index: number) => ({ text: plain(`Choice ${index}`), value: `${index}` });
    expect(block).toMatchObject({
      element: {
        type,
        action_id: 'value',
        ...(several ? { initial_options: [option(1), option(2)] } : { initial_option: option(1) }),
      },
    });
    expect(block).toHaveProperty('element.options.length', count);
  });

  test('starts with nothing chosen when what was chosen is no longer there', () => {
    for (const several of [{}, { isMultiSelect: true as const }]) {
      const [block] = shown({
        ...asked,
        type: 'Input.ChoiceSet',
        style: 'expanded',
        choices: choices(2),
        value: 'gone',
        ...several,
      });
      expect(block).not.toHaveProperty('element.initial_option');
      expect(block).not.toHaveProperty('element.initial_options');
    }
  });
});
