import type { KnownBlock } from '@slack/types';
import { formStage, modal, option, plain, text, type FormStage } from './form-stage.js';

let on: FormStage;
beforeEach(async () => {
  on = await formStage();
});
afterEach(() => on.close());

test('update in an answer: the view stays, typed values stay where both ids stay', async () => {
  const id = await on.opened(modal([text('Name', { initial_value: 'first' }), text('Other')]));
  on.mia.fills({ Name: 'typed', Other: 'gone' });
  const again = modal([
    text('Name', { initial_value: 'ignored' }),
    text('Other', { action_id: 'w', initial_value: 'new' }),
  ]);
  on.answers({ response_action: 'update', view: again });
  await on.mia.presses('Save');
  expect(on.form()).toMatchObject({
    id,
    inputs: [
      { label: 'Name', value: 'typed' },
      { label: 'Other', value: 'new' },
    ],
  });
});

test('push and clear: three deep at most', async () => {
  const root = await on.opened(modal([text('Name', { initial_value: 'n' })], { notify_on_close: true }));
  on.answers({ response_action: 'push', view: modal([], { title: plain('Second') }) });
  await on.mia.presses('Save');
  expect(on.form()).toMatchObject({ title: 'Second' });
  await on.mia.presses('Save');
  expect(on.submitted[1]).toMatchObject({ previous_view_id: root, root_view_id: root });
  expect(await on.mia.presses('Save')).toMatchObject({
    trouble: 'We had some trouble connecting. Try again?',
  });
  on.mia.closes();
  expect(on.form()).toMatchObject({ title: 'Second' });
  on.answers({ response_action: 'clear' });
  await on.mia.presses('Save');
  expect(on.form()).toBeNull();
});

test.each([
  ['an error for a field that is not there', { response_action: 'errors', errors: { nowhere: 'x' } }],
  ['an invalid view', { response_action: 'update', view: modal([], { title: plain('x'.repeat(25)) }) }],
  ['an unknown action', { response_action: 'applaud' }],
])('%s is trouble, and the form stays', async (_, answer) => {
  await on.opened(modal([text('Name', { initial_value: 'n' })]));
  on.answers(answer);
  expect(await on.mia.presses('Save')).toMatchObject({
    status: 200,
    trouble: expect.stringContaining('trouble'),
  });
  expect(on.form()).not.toBeNull();
});

test('views.update finds by id, and refuses an old hash or a view that is closed', async () => {
  const view_id = await on.opened(modal([text('Name')]));
  const first = on.slack.ledger.calls.at(-1)?.answer?.['view'] as { hash: string };
  const change = (hash?: string) =>
    on.web.views.update({ view_id, view: modal([]), ...(hash ? { hash } : {}) });
  await change(first.hash);
  await expect(change(first.hash)).rejects.toMatchObject({ data: { error: 'hash_conflict' } });
  on.mia.closes();
  await expect(change()).rejects.toMatchObject({ data: { error: 'not_found' } });
});

test('a trigger opens one view, within three seconds', async () => {
  await on.opened(modal([]));
  const used = String(on.slack.ledger.calls.at(-1)?.arguments['trigger_id']);
  const open = (trigger_id: string) => on.web.views.open({ trigger_id, view: modal([]) });
  await expect(open(used)).rejects.toMatchObject({ data: { error: 'exchanged_trigger_id' } });
  await expect(open('1.2.3')).rejects.toMatchObject({ data: { error: 'invalid_arguments' } });
  await on.mia.presses('Save');
  const body = new URLSearchParams(on.slack.ledger.sent.at(-1)?.body);
  const { trigger_id } = JSON.parse(body.get('payload') ?? '{}') as { trigger_id: string };
  on.later(3001);
  await expect(open(trigger_id)).rejects.toMatchObject({ data: { error: 'expired_trigger_id' } });
});

test('view_closed comes only when it was asked for', async () => {
  await on.opened(modal([]));
  on.mia.closes();
  const id = await on.opened(modal([], { notify_on_close: true, clear_on_close: true }));
  await on.mia.presses('Back');
  await on.slack.settled();
  expect(on.closed).toMatchObject([{ is_cleared: true, view: { id } }]);
});

test('a button in a form tells the bot what has been typed so far', async () => {
  const row: KnownBlock = {
    type: 'actions',
    block_id: 'row',
    elements: [
      { type: 'button', action_id: 'more', text: plain('Add one'), value: '3' },
      {
        type: 'static_select',
        action_id: 'kind',
        placeholder: plain('Kind'),
        options: [option('A'), option('B')],
      },
    ],
  };
  const id = await on.opened(modal([text('Name'), row]));
  expect(on.form()?.buttons).toEqual(['Save', 'Add one']);
  on.mia.fills({ Name: 'half', Kind: 'B' });
  expect(await on.mia.presses('Add one')).toMatchObject({ status: 200, trouble: null });
  expect(on.pressed).toMatchObject([
    { actions: [{ action_id: 'kind', type: 'static_select', selected_option: { value: 'b' } }] },
    {
      container: { type: 'view', view_id: id },
      actions: [{ action_id: 'more', block_id: 'row', type: 'button', value: '3' }],
      view: {
        id,
        state: {
          values: { Name: { v: { value: 'half' } }, row: { kind: { selected_option: { value: 'b' } } } },
        },
      },
    },
  ]);
});
