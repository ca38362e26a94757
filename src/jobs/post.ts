import type { Instant } from '../mentoring/relationship.js';
import type { Post, Posted } from '../ports/mail.js';
import type { Letter, Outbox, Settled } from '../ports/outbox.js';
import { asFastAsItGoes } from '../ports/pace.js';
import { makeLine, type Running, type Woken } from './line.js';

interface Posting extends Running {
  outbox: Outbox;
  post: Post;
}

/** Mail servers take few connections from one sender. */
const atOnce = 3;

const pace = asFastAsItGoes;

/** RFC 5321, 4.5.4.1: whoever sends gives up after four or five days. */
const mostHours = 5 * 24;

/** The first time; longer each time. */
const pauseMs = 30_000;

/** Mail about sessions. No server tells whether it has taken a message before, so that none is sent twice. */
export function makePosting({ outbox, post, ...running }: Posting): Woken {
  const { clock, log } = running;
  const settle = async (letter: Letter, outcome: Settled) => {
    if (outcome.is !== 'sent' && outcome.is !== 'superseded')
      log.warn({ message: letter.id, outcome: outcome.is, reason: outcome.reason }, 'not sent');
    await outbox.settle(letter, outcome, clock.now());
  };
  return makeLine(
    {
      name: 'mail',
      atOnce,
      share: atOnce,
      claim: (capacity) => outbox.claimMail(clock.now(), { ...capacity, pace }),
      takeOver: (most) => outbox.takeOverMail(clock.now(), most),
      send: async (letter) =>
        settle(letter, isStale(letter, clock.now()) ? givenUp : settled(await post(letter))),
      recover: (letter) => settle(letter, { is: 'unknown', reason: 'caught in flight by a restart' }),
    },
    running,
  );
}

const givenUp: Settled = { is: 'refused', reason: 'too late' };

const isStale = ({ since }: Letter, now: Instant): boolean => now.since(since).total('hours') > mostHours;

const settled = (posted: Posted): Settled =>
  posted.is === 'later' ? { ...posted, afterMs: pauseMs } : posted;
