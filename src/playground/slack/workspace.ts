import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Outcome, PlayedPerson } from '../client.js';
import { scopeFor } from './conversations.js';
import { admit, createWorld, type Options } from './creation.js';
import { userJson, userOf } from './directory.js';
import { deliver, emit, verifyAddress } from './events.js';
import type { Fault } from './faults.js';
import { answer } from './http.js';
import type { Ledger } from './ledger.js';
import { notSent } from './people/acknowledged.js';
import { settled, slackClient, type SlackClient } from './people/client.js';
import { stateOf, type SlackState } from './state.js';
import type { User, World } from './world.js';

export interface SlackWorkspace {
  /** The workspace's id, T… */
  readonly team: string;
  readonly bot: World['app'];
  readonly people: readonly PlayedPerson[];
  readonly ledger: Ledger;
  /** A listener for node:http. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** What the bot needs as SLACK_API_URL where `handle` is reached under `base` (without the prefix). */
  apiUrl(base: string): string;
  client(personId: string): SlackClient;
  userId(personId: string): string;
  state(personId: string): SlackState;
  onChange(listener: () => void): () => void;
  /** Resolves as soon as it is so, and fails if it is not within `ms` (5,000). */
  until(condition: () => boolean, ms?: number): Promise<void>;
  /** Resolves when everything sent to the bot without anybody waiting has been answered. */
  settled(): Promise<void>;
  fault(fault: Fault): void;
  verify(): Promise<boolean>;
  opensHome(personId: string): Promise<Outcome>;
  joins(person: PlayedPerson): SlackClient;
  deactivate(personId: string): void;
  kickBot(channelId: string): void;
  removeScope(scope: string): void;
}

export function createSlackWorkspace(options: Options): SlackWorkspace {
  const listeners = new Set<() => void>();
  const world = createWorld(options, () => listeners.forEach((listener) => listener()));
  const prefix = options.prefix ?? '';
  const onChange = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    team: world.team,
    bot: world.app,
    get people() {
      return [...world.users.values()].filter(({ bot }) => !bot).map(({ person }) => person);
    },
    ledger: world.ledger,
    handle: (req, res) => answer(world, prefix, req, res),
    apiUrl: (base) => {
      world.base = `${base.replace(/\/$/, '')}${prefix}`;
      return `${world.base}/api/`;
    },
    client: (personId) => slackClient(world, userOf(world, personId)),
    userId: (personId) => userOf(world, personId).id,
    state: (personId) => stateOf(world, userOf(world, personId)),
    onChange,
    until: (condition, ms = 5000) => until(onChange, condition, ms),
    settled: () => settled(world),
    fault: (fault) => void world.faults.push({ ...fault }),
    verify: () => verifyAddress(world),
    opensHome: (personId) => opensHome(world, userOf(world, personId)),
    joins: (person) => {
      const user = admit(world, person);
      emit(world, 'users:read', { type: 'team_join', user: userJson(world, user) });
      return slackClient(world, user);
    },
    deactivate: (personId) => deactivate(world, userOf(world, personId)),
    kickBot: (channelId) => kickBot(world, channelId),
    removeScope: (scope) => void world.scopes.delete(scope),
  };
}

async function opensHome(world: World, user: User): Promise<Outcome> {
  const home = world.homes.get(user.id);
  const view = home ? { view: { id: home.id, type: 'home', hash: home.hash } } : {};
  const opened = { type: 'app_home_opened', user: user.id, channel: user.dm, tab: 'home', ...view };
  return (await deliver(world, null, opened)) ?? notSent;
}

function deactivate(world: World, user: User): void {
  user.deactivated = true;
  user.updated = Math.floor(world.settings.now() / 1000);
  world.modals.delete(user.id);
  world.changed();
  emit(world, 'users:read', { type: 'user_change', user: userJson(world, user) });
}

function kickBot(world: World, channelId: string): void {
  const room = world.conversations.get(channelId);
  if (!room?.members.delete(world.app.user)) throw new Error(`The bot is not in ${channelId}`);
  world.changed();
  const type = room.kind === 'public' ? 'channel_left' : 'group_left';
  emit(world, scopeFor(room.kind, 'read'), { type, channel: room.id });
}

function until(onChange: SlackWorkspace['onChange'], condition: () => boolean, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!condition()) return;
      stop();
      clearTimeout(timer);
      resolve();
    };
    const stop = onChange(look);
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`Not so within ${ms} ms: ${condition.toString()}`));
    }, ms);
    look();
  });
}
