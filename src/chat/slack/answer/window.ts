import type { ViewOutput } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { isForm, type Card, type Form } from '../../../../adaptive-cards/kit/card.js';
import { openAgain } from '../../../../adaptive-cards/open-again.js';
import { intentions } from '../../../conversation/intentions.js';
import { parseCommand } from '../../../conversation/commands.js';
import type { Reply, Turn } from '../../../ports/turn.js';
import { renderView } from '../render.js';
import { faultOf, type Desk } from './desk.js';

/** The window that shows a form; what its submit carries comes back with it. */
export const viewOf = ({ words: { t } }: Desk, form: Form): ModalView =>
  renderView(form, metaOf(form), { close: t('Close'), lookAgain: t('Please look again:') });

export const metaOf = ({ submit }: Form): string => (submit ? JSON.stringify(submit.data) : '');

/** The same, or the window that says that something broke. */
export function safeViewOf(desk: Desk, form: Form): ModalView {
  try {
    return viewOf(desk, form);
  } catch (error) {
    return viewOf(desk, windowOf(faultOf(desk, error), form.window));
  }
}

/** A card in the window that is already open: its buttons stay, there is nothing to send. */
export const windowOf = (card: Card, title: string): Form =>
  isForm(card) ? card : { ...card, window: title, submit: null };

/** What takes the place of what stands in a window now. */
export function nextView(desk: Desk, open: ViewOutput, reply: Reply): ModalView {
  const view = safeViewOf(desk, 'form' in reply ? reply.form : windowOf(reply.card, open.title.text));
  return open.notify_on_close ? overHome(view) : view;
}

/** A window over the app's own tab, and every one that takes its place: Slack says when it is closed. */
const overHome = (view: ModalView): ModalView => ({ ...view, notify_on_close: true });

interface Opening {
  trigger_id: string;
  form: Form;
  /** What the person is told where Slack no longer lets us open it. */
  otherwise: Card;
  isOverHome?: boolean;
}

/** Opens a window: a trigger does so once, within three seconds. */
export async function openWindow(
  desk: Desk,
  { trigger_id, form, otherwise, isOverHome = false }: Opening,
  tell: (card: Card) => Promise<void>,
): Promise<void> {
  const view = viewOf(desk, form);
  try {
    await desk.web.views.open({ trigger_id, view: isOverHome ? overHome(view) : view });
  } catch (error) {
    faultOf(desk, error);
    await tell(otherwise);
  }
}

/** A card with the button that leads where this turn led. */
export function buttonFor({ words }: Desk, { says }: Turn): Card {
  const meant = 'intention' in says ? says : parseCommand(says);
  return 'unknown' in meant
    ? openAgain(words, { verb: intentions.home.id, data: {} })
    : openAgain(words, { verb: meant.intention, data: Object(meant.data) as Record<string, unknown> });
}
