import { Temporal } from 'temporal-polyfill';
import type { PlayedPerson } from '../client.js';
import { emailOf } from '../email.js';
import { Refused } from './refused.js';
import type { User, World } from './world.js';

/** Ids of people and their DMs stay the same when the workspace starts anew, as a bot with a database expects. */
export function addUser(world: World, person: PlayedPerson, bot = false): User {
  const tail = person.id
    .replace(/[^a-z0-9]/gi, '')
    .toUpperCase()
    .padStart(9, '0');
  const user: User = {
    id: `U${tail}`,
    dm: `D${tail}`,
    person,
    bot,
    deactivated: false,
    updated: seconds(world),
  };
  if (world.users.has(user.id)) throw new Error(`Two people would share the Slack id ${user.id}`);
  world.users.set(user.id, user);
  return user;
}

export function userOf(world: World, personId: string): User {
  const user = [...world.users.values()].find(({ person }) => person.id === personId);
  if (!user) throw new Error(`Nobody here has the id ${personId}`);
  return user;
}

export function knownUser(world: World, id: unknown): User {
  const user = typeof id === 'string' ? world.users.get(id) : undefined;
  if (!user) throw new Refused('user_not_found');
  return user;
}

export function active(world: World): User[] {
  return [...world.users.values()].filter(({ bot, deactivated }) => !bot && !deactivated);
}

export function nameOf(world: World, id: string): string {
  return world.users.get(id)?.person.name ?? world.conversations.get(id)?.name ?? id;
}

export function handle(user: User): string {
  return user.person.name.toLowerCase().replace(/\s+/g, '.');
}

export function userJson(world: World, user: User, withLocale = true): Record<string, unknown> {
  const { id, person, bot, deactivated, updated } = user;
  return {
    id,
    team_id: world.team,
    name: handle(user),
    deleted: deactivated,
    real_name: person.name,
    profile: {
      real_name: person.name,
      display_name: person.name,
      team: world.team,
      ...(!bot && world.scopes.has('users:read.email') && { email: emailOf(person) }),
    },
    is_bot: bot,
    updated,
    // Slack leaves these out for somebody who is deactivated.
    ...(deactivated ? {} : { tz: person.zone, tz_label: person.zone, tz_offset: offset(world, person.zone) }),
    ...(withLocale ? { locale: person.locale } : {}),
  };
}

export function seconds(world: World): number {
  return Math.floor(world.settings.now() / 1000);
}

function offset(world: World, zone: string): number {
  const here = Temporal.Instant.fromEpochMilliseconds(world.settings.now()).toZonedDateTimeISO(zone);
  return here.offsetNanoseconds / 1e9;
}
