import type { Reply } from '../../../ports/turn.js';

/** Slack tells the person that something went wrong after three seconds without an answer. */
const soon = 2_500;

/** The reply, or null where it is not there while Slack still listens. */
export async function inTime(reply: Promise<Reply>): Promise<Reply | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), soon);
  });
  return Promise.race([reply, tooLate]).finally(() => clearTimeout(timer));
}
