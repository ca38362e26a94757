import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { request as ask } from 'undici';
import { z } from 'zod';
import { NoAnswer, TeamsSaidNo } from './failures.js';

type Options = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<Options['httpClient']>;
type Asked = Parameters<HttpClient['sendRequest']>[0];

/** The statuses that botframework-connector 4.23 takes for done. */
const done: readonly number[] = [200, 201, 202];

/**
 * The connector's way to Teams: one try of at most so many milliseconds. Its own client tries again on 500, 502 and
 * lost replies, so that a message could be posted four times, and `noRetryPolicy` is not looked at
 * (botbuilder-stdlib 4.23.3, serviceClientContext.js). It repeats nothing that fails with errors of our own.
 */
export const oneTry = (longestWait: number): HttpClient => ({
  async sendRequest(request) {
    const { status, text, retryAfter } = await answerTo(request, longestWait);
    if (status >= 300) throw new TeamsSaidNo(status, codeIn(text), afterMs(retryAfter));
    if (!done.includes(status) || (text !== '' && json(text) === undefined))
      throw new NoAnswer(`${status} with an answer that says nothing`, true);
    // Nobody looks at the headers of an answer but for its type, and that is JSON without any.
    return { request, status, headers: request.headers, bodyAsText: text };
  },
});

async function answerTo({ url, method, headers, body }: Asked, longestWait: number) {
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(new NoAnswer('TimeoutError', true)), longestWait);
  try {
    const answer = await ask(url, {
      method,
      headers: headers.toJson(),
      body: typeof body === 'string' ? body : null,
      signal: over.signal,
    });
    const retryAfter = answer.headers['retry-after'];
    return { status: answer.statusCode, text: await answer.body.text(), retryAfter: Number(retryAfter) };
  } catch (error) {
    throw error instanceof NoAnswer ? error : broken(error);
  } finally {
    clearTimeout(timer);
  }
}

/** What happens before a connection stands, so that nothing can have been sent. */
const neverSent = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

const brokenSchema = z.object({ name: z.string(), code: z.string().optional().catch(undefined) });

function broken(error: unknown): NoAnswer {
  const { name, code } = brokenSchema.safeParse(error).data ?? { name: 'Error' };
  return new NoAnswer(code ?? name, !neverSent.includes(code ?? ''));
}

const errorSchema = z.object({ error: z.object({ code: z.string() }) });

/** Only the code: what Teams says beside it may repeat what was sent. */
const codeIn = (text: string): string => errorSchema.safeParse(json(text)).data?.error.code ?? '';

const afterMs = (seconds: number): number | null => (seconds > 0 ? seconds * 1000 : null);

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
