import { setTimeout as pause } from 'node:timers/promises';
import { makeHolidayCalendars } from '../../../src/calendar/holidays.js';
import { newIdBy } from '../../../src/clock.js';
import { openDatabase, type Database } from '../../../src/store/database.js';
import { chanceOf, type Chance } from '../../simulation/chance.js';
import type { BotProcess } from '../bot-process.js';
import { makeDataDir, removeDataDir, urlIn } from '../own-server.js';
import { makeWorld, type World } from '../stage.js';
import type { Options } from './options.js';
import { makePair, peopleOf, takeOn, type Pair, type Undertaken } from './pairs.js';
import { timeFromNoon, type Time } from './time.js';
import { judge, notedIn, postsIn, type Noted, type Post, type Verdict } from './verdict.js';
import { makeWeather } from './weather.js';

export interface Outcome extends Verdict {
  kills: number;
  /** Before they listened. */
  whileStarting: number;
  /** How many messages the database had as on their way after a kill, all kills together. */
  onTheirWay: number;
  undertaken: readonly Undertaken[];
  noted: readonly Noted[];
  posts: readonly Post[];
}

interface Scene {
  world: World;
  time: Time;
  chance: Chance;
  database: Database;
  /** How many messages there are, about. */
  perDay: number;
  starts(): Promise<BotProcess>;
}

/** The bot, on a database server of its own, is killed again and again while reminders fall due and go out. */
export async function killUnderLoad({ seed, kills, pairs: count }: Options): Promise<Outcome> {
  const [dataDir, time, chance] = [makeDataDir(), timeFromNoon(), chanceOf(seed)];
  const world = await makeWorld(['slack', 'teams'], peopleOf(count), time.ahead);
  const starts = () => startLater(world, dataDir, time);
  try {
    await starts();
    const database = await beside(urlIn(dataDir), time);
    try {
      const perDay = 2 * Math.round(busy * count);
      return await play({ world, time, chance, database, perDay, starts }, kills, count);
    } finally {
      await database.close();
    }
  } finally {
    await world.close();
    await removeDataDir(dataDir);
  }
}

const later = `--import ${new URL('./later.mjs', import.meta.url).href}`;

const startLater = (world: World, dataDir: string, time: Time) =>
  world.startsBot({ DATA_DIR: dataDir, NODE_OPTIONS: later, CLOCK_AHEAD_MS: String(time.ahead()) });

/** What people do goes into the same database as the bots’. */
async function beside(url: string, time: Time): Promise<Database> {
  const database = await openDatabase({
    ...{ url, migrations: 'prisma/migrations', dataDir: 'unused', framework: 'standard', coordinators: [] },
    encryptionKeys: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    ...{ clock: time, newId: newIdBy(time), holidaysOf: makeHolidayCalendars().of },
    committed: () => undefined,
  });
  database.pool.on('error', () => undefined);
  return database;
}

async function play(scene: Scene, kills: number, count: number): Promise<Outcome> {
  const { world, time, chance, database } = scene;
  const counts = { kills: 0, whileStarting: 0, onTheirWay: 0 };
  const pairs: Pair[] = [];
  for (let number = 0; number < count; number += 1)
    pairs.push(await makePair(database.store, world, number, time.now()));
  const undertaken: Undertaken[] = [];
  const weather = makeWeather(world, scene.perDay, chance.apart('weather'));
  while (counts.kills < kills) {
    if (counts.kills === 0 || chance.happens(0.7)) {
      time.nextDay();
      undertaken.push(...(await aNewDay(scene, pairs)));
    } else time.leap(chance.oneOf([5, 70]));
    weather();
    counts.whileStarting += Number((await oneIsKilled(scene)) === 'starting');
    counts.kills += 1;
    counts.onTheirWay += (await leftIn(database, time)).sending;
  }
  await allSettles(scene);
  const [noted, posts] = [await notedIn(database.pool), postsIn(world)];
  return { ...counts, undertaken, noted, posts, ...judge(undertaken, noted, posts) };
}

