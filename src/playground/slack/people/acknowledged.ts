import type { Outcome } from '../../client.js';
import type { BotAnswer } from '../requests.js';

export const noConnection = 'We had some trouble connecting. Try again?';

/** What the bot put into its acknowledgement: nothing, plain text, or JSON. */
export function bodyOf({ body }: BotAnswer): null | string | Record<string, unknown> {
  if (body.trim() === '') return null;
  try {
    const json: unknown = JSON.parse(body);
    return json && typeof json === 'object' ? { ...json } : body;
  } catch {
    return body;
  }
}

export function outcomeOf({ status, ms }: BotAnswer, trouble: string | null = null): Outcome {
  return { status, ms, trouble };
}

/** Done in Slack's client: nothing reached the bot. */
export const notSent: Outcome = { status: 0, ms: 0, trouble: null };
