import { z } from 'zod';
import { post } from './posting.js';
import { TeamsRefusal } from './refusal.js';
import { personalChat } from './world.js';
import type { Conversation, TeamsPerson, World } from './world.js';

const parametersSchema = z.looseObject({
  isGroup: z.boolean().nullish(),
  members: z
    .array(z.looseObject({ id: z.string() }))
    .length(1, 'a bot can only begin a chat with one person'),
  tenantId: z.string().nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).nullish(),
  activity: z.unknown().optional(),
});

/** The one personal chat with somebody who has the app; the same one every time. */
export function create(world: World, body: unknown): { id: string; activityId?: string } {
  const read = parametersSchema.safeParse(body);
  if (!read.success)
    throw new TeamsRefusal(
      'BadSyntax',
      read.error.issues.map((issue) => issue.message),
    );
  const { isGroup, members, tenantId, channelData, activity } = read.data;
  if (isGroup) throw new TeamsRefusal('BadSyntax', ['a bot cannot create a group chat']);
  if ((channelData?.tenant?.id ?? tenantId) !== world.tenantId)
    throw new TeamsRefusal('BadSyntax', ['no such tenant']);
  const person = world.people.find(isKnownAs(members[0]?.id ?? ''));
  if (!person) throw new TeamsRefusal('BadSyntax', ['Invalid user identity in provided tenant']);
  const chat = personalChat(world, person);
  if (!chat.hasBot || person.deactivated) throw new TeamsRefusal('ForbiddenOperationException');
  return { id: chat.id, ...(activity ? { activityId: post(world, chat, activity).id } : {}) };
}

/** The conversation, when the bot may read in it. */
export function readable(world: World, id: string): Conversation {
  const conversation = world.conversations.get(id);
  if (!conversation) throw new TeamsRefusal('ConversationNotFound');
  if (!conversation.hasBot) throw new TeamsRefusal('BotNotInConversationRoster');
  return conversation;
}

export function writable(world: World, id: string): Conversation {
  const conversation = readable(world, id);
  if (conversation.blocked) throw new TeamsRefusal('ConversationBlockedByUser');
  if (conversation.members.every((member) => member.deactivated))
    throw new TeamsRefusal('MessageWritesBlocked');
  return conversation;
}

export function member(world: World, conversation: Conversation, id: string): Account {
  const person = conversation.members.find((each) => !each.deactivated && isKnownAs(id)(each));
  if (!person) throw new TeamsRefusal('MemberNotFoundInConversation');
  return account(world, person);
}

export const roster = (world: World, conversation: Conversation): Account[] =>
  conversation.members.filter((each) => !each.deactivated).map((each) => account(world, each));

export function page(world: World, conversation: Conversation, query: URLSearchParams) {
  const from = Number(query.get('continuationToken') ?? 0);
  const to = from + Number(query.get('pageSize') ?? 50);
  const all = roster(world, conversation);
  return { members: all.slice(from, to), ...(to < all.length ? { continuationToken: String(to) } : {}) };
}

type Account = ReturnType<typeof account>;

const account = (world: World, person: TeamsPerson) => ({
  id: person.teamsId,
  name: person.name,
  aadObjectId: person.aadObjectId,
  objectId: person.aadObjectId,
  givenName: person.name.split(' ')[0],
  surname: person.name.split(' ').slice(1).join(' '),
  email: person.email,
  userPrincipalName: person.email,
  tenantId: world.tenantId,
  userRole: 'user',
});

const isKnownAs = (id: string) => (person: TeamsPerson) =>
  [person.teamsId, person.aadObjectId, person.email].includes(id);
