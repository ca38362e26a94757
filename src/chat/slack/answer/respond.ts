import type { renderMessage } from '../render.js';
import { patience } from '../client.js';

/**
 * Says something to one person at a response_url: it works for half an hour and five times, and in
 * conversations that the bot is not in. `replacing` works only where what was clicked is for that person's eyes only.
 */
export async function respond(
  url: string,
  message: ReturnType<typeof renderMessage>,
  { replacing = false } = {},
): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: replacing, ...message }),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  if (!answer.ok) throw new ResponseRefused(answer.status);
}

/** A definite no: nothing was said. */
export const isRefusedReply = (error: unknown): boolean =>
  error instanceof ResponseRefused && error.status >= 400 && error.status < 500;

class ResponseRefused extends Error {
  readonly code: string;
  readonly status: number;

  constructor(status: number) {
    super(`Slack refused a response_url: ${status}`);
    this.status = status;
    this.code = `response_url_${status}`;
  }
}
