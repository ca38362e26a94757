import type { PlayedPerson } from '../client.js';
import { createConversation } from './conversations.js';
import { addUser } from './directory.js';
import type { User, World } from './world.js';

export interface Options {
  /** Where the bot listens; without a path, `/slack/events` is meant. */
  botUrl: () => string;
  signingSecret: string;
  botToken: string;
  scopes: readonly string[];
  people: readonly PlayedPerson[];
  /** Real milliseconds. */
  now: () => number;
  /** The path under which `handle` is mounted, for example `/playground/slack`. */
  prefix?: string;
  botName?: string;
  command?: string;
  events?: readonly string[];
  /** Where an address of the internet is reached from here: the same, unless told. */
  reach?: (url: string) => string;
  /** Slack waits 3,000 ms for an answer. */
  patience?: number;
  /** Slack delivers an event again at once, after a minute and after five. */
  retries?: readonly number[];
}

export function createWorld(options: Options, changed: () => void): World {
  const { people, scopes, now, botName = 'Mentoring' } = options;
  const world: World = {
    settings: settingsFrom(options),
    team: 'T0PLAYGROUND',
    app: { id: 'A0MENTORING', user: '', bot: 'B0MENTORING' },
    scopes: new Set(scopes),
    users: new Map(),
    conversations: new Map(),
    modals: new Map(),
    homes: new Map(),
    files: new Map(),
    pictures: new Map(),
    triggers: new Map(),
    replies: new Map(),
    faults: [],
    ledger: { calls: [], posts: [], views: [], sent: [] },
    underway: new Set(),
    newId: ids(now),
    newTs: stamps(now),
    changed,
    base: '',
  };
  const played = (id: string, name: string) =>
    addUser(world, { id, name, zone: 'Etc/UTC', locale: 'en-GB' }, true);
  world.app.user = played('mentoring', botName).id;
  const slackbot = played('slackbot', 'Slackbot').id;
  createConversation(world, { kind: 'public', name: 'general', members: [], creator: slackbot });
  people.forEach((person) => admit(world, person));
  return world;
}

function settingsFrom({ botUrl, signingSecret, botToken, now, ...rest }: Options): World['settings'] {
  const { command = '/mentoring', patience = 3000, retries = [0, 60_000, 300_000], events = null } = rest;
  const { reach = (url: string) => url } = rest;
  return { botUrl, signingSecret, botToken, now, command, patience, retries, events, reach };
}

/** A new person gets their chat with the bot and joins #general, as on Slack. */
export function admit(world: World, person: PlayedPerson): User {
  const user = addUser(world, person);
  const { user: bot } = world.app;
  createConversation(world, {
    id: user.dm,
    kind: 'im',
    name: user.id,
    members: [user.id, bot],
    creator: bot,
  });
  for (const { name, members } of world.conversations.values()) if (name === 'general') members.add(user.id);
  world.changed();
  return user;
}

/** Never the same again, not even when the workspace starts anew beside a bot that remembers the old one. */
function ids(now: () => number): (prefix: string) => string {
  const start = now().toString(36).toUpperCase();
  let count = 0;
  return (prefix) => `${prefix}${start}${(++count).toString(36).toUpperCase().padStart(3, '0')}`;
}

/** Seconds and microseconds, each later than the one before. */
function stamps(now: () => number): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, Math.floor(now() * 1000));
    return `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, '0')}`;
  };
}
