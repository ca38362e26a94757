import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { fault } from '../../../../adaptive-cards/fault.js';
import type { Card } from '../../../../adaptive-cards/kit/card.js';
import type { Words } from '../../../conversation/language.js';
import type { NewId } from '../../../ports/clock.js';
import type { Dispatch, Reply, Turn } from '../../../ports/turn.js';
import { failureOf } from '../failures.js';
import { renderMessage } from '../render.js';

/** Everything that answering takes. */
export interface Desk {
  web: WebClient;
  dispatch: Dispatch;
  newId: NewId;
  log: Logger;
  /** For the few words that are said before anybody knows who asked. */
  words: Words;
}

/** What dispatch answers; when it breaks, the card that says so. */
export async function replyTo(desk: Desk, turn: Turn): Promise<Reply> {
  try {
    return await desk.dispatch(turn);
  } catch (error) {
    return { card: faultOf(desk, error), to: 'me' };
  }
}

export const messageOf = (desk: Desk, card: Card): ReturnType<typeof renderMessage> => {
  try {
    return renderMessage(card);
  } catch (error) {
    return renderMessage(faultOf(desk, error));
  }
};

/** Says something as a message that stays, where nobody else reads it. */
export async function write(desk: Desk, conversation: string, card: Card): Promise<void> {
  const quietly = { unfurl_links: false, unfurl_media: false };
  await desk.web.chat.postMessage({ channel: conversation, ...messageOf(desk, card), ...quietly });
}

/**
 * What is done once Slack has had its acknowledgement. A failure is logged under an id, and the person is given
 * that id where there is still a way to `tell` them.
 */
export async function afterwards(
  desk: Desk,
  work: () => Promise<void>,
  tell: (card: Card) => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    await tell(faultOf(desk, error)).catch((again: unknown) => faultOf(desk, again));
  }
}

/** Logs codes and our own stack only: what Slack says about a refused call may quote what people wrote. */
export function faultOf({ newId, log, words }: Desk, error: unknown): Card {
  const id = newId();
  const { reason } = failureOf(error, 'once');
  const stack = error instanceof Error ? error.stack?.split('\n').filter(isFrame) : undefined;
  log.error({ id, reason, stack }, 'a Slack answer failed');
  return fault(words, id);
}

const isFrame = (line: string): boolean => /^\s+at /.test(line);
