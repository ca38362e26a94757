import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Logger as BoltLogger } from '@slack/bolt';
import { defaultPause, networkCodeOf } from './failures.js';

/** Long enough for a busy Slack, short enough for a lane that waits behind it. */
export const patience = 8_000;

/**
 * One attempt a call: the client's own retries post twice when an answer is lost, and a 429 would hold up
 * everything else. `headers` must never be set here: the client writes its token into that very object.
 */
export const clientOptions = (slackApiUrl: string | undefined, logger: BoltLogger): WebClientOptions => ({
  retryConfig: { retries: 0 },
  timeout: patience,
  rejectRateLimitedCalls: true,
  fetch: fetched,
  logger,
  ...(slackApiUrl !== undefined && { slackApiUrl }),
});

export const createClient = (token: string, options: WebClientOptions): WebClient =>
  new WebClient(token, options);

/** One HTTP request, as the client needs it. */
async function fetched(...request: Parameters<typeof fetch>): Promise<Response> {
  const answer = await fetch(...request).catch((error: unknown) => {
    throw new NoAnswer(networkCodeOf(error));
  });
  return answer.status === 429 && !answer.headers.has('retry-after') ? withPause(answer) : answer;
}

/** The client makes words of whatever fetch throws; this keeps the code. */
class NoAnswer extends Error {
  readonly code: string | null;

  constructor(code: string | null) {
    super(`Slack did not answer: ${code}`);
    this.code = code;
  }
}

/** Without `Retry-After` the client does not recognise a 429 as one. */
function withPause(answer: Response): Response {
  const headers = new Headers(answer.headers);
  headers.set('retry-after', `${defaultPause / 1000}`);
  return new Response(answer.body, { status: 429, headers });
}
