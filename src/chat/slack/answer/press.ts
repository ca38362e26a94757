import type { BlockAction, ViewOutput } from '@slack/bolt';
import { pressTurn } from '../read.js';
import { refusedWith } from '../failures.js';
import { afterwards, faultOf, messageOf, replyTo, type Desk } from './desk.js';
import { answerInHome, showNext } from './home-tab.js';
import { orInWords } from './in-words.js';
import { respond } from './respond.js';
import { buttonFor, nextView, openWindow } from './window.js';

/** A button. It has been acknowledged: Slack takes no answer in the response to it. */
export function answerPress(desk: Desk, press: BlockAction): Promise<void> {
  if (!press.view) return answerInMessage(desk, press);
  return press.view.type === 'home' ? answerInHome(desk, press) : answerInWindow(desk, press, press.view);
}

async function answerInMessage(desk: Desk, press: BlockAction): Promise<void> {
  const { response_url, trigger_id, container } = press;
  const turn = pressTurn(press);
  const ephemeral = container['is_ephemeral'] === true;
  const tell = orInWords((card) => respond(response_url, messageOf(desk, card), { replacing: ephemeral }));
  await afterwards(
    desk,
    async () => {
      const reply = await replyTo(desk, turn);
      if ('form' in reply)
        return openWindow(desk, { trigger_id, form: reply.form, otherwise: buttonFor(desk, turn) }, tell);
      // What stands in a conversation is changed by the outbox; nobody but us can change what is ephemeral.
      if (reply.to !== 'standing' || ephemeral) await tell(reply.card);
    },
    tell,
  );
}

/** Where the window has been closed meanwhile, or a second press has changed it, there is nobody to tell. */
async function answerInWindow(desk: Desk, press: BlockAction, open: ViewOutput): Promise<void> {
  const reply = await replyTo(desk, pressTurn(press));
  const view = nextView(desk, open, reply);
  await desk.web.views.update({ view_id: open.id, hash: open.hash, view }).catch((error: unknown) => {
    if (!overtaken.has(refusedWith(error))) faultOf(desk, error);
  });
  if (open.notify_on_close) await showNext(desk, press, reply);
}

const overtaken: ReadonlySet<string | null> = new Set(['hash_conflict', 'not_found']);
