import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Outcome } from '../client.js';
import { redeliver } from './bot-line.js';
import { connector } from './connector.js';
import { plannedFaults } from './faults.js';
import type { Fault } from './faults.js';
import type { Ledger } from './ledger.js';
import * as membership from './membership.js';
import { stateOf } from './state.js';
import type { State } from './state.js';
import { teamsClient } from './teams-client.js';
import type { TeamsClient } from './teams-client.js';
import { forgetViewsOf } from './view.js';
import { conversationOf, personalChat, personOf } from './world.js';
import type { TeamsPerson, World } from './world.js';
import { newWorld } from './world-making.js';
import type { TenantOptions } from './world-making.js';
import { chat } from './writing.js';

/** A Teams tenant in memory: the Bot Connector for the bot, and a Teams client for everybody in it. */
export interface TeamsTenant {
  tenantId: string;
  bot: { id: string; name: string };
  people: readonly TeamsPerson[];
  ledger: Ledger;
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
  client(personId: string): TeamsClient;
  state(personId: string): State;
  /** Calls on every change; what it returns ends that. */
  onChange(listener: () => void): () => void;
  install(personId: string): Promise<Outcome>;
  uninstall(personId: string): Promise<Outcome>;
  block(personId: string): void;
  unblock(personId: string): void;
  deactivate(personId: string): void;
  personalChat(personId: string): string;
  makeGroup(personIds: string[], how: { withBot: boolean }): Promise<string>;
  addBot(conversationId: string): Promise<Outcome>;
  removeBot(conversationId: string): Promise<Outcome>;
  addMember(conversationId: string, personId: string): Promise<Outcome>;
  removeMember(conversationId: string, personId: string): Promise<Outcome>;
  /** Says something in a group that does not mention the bot. */
  chats(personId: string, conversationId: string, text: string): Outcome;
  /** Sends again what Teams sent before, with the same id; the last thing when no id is given. */
  redeliver(activityId?: string): Promise<Outcome>;
  /** Starts this person's client anew: only what the service stores is shown. */
  reload(personId: string): void;
  closeDialog(personId: string): void;
  fault(fault: Fault): void;
  clearFaults(): void;
}

export function createTeamsTenant(options: TenantOptions): TeamsTenant {
  const { world, listeners } = newWorld(options);
  const faults = plannedFaults();
  const person = (id: string) => personOf(world, id);
  const change = (does: () => void): void => {
    does();
    world.changed();
  };
  return {
    tenantId: world.tenantId,
    bot: world.bot,
    people: world.people,
    ledger: world.ledger,
    handle: connector(world, faults, options.prefix ?? ''),
    client: (id) => teamsClient(world, person(id)),
    state: (id) => stateOf(world, person(id)),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    install: async (id) => membership.install(world, person(id)),
    uninstall: async (id) => membership.uninstall(world, person(id)),
    block: (id) => change(() => (personalChat(world, person(id)).blocked = true)),
    unblock: (id) => change(() => (personalChat(world, person(id)).blocked = false)),
    deactivate: (id) => change(() => (person(id).deactivated = true)),
    personalChat: (id) => personalChat(world, person(id)).id,
    ...groupsIn(world),
    chats: (id, where, text) => chat(world, person(id), conversationOf(world, where), text),
    redeliver: async (activityId) => redeliver(world, activityId),
    reload: (id) => change(() => forgetViewsOf(world, person(id))),
    closeDialog: (id) => change(() => world.dialogs.delete(person(id).id)),
    fault: faults.add,
    clearFaults: faults.clear,
  };
}

type Groups = Pick<TeamsTenant, 'makeGroup' | 'addBot' | 'removeBot' | 'addMember' | 'removeMember'>;

function groupsIn(world: World): Groups {
  const person = (id: string) => personOf(world, id);
  const chatOf = (id: string) => conversationOf(world, id);
  const someoneIn = (id: string) => chatOf(id).members[0] ?? person('');
  return {
    makeGroup: async (ids, { withBot }) => (await membership.makeGroup(world, ids.map(person), withBot)).id,
    addBot: async (id) => membership.addBot(world, chatOf(id), someoneIn(id)),
    removeBot: async (id) => membership.removeBot(world, chatOf(id), someoneIn(id)),
    addMember: async (where, id) => membership.addMember(world, chatOf(where), person(id)),
    removeMember: async (where, id) => membership.removeMember(world, chatOf(where), person(id)),
  };
}
