import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import { type Action, type Card, type Form, isForm, isInput } from '../../../adaptive-cards/kit/card.js';
import { assertWithinLimits, charactersIn, roomToUnfold } from './limits.js';
import { actionBlocks, blocksOf, type Showing } from './render/elements.js';
import { blockIdOf, distinctIds } from './render/ids.js';
import { joined } from './render/joined.js';
import { escaped, inert, plainText } from './render/text.js';

/** The words that Slack needs beside what stands in a form, in the language of the one who reads it. */
export interface Words {
  /** The button that closes a window without sending it: at most 24 characters. */
  close: string;
  /** Stands before what is wrong with an input, for example `Please look again:`. */
  lookAgain: string;
}

/** A message. Folds stand open while it has room for them, closer together if need be, else each is a line with a button. */
export function renderMessage(card: Card): { text: string; blocks: KnownBlock[] } {
  const open = messageBlocks(card, 'open');
  const blocks = [open, joined(open)].find(hasRoom) ?? messageBlocks(card, 'closed');
  const message = { text: escaped(card.summary), blocks };
  assertWithinLimits(card.id, 'message', message);
  return message;
}

/** A window. `meta` comes back with what is sent from it: at most 3,000 characters. */
export function renderView(form: Form, meta: string, words: Words): ModalView {
  const view: ModalView = {
    type: 'modal',
    callback_id: form.submit?.verb ?? form.id,
    private_metadata: meta,
    title: plainText(form.window),
    ...(form.submit && { submit: plainText(form.submit.title) }),
    close: plainText(words.close),
    blocks: blocks(form, form.actions, { folds: 'open', pictures: 'said', lookAgain: words.lookAgain }),
  };
  assertWithinLimits(form.id, 'modal', view);
  return view;
}

/** The app's own tab. */
export function renderHome(card: Card): HomeView {
  const view: HomeView = { type: 'home', blocks: messageBlocks(card, 'open') };
  assertWithinLimits(card.id, 'home', view);
  return view;
}

/** What is wrong, by block id, as `response_action: 'errors'` wants it; null when nothing is. */
export function errorsOf(form: Form): Record<string, string> | null {
  const wrong = form.body
    .filter(isInput)
    .flatMap((input): [string, string][] => (input.error ? [[blockIdOf(input), inert(input.error)]] : []));
  return wrong.length > 0 ? Object.fromEntries(wrong) : null;
}

const messageBlocks = (card: Card, folds: Showing['folds']): KnownBlock[] => {
  const submit = isForm(card) && card.submit ? [{ ...card.submit, style: 'positive' as const }] : [];
  return blocks(card, [...submit, ...card.actions], { folds, pictures: 'shown' });
};

function blocks(card: Card, actions: Action[], how: Omit<Showing, 'idFor'>): KnownBlock[] {
  const showing: Showing = { ...how, idFor: distinctIds() };
  return [...card.body.flatMap((element) => blocksOf(element, showing)), ...actionBlocks(actions, showing)];
}

const hasRoom = (blocks: KnownBlock[]): boolean =>
  blocks.length <= roomToUnfold.blocks && charactersIn(blocks) <= roomToUnfold.characters;
