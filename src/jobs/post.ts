import type { Logger } from 'pino';
import type { Instant } from '../mentoring/relationship.js';
import type { Post, Posted } from '../ports/mail.js';
import type { Letter, Outbox, Settled } from '../ports/outbox.js';
import { makeLine, type Woken } from './line.js';

interface Posting {
  outbox: Outbox;
  post: Post;
  log: Logger;
}

/** Mail servers take few connections from one sender. */
const atOnce = 3;

/** RFC 5321, 4.5.4.1: whoever sends gives up after four or five days. */
const mostHours = 5 * 24;

const [shortestPause, longestPause] = [30_000, 3_600_000];

/** Mail about sessions. No server tells whether it has taken a message before, so that none is sent twice. */
export function makePosting({ outbox, post, log }: Posting, now: () => Instant): Woken {
  const settle = async (letter: Letter, outcome: Settled) => {
    if (outcome.is !== 'sent' && outcome.is !== 'superseded')
      log.warn({ message: letter.id, outcome: outcome.is, reason: outcome.reason }, 'not sent');
    await outbox.settle(letter, outcome, now());
  };
  return makeLine(
    {
      name: 'mail',
      atOnce,
      claim: (most) => outbox.claimMail(now(), most),
      takeOver: (most) => outbox.takeOverMail(now(), most),
      send: async (letter) =>
        settle(letter, isStale(letter, now()) ? givenUp : settled(await post(letter), letter)),
      recover: (letter) => settle(letter, { is: 'unknown', reason: 'caught in flight by a restart' }),
    },
    log,
  );
}

const givenUp: Settled = { is: 'refused', reason: 'too late' };

const isStale = ({ since }: Letter, now: Instant): boolean => now.since(since).total('hours') > mostHours;

const settled = (posted: Posted, { attempts }: Letter): Settled =>
  posted.is === 'later'
    ? { ...posted, afterMs: Math.min(shortestPause * 2 ** (attempts - 1), longestPause) }
    : posted;
