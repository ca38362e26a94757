import { Temporal } from 'temporal-polyfill';
import { makeDocuments } from '../../src/paper/documents.js';
import type { Database } from '../../src/store/database.js';
import { begin, comes, meet, untilDone } from './beginnings.js';
import { loadAll, openWatcher, startBot, type Bot, type Surroundings } from './bot.js';
import { castOf, type Player } from './cast.js';
import { chanceOf, type Chance } from './chance.js';
import { makeGate, type Gate, type Owner } from './gate.js';
import { emptyLedger, type Arrival, type Ledger } from './ledger.js';
import type { Options } from './options.js';
import { allNews, type News } from './news.js';
import { playPlatform } from './platform.js';
import { buttonsOf, makePeople, type People } from './reacting.js';
import { day, hour, second, timelineFrom, type Timeline } from './timeline.js';
import { fairWeather, plan, type Weather } from './weather.js';
import { makeWitness, type Witness } from './witness.js';

/** Everything that a story takes place in. */
export interface World {
  options: Options;
  timeline: Timeline;
  chance: Chance;
  gate: Gate;
  watcher: Database;
  news: News;
  weather: Weather;
  ledger: Ledger;
  witness: Witness;
  bots: Bot[];
  /** Instances that are to be started. */
  starting: number;
  players: ReadonlyMap<string, Player>;
  people: People;
  surroundings: Surroundings;
  /** What is done between two moments, while nobody else does anything. */
  chores: (() => Promise<void>)[];
  /** When the last tick was. */
  ticked: number;
  /** When something is to be done by the sweep, as far as is known. */
  due: number;
  end: number;
}

const begins = Date.UTC(2026, 0, 5, 9);

export async function makeWorld(options: Options, url: string): Promise<World> {
  const chance = chanceOf(options.seed);
  const timeline = timelineFrom(begins + chance.whole(0, 360) * day);
  const end = timeline.now() + options.years * 365 * day;
  const news = allNews();
  const watcher = await openWatcher(url, timeline, chance.apart('watcher'), news);
  const [weather, ledger] = [fairWeather(options.faults), emptyLedger()];
  const witness = makeWitness({ ...watcher, timeline, news });
  const gate = makeGate({
    chance: chance.apart('gate'),
    waits: (owner) => waits(watcher, owner),
    kill: (owner) => kill(world, owner),
  });
  const twos = castOf(options.pairs, chance.apart('cast'));
  const players = new Map(
    twos.flatMap(({ mentee, mentor }) => [mentee, mentor]).map((each) => [each.account.user, each]),
  );
  const shared = { timeline, weather, ledger, gate, mutation: options.mutation };
  const platform = (name: 'slack' | 'teams') =>
    playPlatform(name, {
      ...shared,
      chance: chance.apart(name),
      profileOf: (user) => ({
        name: user,
        zone: players.get(user)?.zone ?? 'UTC',
        email: `${user}@example.org`,
      }),
      arrived: (arrival) => arrived(world, arrival),
    });
  const [slack, teams] = [platform('slack'), platform('teams')];
  const surroundings: Surroundings = {
    ...{
      url,
      timeline,
      gate,
      news,
      chance: chance.apart('ids'),
      begins: witness.begins,
      faulty: witness.faulty,
    },
    chatsFor: (owner) => ({ slack: slack(owner), teams: teams(owner) }),
    documents: makeDocuments(watcher.store),
    ahead: options.mutation === 'early' ? 3 * hour : 0,
  };
  const people = makePeople({
    ...{ timeline, chance: chance.apart('people'), does: witness.does, did: witness.did },
    bot: () => oneOf(world),
    goesOn: () => timeline.now() < end,
  });
  const world: World = {
    ...{ options, timeline, chance: chance.apart('world'), gate, watcher, news, weather, ledger, witness },
    ...{
      bots: [],
      starting: chance.whole(2, 4),
      players,
      people,
      surroundings,
      chores: [],
      ticked: 0,
      due: 0,
      end,
    },
  };
  const region = chance.apart('holidays').oneOf(regions);
  await loadAll(region);
  await keepHolidays(world, region);
  plan(weather, timeline, chance.apart('weather'), end, {
    outage: (until) => outage(world, until),
    skew: (by, until) => skew(world, by, until),
  });
  for (const two of twos) meet(world, two, timeline.now() + chance.whole(0, 20 * day));
  return world;
}

