import type { Delivered } from '../../ports/chat.js';

/** Teams took note of the request and did not do it. */
export class TeamsSaidNo extends Error {
  override readonly name = 'TeamsSaidNo';
  readonly status: number;
  readonly afterMs: number;

  constructor(status: number, code: string, afterMs: number) {
    super(`${status} ${code}`.trim());
    this.status = status;
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

/** When Teams does not say when to come back. */
export const patience = 30_000;

/**
 * What a status means. Teams wants 412, 429, 502, 503 and 504 tried again, and not 500
 * (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit). A 401 is a wrong or outdated secret of ours:
 * nothing was done, and the operator can mend it.
 */
const meanings: Readonly<Record<number, 'refused' | 'later' | 'unclear'>> = {
  400: 'refused',
  401: 'later',
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
    const meaning = meanings[error.status] ?? (error.status < 500 ? 'refused' : 'unclear');
    if (meaning === 'later') return { is: 'later', afterMs: error.afterMs, reason };
    if (meaning === 'refused')
      return { is: 'refused', reason, ...(toRoom && isLost(error) && { roomLost: true }) };
  }
  const certainlyNotDone = (error instanceof NoAnswer && !error.sent) || isAboutTokens(error);
  return repeatable || certainlyNotDone
    ? { is: 'later', afterMs: patience, reason }
    : { is: 'unknown', reason };
}

const isLost = ({ status }: TeamsSaidNo): boolean => status === 403 || status === 404;

/** Microsoft's login libraries fail before anything is sent: msal-node with an `errorCode`, @azure/identity by these names. */
const isAboutTokens = (error: unknown): boolean =>
  error instanceof Error && ('errorCode' in error || noCredentials.includes(error.name));

const noCredentials = ['CredentialUnavailableError', 'AuthenticationError', 'AggregateAuthenticationError'];
