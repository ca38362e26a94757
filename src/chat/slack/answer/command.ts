import type { AckFn, RespondArguments, SlashCommand } from '@slack/bolt';
import type { Card } from '../../../../adaptive-cards/kit/card.js';
import { commandTurn } from '../read.js';
import { afterwards, messageOf, replyTo, type Desk } from './desk.js';
import { inTime } from './in-time.js';
import { respond } from './respond.js';
import { openWindow } from './window.js';

type Ack = AckFn<string | RespondArguments>;

/** A card is the HTTP answer itself; only a form, or an answer that took too long, needs a call of its own. */
export async function answerCommand(desk: Desk, command: SlashCommand, ack: Ack): Promise<void> {
  const turn = commandTurn(command);
  const reply = replyTo(desk, turn);
  const early = await inTime(reply);
  if (early && 'card' in early) {
    return ack({ response_type: 'ephemeral', ...messageOf(desk, early.card) });
  }
  await ack();
  const { trigger_id, response_url } = command;
  const tell = (card: Card) => respond(response_url, messageOf(desk, card));
  await afterwards(
    desk,
    async () => {
      const now = await reply;
      if ('form' in now) await openWindow(desk, { trigger_id, turn, form: now.form }, tell);
      else await tell(now.card);
    },
    tell,
  );
}
