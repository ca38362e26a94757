import type { BlockAction, ViewClosedAction } from '@slack/bolt';
import type { Card } from '../../../../adaptive-cards/kit/card.js';
import type { Reply } from '../../../ports/turn.js';
import { refusedWith } from '../failures.js';
import { homeBehind, homeTurn, pressTurn, type Doer, type HomeOpened } from '../read.js';
import { renderHome } from '../render.js';
import { afterwards, faultOf, replyTo, write, type Desk } from './desk.js';
import { orInWords } from './in-words.js';
import { buttonFor, openWindow, windowOf } from './window.js';

/** The app's own tab: Slack keeps what was published last, so it is published whenever somebody comes to it. */
export async function answerHome(desk: Desk, opened: HomeOpened): Promise<void> {
  const reply = await replyTo(desk, homeTurn(opened));
  if ('form' in reply) return;
  await orInWords((card) => publish(desk, opened, card))(reply.card).catch((error: unknown) => {
    if (refusedWith(error) !== 'hash_conflict') faultOf(desk, error);
  });
}

/** A button there. It has no response_url, so what it answers comes as a window over the tab. */
export async function answerInHome(desk: Desk, press: BlockAction): Promise<void> {
  const { trigger_id, user } = press;
  const turn = pressTurn(press);
  const tell = orInWords((card) => write(desk, user.id, card));
  await afterwards(
    desk,
    async () => {
      const reply = await replyTo(desk, turn);
      const opening =
        'form' in reply
          ? { form: reply.form, otherwise: buttonFor(desk, turn) }
          : { form: windowOf(reply.card, desk.words.t('Your {{mentoring}}')), otherwise: reply.card };
      await openWindow(desk, { trigger_id, ...opening, isOverHome: true }, tell);
      await showNext(desk, press, reply);
    },
    tell,
  );
}

/** After something was done there, or in a window over it. A form that can go on being filled in is waited for. */
export async function showNext(desk: Desk, by: Doer, reply: Reply): Promise<void> {
  if ('card' in reply || !reply.form.submit) await answerHome(desk, homeBehind(by));
}

/** A window over the tab was closed: what was answered for good in it is shown there already. */
export async function answerClosed(desk: Desk, closed: ViewClosedAction): Promise<void> {
  if (closed.view.submit) await answerHome(desk, homeBehind(closed));
}

async function publish(desk: Desk, { user, hash }: HomeOpened, card: Card): Promise<void> {
  await desk.web.views.publish({ user_id: user, view: homeOf(desk, card), ...(hash && { hash }) });
}

function homeOf(desk: Desk, card: Card) {
  try {
    return renderHome(card);
  } catch (error) {
    return renderHome(faultOf(desk, error));
  }
}
