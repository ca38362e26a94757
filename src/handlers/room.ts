import { partyTo } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import { isLive, type Instant } from '../mentoring/relationship.js';
import type { PeoplesChat } from '../ports/gathering.js';
import type { PairThere } from '../ports/snapshot.js';
import type { Unit } from '../ports/store.js';
import type { House } from './handler.js';
import { saveDecided } from './kinds.js';

/** Who is in a chat that people made; null where the bot is not. */
export const membersOf = async (chat: PeoplesChat, { chats }: House): Promise<string[] | null> =>
  (await chats[chat.platform]?.membersOf?.(chat)) ?? null;

/** Whether nobody but these two is there. */
export const onlyTheTwo = ({ mentee, mentor }: PairThere, members: readonly string[]): boolean =>
  members.length === 2 && members.includes(mentee.user) && members.includes(mentor.user);

export const isAtHomeIn =
  ({ conversation }: PeoplesChat) =>
  ({ room }: Pick<PairThere, 'room'>): boolean =>
    room.kind === 'group' && room.conversation === conversation;

export interface Moving {
  relationship: string;
  chat: PeoplesChat;
  /** Who wishes it; null where the two have taken the bot in. */
  by: string | null;
  at: Instant;
}

/** The pair's room becomes this chat. Who is there has been looked at. */
export async function move(unit: Unit, house: House, { relationship, chat, by, at }: Moving): Promise<void> {
  const snapshot = await unit.snapshot(relationship);
  if (!snapshot?.room || (by !== null && !partyTo(snapshot.relationship, by))) throw new Refusal('notYours');
  if (isAtHomeIn(chat)({ room: snapshot.room })) return;
  if (!isLive(snapshot.relationship)) throw new Refusal('ended');
  if (snapshot.room.kind !== 'personal') throw new Refusal('roomElsewhere');
  if (!(await unit.moveRoom(relationship, chat))) throw new Refusal('roomTaken');
  await saveDecided(unit, house, { at }, snapshot, {
    room: { kind: 'group', conversation: chat.conversation },
    events: [{ kind: 'roomMoved', by }],
  });
}
