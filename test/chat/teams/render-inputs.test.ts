import type { Action, Input } from '../../../adaptive-cards/kit/card.js';
import { button, card, form, sending } from '../../../adaptive-cards/kit/make.js';
import { renderCard } from '../../../src/chat/teams/render.js';
import { intentions } from '../../../src/conversation/intentions.js';

const words = {
  required: 'Please answer this.',
  optional: '(optional)',
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
  [
    'person who was chosen',
    {
      ...asked,
      type: 'Input.ChoiceSet',
      'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
      value: 'dana',
    },
    {
      choices: [],
      'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
      value: 'dana',
    },
  ],
])('for a %s', (_, input, element) => {
  const label = input.isRequired ? asked.label : `${asked.label} (optional)`;
  expect(shown(input)).toEqual([{ type: input.type, ...asked, label, ...element }]);
});

describe('an answer that is wanted', () => {
  const wanted: Input = { ...asked, type: 'Input.Text', maxLength: 50, isRequired: true };
  const submit = sending('Next', intentions.invite, {});
  const formWith = (...actions: Action[]) =>
    renderCard(form('test.form', { summary: 's', window: 'Window', body: [wanted], submit, actions }), words)
      .body;

  test('is wanted by Teams itself where the form’s own button is the only one that takes it along', () => {
    const held = { isRequired: true, errorMessage: 'Please answer this.' };
    const help = button('Help', intentions.help, {});
    for (const body of [formWith(), formWith(help)])
      expect(body).toEqual([{ type: 'Input.Text', ...asked, isMultiline: false, maxLength: 50, ...held }]);
  });

  test('holds back no other button that takes it along, and is not called optional', () => {
    const later = sending('Save and go on later', intentions.invite, {});
    expect(formWith(later)).toEqual([{ type: 'Input.Text', ...asked, isMultiline: false, maxLength: 50 }]);
  });
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
