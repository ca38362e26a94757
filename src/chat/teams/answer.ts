import type { Logger } from 'pino';
import { isForm, type Card } from '../../../adaptive-cards/kit/card.js';
import { openHere } from '../../../adaptive-cards/open-here.js';
import { audienceOf, parseCommand } from '../../conversation/commands.js';
import type { Dispatch, Reply } from '../../ports/turn.js';
import type { Chore } from './afterwards.js';
import type { Connector } from './connector.js';
import { outcomeOf } from './failures.js';
import { withDirectoryIds } from './mentions.js';
import type { Heard } from './read.js';
import { type CardActivity, renderActivity, type Where } from './render.js';
import { inert } from './render/text.js';
import { inputWords, plainWords } from './words.js';

/** The answer to one request of Teams', and what is to be done when it is out. */
export interface Answer {
  status: number;
  body?: object;
  afterwards?: Chore;
}

export interface Answering {
  dispatch: Dispatch;
  connector: Connector;
  log: Logger;
}

/** What the person did is handed on, and what comes back is put where they look. */
export async function answerTo(heard: Heard, answering: Answering): Promise<Answer> {
  const { turn, place } = heard;
  const says =
    'text' in turn.says ? await withDirectoryIds(turn.says, place, answering.connector) : turn.says;
  const reply = await answering.dispatch({ ...turn, says });
  switch (heard.from) {
    case 'chat':
      return inChat(heard, reply, answering);
    case 'card':
      return onCard(heard, reply, answering);
    case 'dialog':
      return inDialog(heard, cardOf(reply));
  }
}

/** 503 asks Teams to deliver once more: only when the answer has certainly not gone out. */
async function inChat(heard: Heard, reply: Reply, { connector, log }: Answering): Promise<Answer> {
  try {
    const forAll = 'form' in reply ? openedHere(heard) : null;
    if (forAll) await connector.post(heard.place, shown(heard, forAll, 'group'));
    else await tell(heard, cardOf(reply), connector);
    return { status: 200 };
  } catch (error) {
    const outcome = outcomeOf(error, { repeatable: false, toRoom: false });
    log.warn({ outcome }, 'an answer in Teams did not arrive');
    return { status: outcome.is === 'later' ? 503 : 200 };
  }
}

/** What concerns both opens where it was asked for, as a dialog: each who presses the button sees their own. */
function openedHere({ turn: { room, says, hints } }: Heard): Card | null {
  if (room === null || 'intention' in says || audienceOf(says) !== 'both') return null;
  const meant = parseCommand(says);
  return 'unknown' in meant ? null : openHere(plainWords(hints.language), meant);
}

/** Everybody in a group reads what is said there: the answer goes to the person's own chat. */
async function tell(heard: Heard, card: Card, connector: Connector): Promise<void> {
  const { turn, place } = heard;
  const { tenant, user } = turn.from;
  const own = turn.room === null ? place : await connector.open(tenant, user, place.serviceUrl);
  await connector.post(own, shown(heard, card, 'personal'));
}

/**
 * A form, or an answer, gives way to what comes of a click in it. A word to the person leaves it as it is, what they
 * typed included; and so does whatever comes of a click in a card that stands: that one is the outbox's to change.
 */
function onCard(heard: Heard, reply: Reply, { connector }: Answering): Answer {
  const card = cardOf(reply);
  const activity = shown(heard, card, heard.turn.room === null ? 'personal' : 'group');
  if (isBelow(heard, reply))
    return {
      ...invokeAnswer('application/vnd.microsoft.activity.message', activity.summary),
      afterwards: { key: heard.place.conversation, work: () => tell(heard, card, connector) },
    };
  const [{ contentType, content }] = activity.attachments;
  const lasting = lastingChange(heard, activity, connector);
  return { ...invokeAnswer(contentType, content), ...(lasting && { afterwards: lasting }) };
}

const isBelow = ({ stands, turn }: Heard, reply: Reply): boolean =>
  'form' in reply ? stands || turn.room !== null : reply.to === 'me' || (reply.to === 'replace' && stands);

const invokeAnswer = (type: string, value: unknown) => ({
  status: 200,
  body: { statusCode: 200, type, value },
});

/**
 * The answer to a click lasts until the client loads the chat anew; the message itself is changed for that.
 * Never in a group, where everybody would see it, and not where the outbox changes the message.
 */
function lastingChange(
  { turn, place, clicked, stands }: Heard,
  activity: CardActivity,
  connector: Connector,
): Chore | null {
  if (clicked === null || turn.room !== null || stands) return null;
  return { key: place.conversation, work: () => connector.put(place, clicked, activity) };
}

/** The next step, or the same one with errors in it, takes the place of what stands in the dialog; a last word closes it. */
function inDialog(heard: Heard, card: Card): Answer {
  const word = lastWord(card);
  if (word !== null) return taskAnswer({ type: 'message', value: word });
  const [{ contentType, content }] = shown(heard, card, 'dialog').attachments;
  const looks = isForm(card) ? { title: card.window, height: 'large' } : { height: 'medium' };
  return taskAnswer({
    type: 'continue',
    value: { ...looks, width: 'medium', card: { contentType, content } },
  });
}

const taskAnswer = (task: object): Answer => ({ status: 200, body: { task } });

/** A card that is nothing but a few words. */
function lastWord({ body, actions }: Card): string | null {
  const [words, ...more] = body;
  if (words?.type !== 'RichTextBlock' || more.length > 0 || actions.length > 0) return null;
  return inert(words.inlines.map(({ text }) => text).join(''));
}

const shown = ({ turn }: Heard, card: Card, where: Where) =>
  renderActivity(card, inputWords(turn.hints.language), where);

const cardOf = (reply: Reply): Card => ('form' in reply ? reply.form : reply.card);
