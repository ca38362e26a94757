import { WebAPIPlatformError } from '@slack/web-api';

/** The body that Slack refused with, or `{ ok: true }`. */
export async function refusal(call: Promise<unknown>): Promise<Record<string, unknown>> {
  return call.then(
    () => ({ ok: true }),
    (error: unknown) => {
      if (error instanceof WebAPIPlatformError) return { ...error.data };
      throw error;
    },
  );
}
