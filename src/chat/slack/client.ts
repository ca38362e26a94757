import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Logger as BoltLogger } from '@slack/bolt';
import { defaultPause } from './failures.js';

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
  fetch: withPause,
  logger,
  ...(slackApiUrl !== undefined && { slackApiUrl }),
});

export const createClient = (token: string, options: WebClientOptions): WebClient =>
  new WebClient(token, options);

/** Without `Retry-After` the client does not recognise a 429 as one. */
async function withPause(...request: Parameters<typeof fetch>): Promise<Response> {
  const answer = await fetch(...request);
  if (answer.status !== 429 || answer.headers.has('retry-after')) return answer;
  const headers = new Headers(answer.headers);
  headers.set('retry-after', `${defaultPause / 1000}`);
  return new Response(answer.body, { status: 429, headers });
}
