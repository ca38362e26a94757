import { readCard } from '../../../src/playground/teams/card-check.js';

const body = (...elements: object[]) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: elements,
  actions: [{ type: 'Action.Submit', title: 'Send', data: { kind: 'x' } }],
});
const actions = (...list: object[]) => ({ type: 'AdaptiveCard', version: '1.5', body: [], actions: list });
const words = {
  type: 'TextBlock',
  text: 'Hello',
  wrap: true,
  size: 'Large',
  weight: 'Bolder',
  style: 'heading',
};
const line = { type: 'Input.Text', id: 'a', label: 'A' };
const submit = { type: 'Action.Submit', title: 'Go', data: {} };
const choices = [{ title: 'One', value: '1' }];
const people = { type: 'Data.Query', dataset: 'graph.microsoft.com/users' };
const rows = [{ type: 'TableRow', cells: [{ type: 'TableCell', items: [words] }] }];

test.each<[string, object]>([
  [
    'words',
    body(words, { type: 'RichTextBlock', inlines: ['a', { type: 'TextRun', text: 'b', italic: true }] }),
  ],
  [
    'boxes',
    body(
      { type: 'Container', items: [words], style: 'emphasis' },
      { type: 'ColumnSet', columns: [{ type: 'Column', width: 'auto', items: [words] }] },
    ),
  ],
  ['a table', body({ type: 'Table', columns: [{ width: 1 }], rows, firstRowAsHeader: true })],
  [
    'facts and a picture',
    body(
      { type: 'FactSet', facts: [{ title: 'T', value: 'V' }] },
      { type: 'Image', url: 'https://example.com/a.png', altText: 'A' },
      { type: 'Image', url: 'data:image/png;base64,AAAA', altText: 'A' },
    ),
  ],
  [
    'inputs',
    body(
      line,
      { type: 'Input.Number', id: 'n', label: 'N', min: 1, max: 5, value: 2 },
      { type: 'Input.Date', id: 'd', label: 'D', value: '2026-12-01' },
      { type: 'Input.Time', id: 't', label: 'T' },
      { type: 'Input.Toggle', id: 'o', title: 'On' },
      { type: 'Input.ChoiceSet', id: 'c', label: 'C', choices, style: 'expanded' },
    ),
  ],
  [
    'a people picker',
    body({ type: 'Input.ChoiceSet', id: 'p', label: 'P', 'choices.data': people, choices: [] }),
  ],
  [
    'every action',
    actions(
      { type: 'Action.Execute', title: 'E', verb: 'v', style: 'positive', associatedInputs: 'none' },
      submit,
      { type: 'Action.OpenUrl', title: 'U', url: 'https://example.com' },
      { type: 'Action.ShowCard', title: 'S', card: { type: 'AdaptiveCard', body: [words] } },
    ),
  ],
  ['a dialog button', actions({ ...submit, data: { msteams: { type: 'task/fetch' }, form: 'x' } })],
])('Teams takes %s', (_, card) => {
  expect(readCard(card)).toEqual({ card, faults: [] });
});

test.each<[string, unknown, string]>([
  ['a later version', { ...body(words), version: '1.6' }, 'version 1.5'],
  [
    'a picture without words',
    body({ type: 'Image', url: 'https://example.com/a.png' }),
    'a picture without words',
  ],
  [
    'a picture over HTTP',
    body({ type: 'Image', url: 'http://example.com/a.png', altText: 'A' }),
    'does not show',
  ],
  [
    'a picture of SVG',
    body({ type: 'Image', url: 'data:image/svg+xml;base64,AAAA', altText: 'A' }),
    'does not show',
  ],
  ['no version', { type: 'AdaptiveCard', body: [words] }, 'version'],
  ['no card at all', 'hello', 'card'],
  ['an unknown element', body({ type: 'Carousel', pages: [] }), 'body.0'],
  ['an unknown property', body({ ...words, bold: true }), 'bold'],
  [
    'a misspelt property far inside',
    body({ type: 'Container', items: [{ type: 'Container', items: [{ ...line, isRequierd: true }] }] }),
    'body.0.items.0.items.0',
  ],
  ['a value of the wrong type', body({ ...line, maxLength: '20' }), 'maxLength'],
  ['a value that is not allowed', body({ ...words, size: 'Huge' }), 'Huge'],
  [
    'a choice without a value',
    body({ type: 'Input.ChoiceSet', id: 'c', label: 'C', choices: [{ title: 'x' }] }),
    'choices.0.value',
  ],
  [
    'a choice set with nothing to choose',
    body({ type: 'Input.ChoiceSet', id: 'c', label: 'C', choices: [] }),
    'nothing to choose',
  ],
  [
    'a comma in a value of many',
    body({
      type: 'Input.ChoiceSet',
      id: 'c',
      label: 'C',
      isMultiSelect: true,
      choices: [{ title: 'x', value: 'a,b' }],
    }),
    'comma',
  ],
  ['an input without a label', body({ type: 'Input.Text', id: 'a' }), 'no label'],
  ['an input without an id', body({ type: 'Input.Text', label: 'A' }), 'body.0.id'],
  ['two inputs of one id', body(line, line), 'the id a'],
  [
    'two inputs of one id, one in a shown card',
    {
      ...body(line),
      actions: [
        { type: 'Action.ShowCard', title: 'S', card: { type: 'AdaptiveCard', body: [line] } },
        submit,
      ],
    },
    'the id a',
  ],
  ['a required input without its error', body({ ...line, isRequired: true }), 'error message'],
  ['inputs that nothing sends', { ...body(line), actions: [] }, 'no button'],
  ['a bad regex', body({ ...line, regex: '(' }), 'regex'],
  ['seven actions', actions(...Array.from({ length: 7 }, () => submit)), '7 actions'],
  [
    'seven actions in a set',
    body({ type: 'ActionSet', actions: Array.from({ length: 7 }, () => submit) }),
    '7 actions',
  ],
  ['a button without a title', actions({ type: 'Action.Submit', data: {} }), 'no title'],
  ['a button that sends nothing', actions({ type: 'Action.Submit', title: 'x' }), 'sends nothing'],
  ['data that is not an object', actions({ ...submit, data: 'x' }), 'data'],
  ['a press without a verb', actions({ type: 'Action.Execute', title: 'x' }), 'verb'],
  [
    'a toggle of what is not there',
    actions({ type: 'Action.ToggleVisibility', title: 'x', targetElements: ['nope'] }),
    'nope',
  ],
  [
    'a link that is none',
    actions({ type: 'Action.OpenUrl', title: 'x', url: 'javascript:alert(1)' }),
    'opens',
  ],
  ['a message-back button', actions({ ...submit, data: { msteams: { type: 'messageBack' } } }), 'not played'],
])('Teams refuses %s', (_, card, why) => {
  expect(readCard(card).faults.join(' · ')).toContain(why);
});
