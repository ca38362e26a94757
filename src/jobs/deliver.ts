import type { Logger } from 'pino';
import type { Instant } from '../mentoring/relationship.js';
import type { Chats } from '../ports/chat.js';
import type { Documents } from '../ports/documents.js';
import type { Post } from '../ports/mail.js';
import type { Outbox, Parcel } from '../ports/outbox.js';
import type { Platform } from '../ports/turn.js';
import { carry, recover, send, type Way } from './carry.js';
import { fileFor } from './enclose.js';
import { makeLine, type Woken } from './line.js';
import { makePosting } from './post.js';

interface Delivering {
  outbox: Outbox;
  chats: Chats;
  /** What is to be done about a message that its platform has refused for good. */
  returned: (parcel: Parcel, reason: string) => Promise<void>;
  documents: Documents;
  /** Null where no mail is sent. */
  post: Post | null;
  log: Logger;
}

/** How many messages are on their way at a time. Each platform has its own, so that one that hangs holds up no other. */
const atOnce = { slack: 25, teams: 25 } as const satisfies Record<Platform, number>;

/** Sends what waits, and what another instance began and never reported on. */
export function makeDeliveries(delivering: Delivering, now: () => Instant): Woken {
  const { post } = delivering;
  const lines = (['slack', 'teams'] as const).map((platform) => chatLine(platform, delivering, now));
  if (post) lines.push(makePosting({ ...delivering, post }, now));
  const all = async (does: (line: Woken) => Promise<void>) => {
    await Promise.all(lines.map(does));
  };
  return {
    run: () => all((line) => line.run()),
    wake: () => all((line) => line.wake()),
    stop: () => all((line) => line.stop()),
  };
}

function chatLine(platform: Platform, delivering: Delivering, now: () => Instant): Woken {
  const { outbox, log } = delivering;
  return makeLine(
    {
      name: platform,
      atOnce: atOnce[platform],
      claim: (most) => outbox.claim(platform, now(), most),
      takeOver: (most) => outbox.takeOver(platform, now(), most),
      send: (parcel) => settle(delivering, parcel, send, now),
      recover: (parcel) => settle(delivering, parcel, recover, now),
    },
    log,
  );
}

async function settle(delivering: Delivering, parcel: Parcel, way: Way, now: () => Instant): Promise<void> {
  const { outbox, chats, returned, log } = delivering;
  const outcome = await carry(chats[parcel.platform], parcel, way, (each) => fileFor(each, delivering));
  if (outcome.is === 'refused' && outcome.roomLost && !isToPerson(parcel)) {
    log.warn({ message: parcel.id, reason: outcome.reason }, 'a room is lost');
    return outbox.loseRoom(parcel.relationship);
  }
  if (outcome.is !== 'sent' && outcome.is !== 'superseded') {
    log.warn({ message: parcel.id, outcome: outcome.is, reason: outcome.reason }, 'not sent');
  }
  if (outcome.is === 'refused') await returned(parcel, outcome.reason);
  if (outcome.is !== 'onItsWay') await outbox.settle(parcel, outcome, now());
}

/** Slack says of somebody’s own chat what it says of a room: that it is not there. */
const isToPerson = ({ to }: Parcel): boolean => to !== null && 'person' in to;
