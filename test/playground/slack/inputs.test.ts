import { formStage, input, modal, option, plain, text, type FormStage } from './form-stage.js';

let on: FormStage;
beforeEach(async () => {
  on = await formStage();
});
afterEach(() => on.close());

test('every kind of input arrives in the shape that Slack gives it', async () => {
  const options = [option('Career'), option('Skills')];
  await on.opened(
    modal(
      [
        text('Words'),
        input('Count', { type: 'number_input', is_decimal_allowed: false }),
        input('Day', { type: 'datepicker' }),
        input('Hour', { type: 'timepicker' }),
        input('Start', { type: 'datetimepicker' }),
        input('One', { type: 'static_select', options }),
        input('Radio', { type: 'radio_buttons', options }),
        input('Many', { type: 'checkboxes', options }),
        input('Who', { type: 'users_select' }),
        input('Whom', { type: 'multi_users_select' }),
        text('Skipped', {}, { optional: true }),
        input('Unticked', { type: 'checkboxes', options }, { optional: true }),
      ],
      { private_metadata: 'r1' },
    ),
  );
  on.mia.fills({
    Words: 'Grow',
    Count: '6',
    Day: '2026-12-01',
    Hour: '09:30',
    Start: '2026-12-01 09:30',
    One: 'Career',
    Radio: 'Skills',
    Many: ['Career', 'Skills'],
    Who: 'Tom Berg',
    Whom: ['Tom Berg'],
  });
  const shown = on.form()?.inputs.map(({ label, kind, value }) => [label, kind, value]);
  expect(shown?.slice(1, 10)).toEqual([
    ['Count', 'number', '6'],
    ['Day', 'date', '2026-12-01'],
    ['Hour', 'text', '09:30'],
    ['Start', 'text', '2026-12-01 09:30'],
    ['One', 'choice', 'Career'],
    ['Radio', 'choice', 'Skills'],
    ['Many', 'many', ['Career', 'Skills']],
    ['Who', 'person', 'Tom Berg'],
    ['Whom', 'person', ['Tom Berg']],
  ]);
  expect(await on.mia.presses('Save')).toMatchObject({ status: 200, trouble: null });
  const stored = ({ text: { text }, value }: ReturnType<typeof option>) => ({
    text: { type: 'plain_text', text, emoji: true },
    value,
  });
  const [career, skills] = [stored(option('Career')), stored(option('Skills'))];
  expect(on.submitted[0]).toMatchObject({
    private_metadata: 'r1',
    previous_view_id: null,
    root_view_id: on.submitted[0]?.id,
  });
  expect(on.submitted[0]?.state.values).toEqual({
    Words: { v: { type: 'plain_text_input', value: 'Grow' } },
    Count: { v: { type: 'number_input', value: '6' } },
    Day: { v: { type: 'datepicker', selected_date: '2026-12-01' } },
    Hour: { v: { type: 'timepicker', selected_time: '09:30' } },
    Start: { v: { type: 'datetimepicker', selected_date_time: Date.parse('2026-12-01T09:30Z') / 1000 } },
    One: { v: { type: 'static_select', selected_option: career } },
    Radio: { v: { type: 'radio_buttons', selected_option: skills } },
    Many: { v: { type: 'checkboxes', selected_options: [career, skills] } },
    Who: { v: { type: 'users_select', selected_user: on.slack.userId('tom') } },
    Whom: { v: { type: 'multi_users_select', selected_users: [on.slack.userId('tom')] } },
    Skipped: { v: { type: 'plain_text_input', value: null } },
    Unticked: { v: { type: 'checkboxes', selected_options: [] } },
  });
});

test('what the client finds wrong never reaches the bot', async () => {
  await on.opened(
    modal([
      text('Name'),
      text('Short', { max_length: 3 }),
      text('Long', { min_length: 5 }),
      {
        type: 'input',
        block_id: 'Weeks',
        label: plain('Weeks'),
        element: {
          type: 'number_input',
          action_id: 'v',
          is_decimal_allowed: false,
          min_value: '1',
          max_value: '9',
        },
      },
    ]),
  );
  on.mia.fills({ Short: 'four', Long: 'abc', Weeks: '10' });
  expect(await on.mia.presses('Save')).toEqual({ status: 0, ms: 0, trouble: null });
  expect(on.form()?.errors).toEqual({
    Name: 'Please complete this required field.',
    Short: 'Enter no more than 3 characters.',
    Long: 'Enter at least 5 characters.',
    Weeks: 'Enter 9 or less.',
  });
  expect(on.submitted).toEqual([]);
  on.mia.fills({ Name: 'n', Short: 'ok', Long: 'longer', Weeks: '9' });
  expect(on.form()?.errors).toEqual({});
  await on.mia.presses('Save');
  expect(on.submitted).toHaveLength(1);
});

test('a page presses and fills by Slack’s own ids', async () => {
  const on_ = await on.opened(modal([text('Name')]));
  on.mia.enters({ on: on_, blockId: 'Name', actionId: 'v' }, 'by id');
  await on.mia.submits();
  expect(on.submitted[0]?.state.values).toMatchObject({ Name: { v: { value: 'by id' } } });
  await on.web.chat.postMessage({
    channel: on.slack.userId('mia'),
    text: 'x',
    blocks: [
      {
        type: 'section',
        block_id: 's',
        text: plain('More'),
        accessory: { type: 'overflow', action_id: 'o', options: [option('Snooze'), option('Stop')] },
      },
    ],
  });
  const ts = on.slack.ledger.posts[0]?.ts ?? '';
  await on.mia.clicks({ on: ts, blockId: 's', actionId: 'o' }, 'Stop');
  expect(on.pressed).toMatchObject([{ actions: [{ type: 'overflow', selected_option: { value: 'stop' } }] }]);
  await expect(on.mia.clicks({ on: ts, blockId: 's', actionId: 'p' })).rejects.toThrow('no such button');
});

test('words that are not there are an error of the story’s', async () => {
  await on.opened(modal([text('Name')]));
  expect(() => on.mia.fills({ Nmae: 'x' })).toThrow('only: Name');
  await expect(on.mia.presses('Svae')).rejects.toThrow('sees no button "Svae"');
  await expect(on.mia.types('x', 'C0ELSEWHERE')).rejects.toThrow('sees no conversation');
});
