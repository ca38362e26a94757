import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { makeHolidayCalendars } from '../../src/calendar/holidays.js';
import { readingsOf } from '../../src/conversation/spoken-reading.js';
import { announce } from '../../src/handlers/announce.js';
import { makeDispatch } from '../../src/handlers/dispatch.js';
import { makeRoomLost } from '../../src/handlers/lose-room.js';
import { makeReturned } from '../../src/handlers/returned.js';
import { makeJobs } from '../../src/jobs/jobs.js';
import type { Event } from '../../src/mentoring/event.js';
import type { Chats } from '../../src/ports/chat.js';
import type { Alarm } from '../../src/ports/clock.js';
import type { Documents } from '../../src/ports/documents.js';
import type { Snapshot } from '../../src/ports/snapshot.js';
import type { Dispatch } from '../../src/ports/turn.js';
import { openDatabase } from '../../src/store/database.js';
import { documentLinks } from '../../src/web/document-link.js';
import type { Chance } from './chance.js';
import type { Gate, Owner } from './gate.js';
import { gatePool } from './gated-pool.js';
import { heard, type News } from './news.js';
import type { Timeline } from './timeline.js';

/** One instance of the bot: everything but its surfaces, on a pool of its own. */
export interface Bot extends Owner {
  /** By how much its clock is wrong. */
  askew: number;
  dispatch: Dispatch;
  sweep(): Promise<void>;
  close(): Promise<void>;
}

export interface Surroundings {
  url: string;
  timeline: Timeline;
  chance: Chance;
  gate: Gate;
  news: News;
  chatsFor(owner: Owner): Chats;
  /** Made elsewhere: that takes real time, in which nobody else may do anything. */
  documents: Documents;
  /** By how much the sweep's clock goes ahead, as a fault that is to be found. */
  ahead: number;
  /** Of each thing that the bot begins by itself: which messages say it, decided by this clock. */
  begins(event: Event, messages: readonly string[], snapshot: Snapshot, at: number): void;
  /** What an instance logs as an error. */
  faulty(line: string): void;
}

const holidays = makeHolidayCalendars();

/** What is loaded when it is first needed takes real time, in which the others would go on in an order that no seed decides. */
export async function loadAll(region: string | null): Promise<void> {
  await holidays.of(region);
  await readingsOf('', Temporal.PlainDateTime.from('2026-01-05T09:00'));
}

const opening = (url: string, now: () => Temporal.Instant, newId: () => string) => ({
  url,
  migrations: 'prisma/migrations',
  dataDir: 'unused',
  framework: 'standard' as const,
  coordinators: ['slack:chidi'],
  encryptionKeys: `test:${Buffer.alloc(32, 7).toString('base64')}`,
  clock: { now },
  newId,
  holidaysOf: holidays.of,
});

/** A look into the database that is nobody's step. */
export async function openWatcher(url: string, timeline: Timeline, chance: Chance, news: News) {
  const now = () => Temporal.Instant.fromEpochMilliseconds(timeline.now());
  const database = await openDatabase({
    ...opening(
      url,
      now,
      idsBy(() => timeline.now(), chance),
    ),
    committed: () => undefined,
  });
  gatePool(database.pool, (what, run) => remembered(news, what, run));
  return database;
}

function remembered<T>(news: News, what: string, run: () => Promise<T>): Promise<T> {
  return what === 'programmes' ? ((news.programmes ??= run()) as Promise<T>) : run();
}

export async function startBot(name: string, steps: number, around: Surroundings): Promise<Bot> {
  const { timeline, chance, gate, news } = around;
  const owner = { name, dead: false, steps, askew: 0 };
  const now = () => timeline.now() + owner.askew;
  const clock = { now: () => Temporal.Instant.fromEpochMilliseconds(now()) };
  const ahead = { now: () => Temporal.Instant.fromEpochMilliseconds(now() + around.ahead) };
  const newId = idsBy(now, chance);
  const url = new URL(around.url);
  url.searchParams.set('application_name', name);
  let wake = () => {};
  const database = await openDatabase({ ...opening(url.href, clock.now, newId), committed: () => wake() });
  gatePool(database.pool, (what, run) =>
    remembered(news, what, () => gate.through(owner, what, () => heard(news, what, run))),
  );
  const { store, programmes, feeds } = database;
  const chats = around.chatsFor(owner);
  const log = pino({ level: 'error' }, { write: (line: string) => owner.dead || around.faulty(line) });
  const random = (count: number) => chance.bytes(count);
  const publicUrl = 'https://bot.example.org';
  const documentLink = documentLinks(database.keyFor('document links'), publicUrl);
  const kept = { store, programmes, feeds, holidays, publicUrl, documentLink, mailFrom: null };
  const house = { ...kept, chats, clock, newId, random };
  const documents: Documents = (...asked) =>
    gate.through(owner, 'document', () => around.documents(...asked));
  const hands = {
    announce: listening(around, now),
    returned: makeReturned(house),
    roomLost: makeRoomLost(house),
    documents,
  };
  const alarm: Alarm = (at, ring) => {
    let isSet = true;
    timeline.at(at.epochMilliseconds - owner.askew, () => isSet && !owner.dead && ring());
    return () => void (isSet = false);
  };
  const outside = { ...database, ...hands, chats, post: null, newId, alarm, log };
  const jobs = makeJobs({ ...outside, clock: around.ahead === 0 ? clock : ahead });
  wake = () => void jobs.wake();
  return Object.assign(owner, {
    dispatch: makeDispatch(house, log),
    sweep: jobs.sweep,
    close: database.close,
  });
}

/** The bot's own `announce`, event by event, which is what it is. */
const listening =
  ({ begins }: Surroundings, now: () => number): typeof announce =>
  (events, snapshot, newId) =>
    events.flatMap((event) => {
      const messages = announce([event], snapshot, newId);
      begins(
        event,
        messages.map(({ id }) => id),
        snapshot,
        now(),
      );
      return messages;
    });

function idsBy(now: () => number, chance: Chance): () => string {
  let last = { msecs: 0, seq: 0 };
  return () => {
    const msecs = now();
    last = msecs > last.msecs ? { msecs, seq: chance.whole(0, 2 ** 30) } : { ...last, seq: last.seq + 1 };
    return v7({ ...last, random: chance.bytes(16) });
  };
}
