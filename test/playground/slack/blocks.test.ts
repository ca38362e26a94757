import { checkBlocks } from '../../../src/playground/slack/blocks/check.js';
import {
  actions,
  button,
  input,
  letters,
  many,
  mrkdwn,
  option,
  plain,
  refusal,
  section,
  select,
  text,
} from './block-parts.js';

const refusedBlocks: [string, object[], string][] = [
  [
    'too long a section',
    [section(letters(3001))],
    'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  ],
  ['an empty text', [section('')], 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
  ['a section without words', [{ type: 'section' }], 'missing required field: text [json-pointer:/blocks/0]'],
  [
    'eleven fields',
    [{ type: 'section', fields: many(11, () => mrkdwn('f')) }],
    'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
  ],
  [
    'too long a field',
    [{ type: 'section', fields: [mrkdwn(letters(2001))] }],
    'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
  ],
  ['too long a header', [{ type: 'header', text: plain(letters(151)) }], 'must be less than 151 characters'],
  ['mrkdwn in a header', [{ type: 'header', text: mrkdwn('no') }], '[json-pointer:/blocks/0/text/type]'],
  [
    '51 blocks',
    many(51, () => ({ type: 'divider' })),
    'no more than 50 items allowed [json-pointer:/blocks]',
  ],
  ['an unknown block', [{ type: 'banner' }], 'unsupported type: banner [json-pointer:/blocks/0/type]'],
  ['a block without a type', [{ text: plain('x') }], 'missing required field: type [json-pointer:/blocks/0]'],
  [
    'an unknown property',
    [{ type: 'divider', colour: 'red' }],
    'invalid additional property: colour [json-pointer:/blocks/0]',
  ],
  [
    'an unknown element',
    [actions({ type: 'slider' })],
    'unsupported type: slider [json-pointer:/blocks/0/elements/0/type]',
  ],
  ['26 elements', [actions(...many(26, () => button({})))], 'no more than 25 items allowed'],
  ['no elements', [actions()], 'no fewer than 1 items allowed'],
  [
    '11 in a context',
    [{ type: 'context', elements: many(11, () => mrkdwn('c')) }],
    'no more than 10 items allowed',
  ],
  ['a long title', [actions(button({ text: plain(letters(76)) }))], 'must be less than 76 characters'],
  ['a long value', [actions(button({ value: letters(2001) }))], 'must be less than 2001 characters'],
  ['a long action_id', [actions(button({ action_id: letters(256) }))], 'must be less than 256 characters'],
  ['a long block_id', [{ type: 'divider', block_id: letters(256) }], 'must be less than 256 characters'],
  [
    'a block_id twice',
    [
      { type: 'divider', block_id: 'a' },
      { type: 'divider', block_id: 'a' },
    ],
    '`block_id` a already exists [json-pointer:/blocks/1/block_id]',
  ],
  [
    'an action_id twice in a block',
    [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
    '`action_id` a already exists [json-pointer:/blocks/0/elements/1/action_id]',
  ],
  ['101 options', [actions(select({ options: many(101, option) }))], 'no more than 100 items allowed'],
  [
    'a long option',
    [actions(select({ options: [{ text: plain(letters(76)), value: 'v' }] }))],
    'less than 76',
  ],
  [
    'a long option value',
    [actions(select({ options: [{ text: plain('o'), value: letters(151) }] }))],
    'less than 151',
  ],
  [
    'an initial option not offered',
    [actions(select({ initial_option: option(2) }))],
    'initial_option was not found',
  ],
  ['no options at all', [actions({ type: 'static_select' })], 'exactly one of options and option_groups'],
  ['11 radio buttons', [actions({ type: 'radio_buttons', options: many(11, option) })], 'no more than 10'],
  ['11 checkboxes', [actions({ type: 'checkboxes', options: many(11, option) })], 'no more than 10'],
  ['a long label', [input(text(), { label: plain(letters(2001)) })], 'must be less than 2001'],
  ['a long hint', [input(text(), { hint: plain(letters(2001)) })], 'must be less than 2001'],
  ['a long placeholder', [input(text({ placeholder: plain(letters(151)) }))], 'must be less than 151'],
  [
    'max_length over 3,000',
    [input(text({ max_length: 3001 }))],
    '[json-pointer:/blocks/0/element/max_length]',
  ],
  [
    'an initial value beyond max_length',
    [input(text({ max_length: 5, initial_value: 'longer' }))],
    'must be less than 6 characters [json-pointer:/blocks/0/element/initial_value]',
  ],
  ['an initial value over 3,000', [input(text({ initial_value: letters(3001) }))], 'must be less than 3001'],
  [
    'a number outside',
    [input({ type: 'number_input', is_decimal_allowed: false, min_value: '3', initial_value: '2' })],
    'initial_value',
  ],
  [
    'a number without decimals said',
    [input({ type: 'number_input' })],
    'missing required field: is_decimal_allowed',
  ],
  ['a date that is none', [actions({ type: 'datepicker', initial_date: '2026-02-30' })], '/initial_date]'],
  ['rich text without parts', [{ type: 'rich_text', elements: [] }], 'no fewer than 1'],
  [
    'rich text with loose text',
    [{ type: 'rich_text', elements: [{ type: 'text', text: 'x' }] }],
    'unsupported type: text',
  ],
  ['an image without a source', [{ type: 'image', alt_text: 'a' }], 'exactly one of image_url'],
];

test.each(refusedBlocks)('refuses %s', (_, blocks, says) => {
  expect(refusal(() => checkBlocks(blocks))).toEqual({
    code: 'invalid_blocks',
    messages: expect.arrayContaining([expect.stringContaining(says)]),
  });
});
