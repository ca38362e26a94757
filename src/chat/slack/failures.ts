import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import type { Delivered, Later } from '../../ports/chat.js';

export type Failure = Exclude<Delivered, { is: 'sent' }>;

/** What is done about it: the whole lane waits where it is about the bot or the workspace, else the one conversation. */
type Verdict = 'roomLost' | 'refused' | 'gone' | 'later' | 'laneLater' | 'laneStops' | 'unknown';

/**
 * What Slack's error codes mean for a delivery; a code that is not here is a definite no.
 * Source: the `Errors` of each method under docs.slack.dev/reference/methods.
 */
export const verdicts = {
  channel_not_found: 'roomLost',
  not_in_channel: 'roomLost',
  is_archived: 'roomLost',
  invalid_channel: 'roomLost',

  ratelimited: 'laneLater',
  rate_limited: 'laneLater',
  team_added_to_org: 'laneLater',
  org_login_required: 'laneLater',
  service_unavailable: 'later',
  request_timeout: 'later',

  // Nothing was done, and the operator can mend it.
  account_inactive: 'laneStops',
  token_revoked: 'laneStops',
  token_expired: 'laneStops',
  invalid_auth: 'laneStops',
  not_authed: 'laneStops',

  // "It's possible some aspect of the operation succeeded before the error was raised."
  fatal_error: 'unknown',
  internal_error: 'unknown',
  file_update_failed: 'unknown',

  user_not_found: 'refused',
  user_is_deactivated: 'gone',
  user_disabled: 'gone',
  user_not_visible: 'refused',
  users_not_found: 'refused',
  cannot_dm_bot: 'refused',
  missing_scope: 'refused',
  restricted_action: 'refused',
  msg_too_long: 'refused',
  msg_blocks_too_long: 'refused',
  invalid_blocks: 'refused',
  no_text: 'refused',
  file_uploads_disabled: 'refused',
  file_uploads_except_images_disabled: 'refused',
  file_type_not_allowed: 'refused',
  file_upload_size_restricted: 'refused',
  storage_limit_reached: 'refused',
  posting_to_channel_denied: 'refused',
} as const satisfies Record<string, Verdict>;

/** The first time that Slack does not say how long to wait. */
export const defaultPause = 30_000;

/** The same for a token that is not accepted. */
const stoppedPause = 300_000;

/** The same where the connection could not be made, which is often over at once. */
const unreachablePause = 5_000;

/** Nothing was sent when the connection could not even be made. */
const neverLeft: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * What came of a call that failed. `repeatable`: doing it twice is the same as doing it once, so a lost answer
 * only means to ask again; after a `once` nobody knows whether it was done.
 */
export function failureOf(error: unknown, call: 'once' | 'repeatable'): Failure {
  const failure = rawFailureOf(error);
  return failure.is === 'unknown' && call === 'repeatable' ? later(failure.reason) : failure;
}

function rawFailureOf(error: unknown): Failure {
  if (error instanceof WebAPIPlatformError) return refusalOf(codeOf(error));
  if (error instanceof WebAPIRateLimitedError) return tooMany(error.retryAfter * 1000);
  if (error instanceof WebAPIHTTPError) {
    const reason = `http_${error.statusCode}`;
    return error.statusCode >= 500 ? { is: 'unknown', reason } : { is: 'refused', reason };
  }
  const cause = error instanceof WebAPIRequestError ? error.original : error;
  const reason = networkCodeOf(cause) ?? 'no_answer';
  return neverLeft.has(reason)
    ? { ...later(reason), afterMs: unreachablePause, holds: 'lane' }
    : { is: 'unknown', reason };
}

/** Zero where Slack has not said how long. */
const tooMany = (afterMs: number): Later => ({
  ...later('ratelimited'),
  ...(afterMs > 0 && { afterMs, exactly: true }),
  holds: 'lane',
});

function refusalOf(reason: string): Failure {
  switch (verdictOn(reason)) {
    case 'roomLost':
      return { is: 'refused', reason, roomLost: true };
    case 'gone':
      return { is: 'refused', reason, gone: true };
    case 'later':
      return later(reason);
    case 'laneLater':
      return { ...later(reason), holds: 'lane' };
    case 'laneStops':
      return { ...later(reason), afterMs: stoppedPause, holds: 'lane' };
    case 'unknown':
      return { is: 'unknown', reason };
    case 'refused':
      return { is: 'refused', reason };
  }
}

const verdictOn = (code: string): Verdict =>
  code === unreadable
    ? 'unknown'
    : (Object.entries(verdicts).find(([known]) => known === code)?.[1] ?? 'refused');

const later = (reason: string): Later => ({ is: 'later', afterMs: defaultPause, reason });

/** Whether Slack has refused the token, and not what was asked with it. */
export const isAboutToken = (error: unknown): boolean => verdictOn(refusedWith(error) ?? '') === 'laneStops';

/** The client gives a page that a gateway answered in Slack's place as if it were an error code. */
const unreadable = 'unreadable_answer';

/** The code Slack refused with; null where it did not answer with one. */
export const refusedWith = (error: unknown): string | null =>
  error instanceof WebAPIPlatformError ? codeOf(error) : null;

const codeOf = ({ data: { error } }: WebAPIPlatformError): string =>
  /^[a-z0-9_]{1,80}$/i.test(error) ? error : unreadable;

/** What went wrong on the way: the network's own code stands somewhere down the line of causes. */
export function networkCodeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? networkCodeOf(error.cause) : null;
}
