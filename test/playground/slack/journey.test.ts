import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { stage, type Stage } from './stage.js';

const agreement = (channel: string): ModalView => ({
  type: 'modal',
  callback_id: 'agree',
  private_metadata: channel,
  title: { type: 'plain_text', text: 'Mentoring agreement' },
  submit: { type: 'plain_text', text: 'Propose' },
  blocks: [
    {
      type: 'input',
      block_id: 'mentor',
      label: { type: 'plain_text', text: 'Mentor' },
      element: { type: 'users_select', action_id: 'v' },
    },
    {
      type: 'input',
      block_id: 'purpose',
      label: { type: 'plain_text', text: 'Purpose' },
      element: { type: 'plain_text_input', action_id: 'v', multiline: true, max_length: 500 },
    },
  ],
});

function mentoringBot(app: App): void {
  app.command('/mentoring', async ({ command, ack, client }) => {
    if (command.text !== 'agree')
      return ack({ response_type: 'ephemeral', text: `You said ${command.text}` });
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view: agreement(command.channel_id) });
  });
  app.view('agree', async ({ ack, view, body, client }) => {
    const mentor = view.state.values['mentor']?.['v']?.selected_user ?? '';
    if (mentor === body.user.id)
      return ack({ response_action: 'errors', errors: { mentor: 'Not yourself.' } });
    await ack();
    const { channel } = await client.conversations.create({ name: 'mentoring-mia-tom', is_private: true });
    await client.conversations.invite({ channel: channel!.id!, users: [mentor, body.user.id].join(',') });
    await client.chat.postMessage({
      channel: channel!.id!,
      text: 'Agreement proposed',
      metadata: { event_type: 'message', event_payload: { id: 'm1' } },
      blocks: [
        {
          type: 'section',
          text: { type: 'mrkdwn', text: `*Purpose* ${view.state.values['purpose']?.['v']?.value}` },
        },
        {
          type: 'actions',
          block_id: 'signing',
          elements: [
            { type: 'button', action_id: 'sign', text: { type: 'plain_text', text: 'Sign' }, value: 'a1' },
          ],
        },
      ],
    });
  });
  app.action('sign', async ({ ack, body, action, client }) => {
    await ack();
    if (body.type !== 'block_actions' || action.type !== 'button') return;
    await client.chat.update({
      channel: body.channel!.id,
      ts: body.message!.ts,
      text: `Signed ${action.value} by <@${body.user.id}>`,
      blocks: [],
    });
  });
}

let on: Stage;
beforeEach(async () => {
  on = await stage({}, mentoringBot);
});
afterEach(() => on.close());

test('a command opens a form, the form makes a channel, a button in it signs', async () => {
  const [mia, tom] = [on.slack.client('mia'), on.slack.client('tom')];
  expect(await mia.types('agree')).toMatchObject({ status: 200, trouble: null });
  await on.slack.until(() => mia.screen().form !== null);
  expect(mia.screen().form).toMatchObject({ title: 'Mentoring agreement', buttons: ['Propose'] });

  mia.fills({ Mentor: 'Tom Berg', Purpose: 'Find my next role' });
  expect(await mia.presses('Propose')).toMatchObject({ status: 200, trouble: null });
  expect(mia.screen().form).toBeNull();

  const room = () => tom.screen().conversations.find(({ kind }) => kind === 'private');
  await on.slack.until(() => room()?.messages.length === 1);
  expect(room()).toMatchObject({
    name: 'mentoring-mia-tom',
    messages: [
      { from: 'Mentoring', text: 'Purpose Find my next role', buttons: ['Sign'], onlyMe: false, edits: 0 },
    ],
  });

  expect(await tom.presses('Sign')).toMatchObject({ status: 200, trouble: null });
  await on.slack.until(() => room()?.messages[0]?.edits === 1);
  expect(room()?.messages[0]).toMatchObject({ text: 'Signed a1 by @Tom Berg', buttons: [] });
  expect(on.slack.ledger.posts).toMatchObject([
    {
      metadata: { event_payload: { id: 'm1' } },
      mentions: [],
      edits: [{ mentions: [`<@${on.slack.userId('tom')}>`] }],
    },
  ]);
});

test('a field error from the bot stays with the form and everything typed', async () => {
  const mia = on.slack.client('mia');
  await mia.types('agree');
  await on.slack.until(() => mia.screen().form !== null);
  mia.fills({ Mentor: 'Mia Chen', Purpose: 'Grow' });
  expect(await mia.presses('Propose')).toMatchObject({ trouble: null });
  expect(mia.screen().form).toMatchObject({
    errors: { Mentor: 'Not yourself.' },
    inputs: [
      { label: 'Mentor', kind: 'person', value: 'Mia Chen', options: ['Mia Chen', 'Tom Berg'] },
      { label: 'Purpose', kind: 'text', value: 'Grow' },
    ],
  });
});

test('the answer to a command is for the one who typed it, and names arrive as mentions', async () => {
  const mia = on.slack.client('mia');
  await mia.types('hello @Tom Berg & <you>');
  const [message] = mia.screen().conversations.find(({ kind }) => kind === 'bot')?.messages ?? [];
  expect(message).toMatchObject({ text: 'You said hello @Tom Berg & <you>', onlyMe: true });
  expect(
    on.slack
      .client('tom')
      .screen()
      .conversations.flatMap(({ messages }) => messages),
  ).toEqual([]);
  const sent = new URLSearchParams(on.slack.ledger.sent[0]?.body);
  expect(sent.get('text')).toBe(`hello <@${on.slack.userId('tom')}|tom.berg> &amp; &lt;you&gt;`);
  expect(sent.get('channel_name')).toBe('directmessage');
});
