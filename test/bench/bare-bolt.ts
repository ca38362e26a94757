import { once } from 'node:events';
import { App, HTTPReceiver, LogLevel, type RespondArguments } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { announce } from './listening.js';
import { botToken, signingSecret } from './our-bot.js';

/** What a bot on bare Bolt would do that knows every answer beforehand. */
export interface BoltAnswers {
  help: RespondArguments;
  agree: ModalView;
}

const [answers] = (await once(process, 'message')) as [BoltAnswers];
const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR });
const app = new App({
  receiver,
  token: botToken,
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: process.env['SLACK_API_URL']!, retryConfig: { retries: 0 } },
});

app.command('/mentoring', async ({ command, ack, client }) => {
  if (command.text === 'help') return ack(answers.help);
  await ack();
  await client.views.open({ trigger_id: command.trigger_id, view: answers.agree });
});

announce(await app.start({ port: 0, host: '127.0.0.1' }));
