import type { Input } from '../../../adaptive-cards/kit/card.js';
import { card } from '../../../adaptive-cards/kit/make.js';
import { renderCard } from '../../../src/chat/teams/render.js';

const words = {
  required: 'Please answer this.',
  between: (min: number, max: number) => `From ${min} to ${max}, please.`,
};
const asked = { id: 'answer', label: 'Your answer' };
const shown = (input: Input) => renderCard(card('test.card', { summary: 's', body: [input] }), words).body;
const choices = [
  { title: 'Weekly', value: 'week' },
  { title: 'Monthly', value: 'month' },
];

test('an input stands between what is wrong with it and what helps to answer it', () => {
  expect(
    shown({ ...asked, type: 'Input.Date', hint: 'Any day', error: 'This day has passed.', isRequired: true }),
  ).toEqual([
    {
      type: 'RichTextBlock',
      inlines: [{ type: 'TextRun', text: 'This day has passed.', color: 'Attention' }],
    },
    { type: 'Input.Date', ...asked, spacing: 'Small', isRequired: true, errorMessage: 'Please answer this.' },
    {
      type: 'RichTextBlock',
      inlines: [{ type: 'TextRun', text: 'Any day', isSubtle: true }],
      spacing: 'Small',
    },
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
    { isMultiline: true, maxLength: 500, value: 'Dear Ben', placeholder: 'A line' },
  ],
  [
    'empty text',
    { ...asked, type: 'Input.Text', maxLength: 500, value: '' },
    { isMultiline: false, maxLength: 500 },
  ],
  [
    'number',
    { ...asked, type: 'Input.Number', min: 0, max: 10, value: '7' },
    { min: 0, max: 10, value: 7, errorMessage: 'From 0 to 10, please.' },
  ],
  [
    'number nought',
    { ...asked, type: 'Input.Number', min: 0, max: 10, value: 0, isRequired: true },
    { min: 0, max: 10, value: 0, isRequired: true, errorMessage: 'From 0 to 10, please.' },
  ],
  [
    'no number',
    { ...asked, type: 'Input.Number', min: 0, max: 10, value: ' ' },
    { min: 0, max: 10, errorMessage: 'From 0 to 10, please.' },
  ],
  ['date', { ...asked, type: 'Input.Date', value: '2026-03-02' }, { value: '2026-03-02' }],
  [
    'choice',
    { ...asked, type: 'Input.ChoiceSet', style: 'compact', choices, value: 'week' },
    { style: 'compact', wrap: true, isMultiSelect: false, choices, value: 'week' },
  ],
  [
    'several choices',
    {
      ...asked,
      type: 'Input.ChoiceSet',
      style: 'expanded',
      choices,
      value: ['week', 'month'],
      isMultiSelect: true,
    },
    { style: 'expanded', wrap: true, isMultiSelect: true, choices, value: 'week,month' },
  ],
  [
    'no choice yet',
    { ...asked, type: 'Input.ChoiceSet', style: 'expanded', choices, isMultiSelect: true },
    { style: 'expanded', wrap: true, isMultiSelect: true, choices },
  ],
  [
    'person',
    {
      ...asked,
      type: 'Input.ChoiceSet',
      'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
    },
    { choices: [], 'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' } },
  ],
])('for a %s', (_, input, element) => {
  expect(shown(input)).toEqual([{ type: input.type, ...asked, ...element }]);
});

test('a value with a comma may be one of many to choose from, not one of several chosen', () => {
  const comma = {
    ...asked,
    type: 'Input.ChoiceSet' as const,
    style: 'compact' as const,
    choices: [{ title: 'Both', value: 'a,b' }],
    value: 'a,b',
  };
  expect(shown(comma)).toEqual([expect.objectContaining({ value: 'a,b' })]);
  expect(() => shown({ ...comma, isMultiSelect: true })).toThrow('a,b of answer');
});
