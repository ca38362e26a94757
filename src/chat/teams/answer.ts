import type { Logger } from 'pino';
import type { Card } from '../../../adaptive-cards/kit/card.js';
import type { Dispatch, Reply } from '../../ports/turn.js';
import type { Chore } from './afterwards.js';
import type { Connector } from './connector.js';
import { outcomeOf } from './failures.js';
import { withDirectoryIds } from './mentions.js';
import type { Heard } from './read.js';
import { renderActivity } from './render.js';
import { inputWords } from './words.js';

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
      return inChat(heard, cardOf(reply), answering);
    case 'card':
      return onCard(heard, reply, answering);
    case 'dialog':
      return { status: 200, body: { task: { type: 'message', value: shown(heard, cardOf(reply)).summary } } };
  }
}

/** 503 asks Teams to deliver once more: only when the answer has certainly not gone out. */
async function inChat(heard: Heard, card: Card, answering: Answering): Promise<Answer> {
  const activity = shown(heard, card);
  try {
    await tell(heard, activity, answering.connector);
    return { status: 200 };
  } catch (error) {
    const outcome = outcomeOf(error, { repeatable: false, toRoom: false });
    answering.log.warn({ outcome }, 'an answer in Teams did not arrive');
    return { status: outcome.is === 'later' ? 503 : 200 };
  }
}

/** Everybody in a group reads what is said there: the answer goes to the person's own chat. */
async function tell({ turn, place }: Heard, activity: Shown, connector: Connector): Promise<void> {
  const { tenant, user } = turn.from;
  const own = turn.room === null ? place : await connector.open(tenant, user, place.serviceUrl);
  await connector.post(own, activity);
}

/**
 * A form, or an answer, gives way to what comes of a click in it. A word to the person leaves it as it is, what they
 * typed included; and so does whatever comes of a click in a card that stands: that one is the outbox's to change.
 */
function onCard(heard: Heard, reply: Reply, { connector }: Answering): Answer {
  const activity = shown(heard, cardOf(reply));
  if (isBelow(heard, reply))
    return {
      ...invokeAnswer('application/vnd.microsoft.activity.message', activity.summary),
      afterwards: { key: heard.place.conversation, work: () => tell(heard, activity, connector) },
    };
  const [{ contentType, content }] = activity.attachments;
  const lasting = lastingChange(heard, activity, connector);
  return { ...invokeAnswer(contentType, content), ...(lasting && { afterwards: lasting }) };
}

const isBelow = ({ stands }: Heard, reply: Reply): boolean =>
  'form' in reply ? stands : reply.to === 'me' || (reply.to === 'replace' && stands);

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
  activity: Shown,
  connector: Connector,
): Chore | null {
  if (clicked === null || turn.room !== null || stands) return null;
  return { key: place.conversation, work: () => connector.put(place, clicked, activity) };
}

type Shown = ReturnType<typeof shown>;

const shown = ({ turn }: Heard, card: Card) => renderActivity(card, inputWords(turn.hints.language));

const cardOf = (reply: Reply): Card => ('form' in reply ? reply.form : reply.card);
