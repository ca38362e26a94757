import { startThrowAway } from '../../prisma/throw-away.js';
import type { Door } from './door.js';
import { startBot } from './our-bot.js';
import { peopleAgree } from './people.js';
import { startPlatforms, type Platforms } from './platforms.js';
import { introductionOf, slackDoor } from './slack.js';
import { teamsDoor } from './teams.js';
import { fireAt, type Fire } from './volley.js';

/** Two bots behind doors that look alike. */
export interface Sides {
  ours: Fire;
  bare: Fire;
}

export interface Setting {
  slack: Sides;
  teams: Sides;
}

interface Running {
  stop(): Promise<void>;
}

/** Our bot with pairs that write their agreement, and beside it at each door a bare bot that answers the same. */
export async function inSetting(work: (setting: Setting) => Promise<void>): Promise<void> {
  const running: Running[] = [];
  try {
    await work(await prepare(running));
  } finally {
    for (const each of running.reverse()) await each.stop();
  }
}

async function prepare(running: Running[]): Promise<Setting> {
  const begin = async <Thing extends Running>(starting: Promise<Thing>): Promise<Thing> => {
    const thing = await starting;
    running.push(thing);
    return thing;
  };
  const database = await begin(startThrowAway());
  const { slack, teams } = await peopleAgree(database.url);
  const platforms = await begin(startPlatforms(introductionOf(slack)));
  const bot = await begin(
    startBot({ databaseUrl: database.url, platformsUrl: platforms.url, tenant: teams.tenantId }),
  );
  const sides = async (door: Door): Promise<Sides> => {
    const ours = fireAt(door, platforms, bot.url);
    const bare = await begin(bareBehind(door, platforms, ours));
    return { ours, bare: fireAt(door, platforms, bare.url) };
  };
  return { slack: await sides(slackDoor(slack)), teams: await sides(teamsDoor(teams, platforms)) };
}

/** The bare bot learns from ours what to answer. */
async function bareBehind(door: Door, platforms: Platforms, ours: Fire) {
  const [help] = (await ours('help', 1)).outcomes;
  const [agree] = (await ours('agree', 1)).outcomes;
  return door.startBare(platforms, { help: help!, agree: agree! });
}
