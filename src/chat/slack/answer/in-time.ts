import pTimeout from 'p-timeout';
import type { Reply } from '../../../ports/turn.js';

/** Slack tells the person that something went wrong after three seconds without an answer. */
const soon = 2_500;

/** The reply, or null where it is not there while Slack still listens. */
export const inTime = (reply: Promise<Reply>): Promise<Reply | null> =>
  pTimeout(reply, { milliseconds: soon, fallback: () => null });
