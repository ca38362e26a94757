import type { Delivered, Later } from '../../ports/chat.js';

/** Teams took note of the request and did not do it. */
export class TeamsSaidNo extends Error {
  override readonly name = 'TeamsSaidNo';
  readonly status: number;
  readonly code: string;
  /** For how long Teams wants to hear nothing more; null where it does not say. */
  readonly afterMs: number | null;

  constructor(status: number, code: string, afterMs: number | null) {
    super(`${status} ${code}`.trim());
    this.status = status;
    this.code = code;
    this.afterMs = afterMs;
  }
}

/** No answer that says anything. `sent`: the request may have arrived all the same. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly sent: boolean;

  constructor(reason: string, sent: boolean) {
    super(reason);
    this.sent = sent;
  }
}

/** The first time that Teams does not say when to come back. */
const patience = 30_000;

/** The same where the bot itself is not accepted. */
const stoppedPause = 300_000;

/** The same where the connection could not be made, which is often over at once. */
const unreachablePause = 5_000;

type Meaning = 'refused' | 'later' | 'stops' | 'unclear';

/**
 * What a status means. Teams wants 412, 429, 502, 503 and 504 tried again, and not 500
 * (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit). A 401 is a wrong or outdated secret of ours:
 * nothing was done, and the operator can mend it.
 */
const meanings: Readonly<Record<number, Meaning>> = {
  400: 'refused',
  401: 'stops',
  403: 'refused',
  404: 'refused',
  412: 'later',
  413: 'refused',
  429: 'later',
  500: 'unclear',
  502: 'later',
  503: 'later',
  504: 'later',
};

/**
 * What a code says beyond its status. The other kinds of 403 are about one conversation: the bot is not in it, it was
 * blocked there, or never installed (learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability).
 */
const byCode: Readonly<Record<string, Meaning>> = {
  // The tenant's administrator has switched the bot off, and can switch it on.
  BotDisabledByAdmin: 'stops',
};

export type Undelivered = Exclude<Delivered, { is: 'sent' }>;

/** `repeatable`: doing it twice is the same as doing it once. */
export interface Attempt {
  repeatable: boolean;
  toRoom: boolean;
}

/** What has become of a request that failed; anything that says too little about it counts as sent. */
export function outcomeOf(error: unknown, { repeatable, toRoom }: Attempt): Undelivered {
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  if (error instanceof TeamsSaidNo) {
    const meaning =
      byCode[error.code] ?? meanings[error.status] ?? (error.status < 500 ? 'refused' : 'unclear');
    if (meaning === 'stops') return { is: 'later', afterMs: stoppedPause, reason, holds: 'lane' };
    if (meaning === 'later')
      return { ...later(reason), ...(error.afterMs && { afterMs: error.afterMs, exactly: true }) };
    if (meaning === 'refused')
      return { is: 'refused', reason, ...(toRoom && isLost(error) && { roomLost: true }) };
  }
  if (error instanceof NoAnswer && !error.sent)
    return { is: 'later', afterMs: unreachablePause, reason, holds: 'lane' };
  if (isAboutTokens(error)) return { ...later(reason), holds: 'lane' };
  return repeatable ? later(reason) : { is: 'unknown', reason };
}

const later = (reason: string): Later => ({ is: 'later', afterMs: patience, reason });

const isLost = ({ status }: TeamsSaidNo): boolean => status === 403 || status === 404;

/** Microsoft's login libraries fail before anything is sent: msal-node with an `errorCode`, @azure/identity by these names. */
const isAboutTokens = (error: unknown): boolean =>
  error instanceof Error && ('errorCode' in error || noCredentials.includes(error.name));

const noCredentials = ['CredentialUnavailableError', 'AuthenticationError', 'AggregateAuthenticationError'];
