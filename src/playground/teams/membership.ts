import type { Outcome } from '../client.js';
import { from } from './activity.js';
import { byTheClient, tell, told } from './bot-line.js';
import type { BotAnswer } from './bot-line.js';
import { groupId } from './people.js';
import { personalChat } from './world.js';
import type { Conversation, TeamsPerson, World } from './world.js';

/** Adds the app for one person, or again for one who has it; the bot hears of it in their personal chat. */
export async function install(world: World, person: TeamsPerson): Promise<Outcome> {
  const chat = personalChat(world, person);
  chat.blocked = false;
  return addBot(world, chat, person);
}

export async function uninstall(world: World, person: TeamsPerson): Promise<Outcome> {
  return removeBot(world, personalChat(world, person), person);
}

export async function makeGroup(
  world: World,
  members: TeamsPerson[],
  withBot: boolean,
): Promise<Conversation> {
  const [first] = members;
  if (!first || members.length < 2) throw new Error('a group chat needs two people');
  const id = groupId(world.nextId());
  const group: Conversation = { id, kind: 'groupChat', members, hasBot: false, blocked: false, messages: [] };
  world.conversations.set(id, group);
  world.changed();
  if (withBot) await addBot(world, group, first);
  return group;
}

export async function addBot(world: World, conversation: Conversation, by: TeamsPerson): Promise<Outcome> {
  conversation.hasBot = true;
  const added = from(world, by, conversation, { type: 'installationUpdate', action: 'add' });
  const joined = from(world, by, conversation, {
    type: 'conversationUpdate',
    membersAdded: [{ id: world.bot.id }],
  });
  return worst(await tell(world, conversation, added), await tell(world, conversation, joined));
}

export async function removeBot(world: World, conversation: Conversation, by: TeamsPerson): Promise<Outcome> {
  conversation.hasBot = false;
  const removed = from(world, by, conversation, { type: 'installationUpdate', action: 'remove' });
  if (conversation.kind === 'personal') return worst(await tell(world, conversation, removed));
  const left = from(world, by, conversation, {
    type: 'conversationUpdate',
    membersRemoved: [{ id: world.bot.id }],
  });
  return worst(await tell(world, conversation, left), await tell(world, conversation, removed));
}

/** Somebody takes another person into a group; the bot hears of it while it is there itself. */
export async function addMember(world: World, group: Conversation, person: TeamsPerson): Promise<Outcome> {
  if (group.members.includes(person)) throw new Error(`${person.name} is in ${group.id} already`);
  group.members = [...group.members, person];
  return changed(world, group, { membersAdded: [{ id: person.teamsId, aadObjectId: person.aadObjectId }] });
}

export async function removeMember(world: World, group: Conversation, person: TeamsPerson): Promise<Outcome> {
  if (!group.members.includes(person)) throw new Error(`${person.name} is not in ${group.id}`);
  group.members = group.members.filter((each) => each !== person);
  return changed(world, group, { membersRemoved: [{ id: person.teamsId, aadObjectId: person.aadObjectId }] });
}

async function changed(world: World, group: Conversation, what: object): Promise<Outcome> {
  world.changed();
  const [by] = group.members;
  if (!group.hasBot || !by) return byTheClient;
  return told(await tell(world, group, from(world, by, group, { type: 'conversationUpdate', ...what })));
}

const worst = (first: BotAnswer, second: BotAnswer = first): Outcome => told(first.trouble ? first : second);
