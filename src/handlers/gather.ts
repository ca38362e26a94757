import { roomClosed, roomOffered } from '../../adaptive-cards/room.js';
import type { Card } from '../../adaptive-cards/kit/card.js';
import { wordsFor } from '../conversation/language.js';
import type { RoomLost } from '../mentoring/event.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Gather, Gathering } from '../ports/gathering.js';
import type { PairThere } from '../ports/snapshot.js';
import type { House } from './handler.js';
import { loseRoom } from './lose-room.js';
import { isAtHomeIn, membersOf, move, onlyTheTwo } from './room.js';
import { chosenAmong } from './use-room.js';

/** Platforms tell late, twice and out of order who came and went: only who is there now counts. */
export const makeGather =
  (house: House): Gather =>
  async (gathering) => {
    const members = await membersOf(gathering, house);
    const pairs = await house.store.pairsIn(gathering, members ?? []);
    const atHome = pairs.filter(isAtHomeIn(gathering));
    if (atHome.length > 0) return stayOrLeave(gathering, atHome, members, house);
    return gathering.came && members ? settle(gathering, pairs, members, house) : null;
  };

/** Where the room is no longer the two's alone, it is the personal chats again. */
async function stayOrLeave(
  gathering: Gathering,
  pairs: readonly PairThere[],
  members: string[] | null,
  house: House,
): Promise<Card | null> {
  let left = false;
  for (const pair of pairs) {
    const why = whyNotHere(pair, members);
    if (why !== null) left = (await leave(gathering, pair, why, house)) || left;
  }
  return left && members ? roomClosed(await wordsIn(gathering, house)) : null;
}

function whyNotHere(pair: PairThere, members: string[] | null): RoomLost | null {
  if (members === null) return 'botLeft';
  if (onlyTheTwo(pair, members)) return null;
  const two = [pair.mentee.user, pair.mentor.user];
  return members.some((member) => !two.includes(member)) ? 'somebodyCame' : 'oneLeft';
}

const leave = (gathering: Gathering, { relationship }: PairThere, why: RoomLost, house: House) =>
  house.store.transact(async (unit) => {
    const snapshot = await unit.snapshot(relationship);
    if (!snapshot?.room || !isAtHomeIn(gathering)({ room: snapshot.room })) return false;
    await loseRoom(unit, house, snapshot, why);
    return true;
  });

/** The bot was taken in: exactly one pair, alone, has its room here at once; else it is said what that needs. */
async function settle(
  gathering: Gathering,
  pairs: readonly PairThere[],
  members: string[],
  house: House,
): Promise<Card | null> {
  const [first, ...more] = pairs.filter((pair) => onlyTheTwo(pair, members));
  const words = await wordsIn(gathering, house);
  if (first && more.length > 0) return chosenAmong({ words }, [first, ...more]);
  if (first && (await movedTo(gathering, first, house))) return null;
  return roomOffered(words);
}

const movedTo = (chat: Gathering, { relationship }: PairThere, house: House): Promise<boolean> =>
  house.store
    .transact(async (unit) => {
      await move(unit, house, { relationship, chat, by: null, at: house.clock.now() });
      return true;
    })
    .catch((error: unknown) => {
      if (error instanceof Refusal) return false;
      throw error;
    });

async function wordsIn({ by }: Gathering, { store }: House) {
  const { reader, programme } = await store.address(by);
  return wordsFor(reader ?? { language: 'en', zone: 'UTC' }, programme);
}
