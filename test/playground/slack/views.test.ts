import { checkBlocks, checkView } from '../../../src/playground/slack/blocks/check.js';
import {
  actions,
  button,
  input,
  letters,
  many,
  modal,
  mrkdwn,
  option,
  plain,
  refusal,
  section,
  select,
  text,
} from './block-parts.js';

const refusedViews: [string, object, string][] = [
  [
    'a long title',
    modal({ title: plain(letters(25)) }),
    'less than 25 characters [json-pointer:/view/title/text]',
  ],
  ['a long submit', modal({ submit: plain(letters(25)) }), '[json-pointer:/view/submit/text]'],
  [
    '101 blocks',
    modal({ blocks: many(101, () => ({ type: 'divider' })) }),
    'no more than 100 items allowed [json-pointer:/view/blocks]',
  ],
  ['long metadata', modal({ private_metadata: letters(3001) }), '[json-pointer:/view/private_metadata]'],
  [
    'inputs without submit',
    modal({ submit: undefined, blocks: [input(text())] }),
    'missing required field: submit [json-pointer:/view]',
  ],
  ['no title', modal({ title: undefined }), 'missing required field: title [json-pointer:/view]'],
  ['a bad block', modal({ blocks: [section('')] }), '[json-pointer:/view/blocks/0/text/text]'],
  [
    'focus in two places',
    modal({ blocks: [input(text({ focus_on_load: true })), input(text({ focus_on_load: true }))] }),
    'only one element may have focus_on_load [json-pointer:/view/blocks/1/element]',
  ],
];

test.each(refusedViews)('refuses a view with %s', (_, view, says) => {
  expect(refusal(() => checkView(view, 'modal'))).toEqual({
    code: 'invalid_arguments',
    messages: expect.arrayContaining([expect.stringContaining(says)]),
  });
});

test('sizes of a whole', () => {
  const full = (length: number) => many(5, () => section(letters(length)));
  expect(refusal(() => checkBlocks(full(2640)))).toBeNull();
  expect(refusal(() => checkBlocks(full(2641)))).toMatchObject({ code: 'msg_blocks_too_long' });
  const big = modal({ blocks: many(90, () => section(letters(2900))) });
  expect(refusal(() => checkView(big, 'modal'))).toMatchObject({ code: 'view_too_large' });
  expect(refusal(() => checkView({ type: 'home', blocks: [] }, 'modal'))).toMatchObject({
    code: 'invalid_arguments',
  });
});

test('everything at its limit is taken', () => {
  const blocks = [
    section(letters(3000)),
    { type: 'header', text: plain(letters(150)) },
    { type: 'section', fields: many(10, () => mrkdwn('f')), accessory: button({ value: letters(2000) }) },
    actions(...many(25, (at) => button({ action_id: `a${at}`, text: plain(letters(75)) }))),
    input(text({ max_length: 3000, initial_value: letters(3000), placeholder: plain(letters(150)) })),
    input(select({ options: many(100, option), initial_option: option(7) })),
    input({ type: 'checkboxes', options: many(10, option), initial_options: [option(1), option(2)] }),
    input({
      type: 'number_input',
      is_decimal_allowed: false,
      min_value: '1',
      max_value: '9',
      initial_value: '9',
    }),
    { type: 'context', elements: many(10, () => mrkdwn('c')) },
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [{ type: 'text', text: '<!channel>', style: { bold: true } }],
        },
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url: 'https://example.org' }] }],
        },
      ],
    },
  ];
  expect(refusal(() => checkBlocks(blocks))).toBeNull();
  expect(refusal(() => checkView(modal({ blocks, private_metadata: letters(3000) }), 'modal'))).toBeNull();
});