/** Not everybody has something to do every day. */
const busy = 0.4;

async function aNewDay({ chance, database, time }: Scene, pairs: readonly Pair[]): Promise<Undertaken[]> {
  const taken: Undertaken[] = [];
  // One after the other: on a busy machine many at once would take longer than a transaction may.
  for (const pair of pairs.filter(() => chance.happens(busy)))
    taken.push(...(await takeOn(database.store, pair, time.today(), time.now())));
  return taken;
}

const arrived = ({ slack, teams }: World) => slack.ledger.posts.length + teams.ledger.posted.length;

/** After so many messages, or while it starts. */
async function oneIsKilled(scene: Scene): Promise<'starting' | 'working'> {
  const { world, chance, starts, perDay } = scene;
  // All drawn at once, so that what comes of one leaves the others as they are.
  const early = chance.happens(0.15);
  const [within, more] = [chance.whole(50, 1_200), chance.whole(0, 40)];
  const messages = chance.whole(0, perDay + perDay / 2);
  await world.kills();
  if (early) {
    const started = Promise.allSettled([starts()]);
    await pause(within);
    await world.kills();
    return (await started)[0].status === 'rejected' ? 'starting' : 'working';
  }
  const bot = await starts();
  await untilArrived(scene, messages, quiet.killing);
  await pause(more);
  if (!bot.running()) throw new Error(`It ended by itself:\n${bot.said.join('\n')}`);
  await world.kills();
  return 'working';
}

/** For how long nothing arrives before somebody is killed: what hangs is not waited for, but in the end. */
const quiet = { killing: 2_000, settling: 15_000 };
const look = 100;

/** Until so many have arrived, or no more come. */
async function untilArrived(
  { world, database, time }: Scene,
  messages: number,
  patience: number,
): Promise<void> {
  const most = arrived(world) + messages;
  let [before, since, looked] = [arrived(world), performance.now(), 0];
  for (let now = since; arrived(world) < most; now = performance.now()) {
    if (now - looked > look) {
      const { due, open } = await leftIn(database, time);
      // Whoever is killed before they have looked shows nothing.
      if (due + open === 0 || now - since > (due === 0 ? patience : quiet.settling)) return;
      looked = now;
    }
    await pause(5);
    if (arrived(world) > before) [before, since] = [arrived(world), performance.now()];
  }
}

const left = `select
  (select count(*)::int from relationship where next_look <= $1) as due,
  (select count(*)::int from relationship where next_look > $1) as planned,
  (select count(*)::int from message where state in ('waiting', 'sending')) as open,
  (select count(*)::int from message where state = 'sending') as sending`;

interface Left {
  due: number;
  planned: number;
  open: number;
  sending: number;
}

/** To be looked at now and later, still to be sent, and on its way. */
async function leftIn({ pool }: Database, time: Time): Promise<Left> {
  const { rows } = await pool.query<Left>(left, [time.now().toString()]);
  return rows[0] ?? { due: 0, planned: 0, open: 0, sending: 0 };
}

const mostInVain = 3;

/** What is still on its way is given the time that it needs: bots that nobody kills while they bring anything forward. */
async function allSettles(scene: Scene): Promise<void> {
  const { world, time, database, starts } = scene;
  for (let [least, inVain] = [Infinity, 0]; ;) {
    const { due, planned, open } = await leftIn(database, time);
    const left = due + planned + open;
    if (left === 0 || inVain === mostInVain) return;
    [least, inVain] = left < least ? [left, 0] : [least, inVain + 1];
    await world.kills();
    // Past every lease, and past no pause that is too long; what was taken back comes an hour after the last.
    time.leap(due + open > 0 ? 70 : 3_700);
    await starts();
    await untilArrived(scene, Infinity, quiet.settling);
  }
}
