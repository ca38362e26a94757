import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../mentoring/relationship.js';
import type { Chats, Delivered } from '../ports/chat.js';
import type { Documents } from '../ports/documents.js';
import type { Post } from '../ports/mail.js';
import type { Outbox, Parcel } from '../ports/outbox.js';
import { asFastAsItGoes } from '../ports/pace.js';
import type { Platform } from '../ports/turn.js';
import { carry, recover, send, type Carried, type Way } from './carry.js';
import { fileFor } from './enclose.js';
import { makeLine, type Running, type Woken } from './line.js';
import { makePosting } from './post.js';

interface Delivering extends Running {
  outbox: Outbox;
  chats: Chats;
  /** What is to be done about a message that its platform has refused for good. */
  returned: (parcel: Parcel, refused: Extract<Delivered, { is: 'refused' }>) => Promise<void>;
  /** The same where it was for a room that is not there any more. */
  roomLost: (relationship: string) => Promise<void>;
  documents: Documents;
  /** Null where no mail is sent. */
  post: Post | null;
}

/** How many messages are on their way at a time. Each platform has its own, so that one that hangs holds up no other. */
const atOnce = 400;

/** How many of them to one workspace or tenant: three that hang leave the others a quarter of the places. */
const share = 100;

/** Sends what waits, and what another instance began and never reported on. */
export function makeDeliveries(delivering: Delivering): Woken {
  const { post } = delivering;
  const lines = (['slack', 'teams'] as const).map((platform) => chatLine(platform, delivering));
  if (post) lines.push(makePosting({ ...delivering, post }));
  const all = async (does: (line: Woken) => Promise<void>) => {
    await Promise.all(lines.map(does));
  };
  return {
    run: () => all((line) => line.run()),
    wake: () => all((line) => line.wake()),
    stop: () => all((line) => line.stop()),
  };
}

function chatLine(platform: Platform, delivering: Delivering): Woken {
  const { outbox, clock, chats } = delivering;
  return makeLine(
    {
      name: platform,
      atOnce,
      share,
      claim: async (capacity) => {
        const chat = chats[platform];
        const pace = chat?.pace ?? asFastAsItGoes;
        // What is for a platform that is switched off waits until it is there again.
        return chat ? outbox.claim(platform, clock.now(), { ...capacity, pace }) : { taken: [], again: null };
      },
      takeOver: (most) => outbox.takeOver(platform, clock.now(), most),
      send: (parcel) => settle(delivering, parcel, send),
      recover: (parcel) => settle(delivering, parcel, recover),
    },
    delivering,
  );
}

async function settle(delivering: Delivering, parcel: Parcel, way: Way): Promise<void> {
  const { outbox, chats, returned, roomLost, log, clock } = delivering;
  if (way === send && isLate(parcel, clock.now()) && (await outbox.takeBack(parcel, clock.now()))) return;
  const outcome = await carry(chats[parcel.platform], parcel, way, (each) => fileFor(each, delivering));
  if (outcome.is === 'notThere') return settle(delivering, parcel, send);
  if (outcome.is === 'refused' && outcome.roomLost && !isToPerson(parcel)) {
    log.warn({ message: parcel.id, reason: outcome.reason }, 'a room is lost');
    return roomLost(parcel.relationship);
  }
  if (isOwnFault(outcome))
    log.warn({ message: parcel.id, outcome: outcome.is, reason: outcome.reason }, 'not sent');
  if (outcome.is === 'refused') await returned(parcel, outcome);
  if (outcome.is === 'onItsWay') return;
  const paused = await outbox.settle(parcel, outcome, clock.now());
  if (paused && 'reason' in outcome) {
    log.warn({ lane: parcel.lane, until: paused.toString(), reason: outcome.reason }, 'a lane is paused');
  }
}

/** What the bot begins by itself comes in somebody’s hours, and as long as it makes sense (N-02, N-07). */
const isLate = ({ goodUntil }: Parcel, now: Instant): boolean =>
  goodUntil !== null && Temporal.Instant.compare(goodUntil, now) <= 0;

/** What holds up a whole lane is said once of the lane, not of every message. */
const isOwnFault = (outcome: Carried): outcome is Exclude<Carried, { is: 'sent' | 'superseded' }> =>
  outcome.is !== 'sent' &&
  outcome.is !== 'superseded' &&
  !(outcome.is === 'later' && outcome.holds === 'lane');

/** Slack says of somebody’s own chat what it says of a room: that it is not there. */
const isToPerson = ({ to }: Parcel): boolean => to !== null && 'person' in to;
