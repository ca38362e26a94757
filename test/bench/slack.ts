import { createHmac } from 'node:crypto';
import type { ModalView } from '@slack/types';
import { intentions } from '../../src/conversation/intentions.js';
import type { SlackWorkspace } from '../../src/playground/slack/workspace.js';
import type { BoltAnswers } from './bare-bolt.js';
import { start } from './child.js';
import type { Door } from './door.js';
import type { Arrival } from './fake-platforms.js';
import type { Turn } from './load.js';
import { signingSecret } from './our-bot.js';

/** What Slack tells the bot about itself. */
export const introductionOf = ({ team, bot }: SlackWorkspace) => ({
  team_id: team,
  user_id: bot.user,
  bot_id: bot.bot,
});

/** Sends again what the mentees typed, each time as a new request. */
export function slackDoor({ ledger: { sent } }: SlackWorkspace): Door {
  const commands = sent
    .filter(({ kind }) => kind === 'slash_command')
    .map(({ body }) => new URLSearchParams(body));
  let triggers = 0;
  return {
    path: '/slack/events',
    turns: (asks, count) => {
      const typed = commands.filter((command) => command.get('text') === asks);
      return Array.from({ length: count }, (_, index): Turn => {
        const trigger = `trigger-${(triggers += 1)}`;
        const command = new URLSearchParams(typed[index % typed.length]);
        command.set('trigger_id', trigger);
        return signed(command.toString(), asks === 'agree' ? trigger : null);
      });
    },
    isRight: (asks, { answer: { body }, arrival }) =>
      asks === 'help'
        ? body.includes('What I can do') && body.includes('/mentoring agree')
        : body === '' && isStepOne(arrival),
    startBare: (platforms, { help, agree }) =>
      start('test/bench/bare-bolt.ts', {
        env: { SLACK_API_URL: `${platforms.url}/slack/api/` },
        told: {
          help: JSON.parse(help.answer.body) as BoltAnswers['help'],
          agree: viewIn(agree.arrival),
        } satisfies BoltAnswers,
      }),
  };
}

export function signed(body: string, key: string | null): Turn {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    body,
    key,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  };
}

function isStepOne(arrival: Arrival | null): boolean {
  const view = viewIn(arrival);
  return view.callback_id === intentions.saveStep.id && JSON.stringify(view.blocks).includes('Step 1 of 6');
}

const viewIn = (arrival: Arrival | null) =>
  JSON.parse(new URLSearchParams(arrival?.body).get('view') ?? '{"blocks":[]}') as ModalView;
