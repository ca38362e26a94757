import type { App, BlockAction, ViewOutput, ViewResponseAction } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import type { ShownForm } from '../../../src/playground/client.js';
import type { SlackClient } from '../../../src/playground/slack/people/client.js';
import { stage, type Stage } from './stage.js';

export const plain = (text: string) => ({ type: 'plain_text' as const, text });
export const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });

export const input = (label: string, element: object, around: object = {}): KnownBlock =>
  ({
    type: 'input',
    block_id: label,
    label: plain(label),
    element: { action_id: 'v', ...element },
    ...around,
  }) as KnownBlock;

export const text = (label: string, more: object = {}, around: object = {}): KnownBlock =>
  input(label, { type: 'plain_text_input', ...more }, around);

export const modal = (blocks: KnownBlock[], more: Partial<ModalView> = {}): ModalView => ({
  type: 'modal',
  callback_id: 'form',
  title: plain('Form'),
  submit: plain('Save'),
  close: plain('Back'),
  blocks,
  ...more,
});

export interface FormStage extends Stage {
  mia: SlackClient;
  form: () => ShownForm | null;
  /** Has the bot open this form for Mia; its id. */
  opened: (view: ModalView) => Promise<string>;
  /** How the bot answers submits from now on. */
  answers: (action: object) => void;
  submitted: ViewOutput[];
  closed: { view: ViewOutput; is_cleared: boolean }[];
  pressed: BlockAction[];
}

/** A bot whose command opens a form, and which keeps what comes of it. */
export async function formStage(): Promise<FormStage> {
  const heard = {
    submitted: [] as ViewOutput[],
    closed: [] as FormStage['closed'],
    pressed: [] as BlockAction[],
  };
  let opens = modal([]);
  let acks: object | undefined;
  const on = await stage({}, (app: App) => {
    app.command('/mentoring', async ({ command, ack, client }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: opens });
    });
    app.view({ callback_id: 'form', type: 'view_submission' }, async ({ ack, view }) => {
      heard.submitted.push(view);
      await ack(acks as ViewResponseAction);
    });
    app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack, body }) => {
      await ack();
      if (body.type === 'view_closed') heard.closed.push(body);
    });
    app.action(/.*/, async ({ ack, body }) => {
      await ack();
      if (body.type === 'block_actions') heard.pressed.push(body);
    });
  });
  const mia = on.slack.client('mia');
  const form = () => mia.screen().form;
  const opened = async (view: ModalView) => {
    opens = view;
    await mia.types('form');
    await on.slack.until(() => form() !== null);
    return form()?.id ?? '';
  };
  return { ...on, ...heard, mia, form, opened, answers: (action) => void (acks = action) };
}
