import type { AckFn, RespondArguments, SlashCommand } from '@slack/bolt';
import { showsPictures } from '../../../../adaptive-cards/kit/pictures.js';
import { answeredAlone } from '../../../../adaptive-cards/answered-alone.js';
import { audienceOf } from '../../../conversation/commands.js';
import type { Reply, Turn } from '../../../ports/turn.js';
import { commandTurn } from '../read.js';
import { afterwards, faultOf, messageOf, replyTo, write, type Desk } from './desk.js';
import { inTime } from './in-time.js';
import { orInWords } from './in-words.js';
import { respond } from './respond.js';
import { buttonFor, openWindow } from './window.js';

type Ack = AckFn<string | RespondArguments>;

/** A card is the HTTP answer itself; only a form, or an answer that took too long, needs a call of its own. */
export async function answerCommand(desk: Desk, command: SlashCommand, ack: Ack): Promise<void> {
  const turn = commandTurn(command);
  const reply = replyTo(desk, turn).then((given) => whereItBelongs(desk, turn, given));
  const early = await inTime(reply);
  // What is said in the acknowledgement cannot be said once more, should Slack not get at a picture in it.
  if (early && 'card' in early && !showsPictures(early.card)) {
    return ack({ response_type: 'ephemeral', ...messageOf(desk, early.card) });
  }
  await ack();
  const { trigger_id, response_url } = command;
  const tell = orInWords((card) => respond(response_url, messageOf(desk, card)));
  await afterwards(
    desk,
    async () => {
      const now = await reply;
      if (!('form' in now)) return tell(now.card);
      await openWindow(desk, { trigger_id, form: now.form, otherwise: buttonFor(desk, turn) }, tell);
    },
    tell,
  );
}

/**
 * What is for one alone goes to that person's own chat, and a line that only they see says so. A form needs no other
 * place: nobody else sees a window. Where the chat cannot be written to, neither does anybody else see the answer here.
 */
async function whereItBelongs(desk: Desk, turn: Turn, reply: Reply): Promise<Reply> {
  if ('form' in reply || !isPrivate(turn)) return reply;
  try {
    const { channel } = await desk.web.conversations.open({ users: turn.from.user });
    await write(desk, channel?.id ?? '', reply.card);
    return { card: answeredAlone(desk.words), to: 'me' };
  } catch (error) {
    faultOf(desk, error);
    return reply;
  }
}

const isPrivate = ({ room, says }: Turn): boolean =>
  room !== null && 'text' in says && audienceOf(says) === 'private';
