import { schedule, type ScheduledTask } from 'node-cron';
import type { Logger } from 'pino';
import type { Event } from '../mentoring/event.js';
import type { Chats, Delivered } from '../ports/chat.js';
import type { Alarm, Clock, NewId } from '../ports/clock.js';
import type { Documents } from '../ports/documents.js';
import type { Post } from '../ports/mail.js';
import type { Agenda, Outbox, Parcel, Rooms } from '../ports/outbox.js';
import type { Message } from '../ports/change.js';
import type { Snapshot } from '../ports/snapshot.js';
import { crontab, type JobName } from './crontab.js';
import { makeDeliveries } from './deliver.js';
import { makeRooms } from './make-rooms.js';
import { oneAtATime, type Repeating } from './one-at-a-time.js';
import { sweepNudges } from './sweep-nudges.js';

interface Parts {
  agenda: Agenda;
  outbox: Outbox;
  rooms: Rooms;
  chats: Chats;
  clock: Clock;
  alarm: Alarm;
  newId: NewId;
  announce: (events: readonly Event[], snapshot: Snapshot, newId: NewId) => Message[];
  returned: (parcel: Parcel, refused: Extract<Delivered, { is: 'refused' }>) => Promise<void>;
  roomLost: (relationship: string) => Promise<void>;
  documents: Documents;
  /** Null where no mail is sent. */
  post: Post | null;
  log: Logger;
}

export interface Jobs {
  /** Something was saved: send what there is to send. */
  wake(): Promise<void>;
  /** What every minute does. */
  sweep(): Promise<void>;
  /** Settles when all is done that was begun by waking or sweeping, and what came of it. */
  done(): Promise<void>;
  /** Looks at once what was missed, and then by the crontab. */
  start(): void;
  /** Begins nothing more; settles when what is under way is done. */
  stop(): Promise<void>;
}

export function makeJobs(parts: Parts): Jobs {
  const { clock, log } = parts;
  const deliver = makeDeliveries(parts);
  let movingIn = Promise.resolve();
  const roomsMade = async () => {
    // What has waited for a room can go, and the next room need not wait until it is there.
    if (await makeRooms(parts, clock.now())) movingIn = deliver.wake();
  };
  const jobs = {
    sweepNudges: oneAtATime('sweepNudges', () => sweepNudges(parts, clock.now()), log),
    makeRooms: oneAtATime('makeRooms', roomsMade, log),
    deliver,
  } satisfies Record<JobName, Repeating>;
  const housed = () => jobs.makeRooms.run().then(() => movingIn);
  const { keeps, done } = keeper();
  const wake = () => keeps(Promise.all([housed(), deliver.wake()]));
  const sweep = () => keeps(jobs.sweepNudges.run().then(() => Promise.all([housed(), deliver.run()])));
  const tasks: ScheduledTask[] = [];
  return {
    wake,
    sweep,
    done,
    start: () => {
      void sweep();
      tasks.push(
        // No `noOverlap`: a job that runs is asked to run once more, and deliveries to one platform may take long.
        ...crontab.map(({ cron, job }) =>
          schedule(cron, () => jobs[job].run(), { timezone: 'Etc/UTC', name: job }),
        ),
      );
    },
    stop: async () => {
      await Promise.all(tasks.map(async (task) => task.destroy()));
      await Promise.all(Object.values(jobs).map((job) => job.stop()));
    },
  };
}

/** Knows what is under way, and when nothing is. */
function keeper() {
  const underway = new Set<Promise<unknown>>();
  const keeps = async (work: Promise<unknown>) => {
    underway.add(work);
    await work.finally(() => underway.delete(work));
  };
  const done = async () => {
    while (underway.size > 0) await Promise.all(underway);
  };
  return { keeps, done };
}
