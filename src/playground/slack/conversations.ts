import { nameOf, seconds } from './directory.js';
import { emit } from './events.js';
import { Refused } from './refused.js';
import type { Conversation, User, World } from './world.js';

const family = { im: 'im', mpim: 'mpim', private: 'groups', public: 'channels' } as const;

/** The scope that Slack asks for this kind of conversation, for example `groups:history`. */
export function scopeFor(kind: Conversation['kind'], what: 'read' | 'history' | 'write'): string {
  return kind === 'public' && what === 'write' ? 'channels:manage' : `${family[kind]}:${what}`;
}

/** A bot does not see private conversations that it is not in: for it they do not exist. */
export function seenByBot(world: World, id: unknown): Conversation {
  const found = typeof id === 'string' ? world.conversations.get(id) : undefined;
  if (!found || (found.kind !== 'public' && !found.members.has(world.app.user))) {
    throw new Refused('channel_not_found');
  }
  return found;
}

export function openToBot(world: World, id: unknown): Conversation {
  const found = seenByBot(world, id);
  if (!found.members.has(world.app.user)) throw new Refused('not_in_channel');
  if (found.archived) throw new Refused('is_archived');
  return found;
}

export function createConversation(
  world: World,
  {
    kind,
    name,
    members,
    creator,
    id,
  }: Pick<Conversation, 'kind' | 'name' | 'creator'> & { members: string[]; id?: string },
): Conversation {
  const conversation: Conversation = {
    id: id ?? world.newId('C'),
    name,
    kind,
    members: new Set(members),
    creator,
    created: seconds(world),
    archived: false,
    topic: '',
    purpose: '',
    messages: [],
  };
  world.conversations.set(conversation.id, conversation);
  return conversation;
}

export function join(world: World, conversation: Conversation, user: User, inviter: string): void {
  conversation.members.add(user.id);
  emit(world, scopeFor(conversation.kind, 'read'), {
    type: 'member_joined_channel',
    user: user.id,
    channel: conversation.id,
    channel_type: conversation.kind === 'public' ? 'C' : 'G',
    team: world.team,
    inviter,
  });
}

/** What a person sees it called: Slack names DMs and group DMs after the others in it. */
export function shownName(world: World, { kind, name, members }: Conversation, viewer: string): string {
  if (kind === 'public' || kind === 'private') return name;
  return [...members]
    .filter((id) => id !== viewer)
    .map((id) => nameOf(world, id))
    .join(', ');
}

export function conversationJson(world: World, c: Conversation): Record<string, unknown> {
  const said = (value: string) => ({
    value,
    creator: value ? c.creator : '',
    last_set: value ? c.created : 0,
  });
  const common = { id: c.id, created: c.created, is_archived: c.archived, context_team_id: world.team };
  if (c.kind === 'im') {
    const other = [...c.members].find((id) => id !== world.app.user);
    return {
      ...common,
      is_im: true,
      user: other,
      is_user_deleted: world.users.get(other ?? '')?.deactivated,
    };
  }
  return {
    ...common,
    name: c.name,
    name_normalized: c.name,
    creator: c.creator,
    is_channel: c.kind === 'public',
    is_group: c.kind === 'private',
    is_im: false,
    is_mpim: c.kind === 'mpim',
    is_private: c.kind !== 'public',
    is_member: c.members.has(world.app.user),
    is_general: c.name === 'general',
    topic: said(c.topic),
    purpose: said(c.purpose),
    num_members: c.members.size,
  };
}
