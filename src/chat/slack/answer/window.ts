import type { ModalView } from '@slack/types';
import { isForm, type Card, type Form } from '../../../../adaptive-cards/kit/card.js';
import { openAgain } from '../../../../adaptive-cards/open-again.js';
import { intentions } from '../../../conversation/intentions.js';
import { parseCommand } from '../../../conversation/commands.js';
import type { Turn } from '../../../ports/turn.js';
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

/** Opens a window. Where Slack no longer lets us, the person gets a button instead. */
export async function openWindow(
  desk: Desk,
  { trigger_id, turn, form }: { trigger_id: string; turn: Turn; form: Form },
  tell: (card: Card) => Promise<void>,
): Promise<void> {
  const view = viewOf(desk, form);
  try {
    await desk.web.views.open({ trigger_id, view });
  } catch (error) {
    faultOf(desk, error);
    await tell(buttonFor(desk, turn));
  }
}

/** A card with the button that leads where this turn led. */
export function buttonFor({ words }: Desk, { says }: Turn): Card {
  const meant = 'intention' in says ? says : parseCommand(says);
  return 'unknown' in meant
    ? openAgain(words, { verb: intentions.home.id, data: {} })
    : openAgain(words, { verb: meant.intention, data: Object(meant.data) as Record<string, unknown> });
}