/** Islands, half days, feasts by the moon; and none. */
const regions = [null, null, 'GB-SCT', 'DE-BY', 'US', 'IN', 'SA', 'JP', 'IL', 'NZ-AUK'] as const;

async function keepHolidays({ watcher, timeline, news }: World, holidaysOf: string | null): Promise<void> {
  const chidi = { platform: 'slack', tenant: 'T1', user: 'chidi' } as const;
  const { id: by } = await watcher.store.introduce(chidi, { name: 'Chidi' });
  const { programme, inUse } = await watcher.programmes.running(by);
  const { kind, contractWord } = programme;
  const settings = { kind, contractWord, frameworkVersion: inUse.id, holidaysOf };
  const at = Temporal.Instant.fromEpochMilliseconds(timeline.now());
  await watcher.programmes.set(programme.id, settings, { by, at });
  news.programmes = null;
}

export function oneOf({ bots, chance }: World): Bot | null {
  const up = bots.filter(({ dead }) => !dead);
  return up.length === 0 ? null : chance.oneOf(up);
}

let names = 0;

/** Instances start one after the other, while nothing else goes on. */
export async function startBots(world: World): Promise<void> {
  for (; world.starting > 0; world.starting -= 1) {
    const { faults } = world.options;
    const steps = faults === 0 ? Infinity : world.chance.until(8_000 / faults);
    world.bots.push(await startBot(`i${process.pid}n${(names += 1)}`, steps, world.surroundings));
  }
}

/** Whose lock has just been let go of looks as if it waited until its server gets a turn; but nobody stands in its way. */
async function waits({ pool }: Database, { name }: Owner): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select from pg_stat_activity where application_name = $1
       and case when wait_event_type = 'Lock' then cardinality(pg_blocking_pids(pid)) > 0 end limit 1`,
    [name],
  );
  return rowCount === 1;
}

/** Its connections break, nothing comes back to it, and somebody starts another one. */
async function kill(world: World, owner: Owner, until?: number): Promise<void> {
  const { bots, timeline, chance, watcher } = world;
  Object.assign(owner, { dead: true });
  world.bots = bots.filter((bot) => bot !== owner);
  const gone = `select count(pg_terminate_backend(pid))::int as left from pg_stat_activity where application_name = $1`;
  for (;;) {
    const { rows } = await watcher.pool.query<{ left: number }>(gone, [owner.name]);
    if (rows[0]?.left === 0) break;
  }
  timeline.at(until ?? timeline.now() + chance.whole(second, 90 * second), () => (world.starting += 1));
}

function outage(world: World, until: number): void {
  for (const bot of world.bots) world.chores.push(() => kill(world, bot, until));
}

function skew({ bots, chance, timeline }: World, by: number, until: number): void {
  const bot = bots.length === 0 ? null : chance.oneOf(bots);
  if (!bot) return;
  bot.askew = by;
  timeline.at(until, () => (bot.askew = 0));
}

function arrived(world: World, arrival: Arrival): void {
  const { players, people, timeline, chance, chores } = world;
  const { card, readers } = arrival;
  for (const user of readers) {
    const player = players.get(user);
    if (!player) continue;
    const yes = buttonsOf(card).find(({ verb }) => verb === 'invitation.accept');
    const soon = timeline.now() + chance.whole(second, hour);
    if (yes) timeline.at(soon, () => void untilDone(world, () => people.presses(player, yes)));
    else if (card.id === 'invitation-code') timeline.at(soon, () => comes(world, player, card));
    else if (card.id === 'welcome') chores.push(() => begin(world, arrival));
    else people.reads(player, arrival);
  }
}
