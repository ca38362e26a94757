import type { IncomingHttpHeaders } from 'node:http';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Logger as BoltLogger } from '@slack/bolt';
import { request } from 'undici';
import { networkCodeOf } from './failures.js';

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

type Fetch = NonNullable<WebClientOptions['fetch']>;

/** One HTTP request, as the client needs it: undici alone takes half as long for it as the fetch on top of it. */
const fetched: Fetch = async (url, { headers = {}, body, signal } = {}) => {
  if (typeof body !== 'string') throw new TypeError('the bot sends Slack forms and nothing else');
  try {
    const answer = await request(url, { method: 'POST', headers, body, signal: signal ?? null });
    return responseOf(String(url), answer.statusCode, answer.headers, await answer.body.text());
  } catch (error) {
    throw new NoAnswer(networkCodeOf(error));
  }
};

function responseOf(
  url: string,
  status: number,
  headers: IncomingHttpHeaders,
  text: string,
): Awaited<ReturnType<Fetch>> {
  const given = new Map(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  // Without `Retry-After` the client does not recognise a 429 as one; zero stands for that nothing was said.
  if (status === 429 && !given.has('retry-after')) given.set('retry-after', '0');
  return {
    ...{ url, status, ok: status === 200, statusText: '' },
    headers: { get: (name) => given.get(name) ?? null, entries: () => given.entries() },
    text: async () => text,
    json: async () => JSON.parse(text) as unknown,
    arrayBuffer: async () => Uint8Array.from(Buffer.from(text)).buffer,
  };
}

/** The client makes words of whatever fetch throws; this keeps the code. */
class NoAnswer extends Error {
  readonly code: string | null;

  constructor(code: string | null) {
    super(`Slack did not answer: ${code}`);
    this.code = code;
  }
}
