import { roomChoice, roomIsHere } from '../../adaptive-cards/room.js';
import { intentions } from '../conversation/intentions.js';
import { Refusal } from '../mentoring/refusal.js';
import type { PeoplesChat } from '../ports/gathering.js';
import type { PairThere } from '../ports/snapshot.js';
import type { Shown } from '../ports/turn.js';
import type { House, Said } from './handler.js';
import { beginning, remember } from './kinds.js';
import { isAtHomeIn, membersOf, move, onlyTheTwo } from './room.js';

type Using = Said<typeof intentions.useRoom>;

/** “Make this our room”: who is there is looked at when it is pressed, whatever was so when the button was shown. */
export const useRoom = beginning({
  intention: intentions.useRoom,
  begin: async (said, house) => {
    const chat = chatOf(said);
    const [first, ...more] = await choices(said, chat, house);
    if (more.length > 0 && first) return { card: chosenAmong(said, [first, ...more]), to: 'replace' };
    if (!first) throw new Refusal('roomOfNobody');
    return use(said, chat, first, house);
  },
});

function chatOf({ turn: { from, room, hints } }: Using): PeoplesChat {
  if (room === null || hints.serviceUrl === undefined) throw new Refusal('roomNotHere');
  return { ...from, conversation: room, serviceUrl: hints.serviceUrl };
}

async function choices(said: Using, chat: PeoplesChat, house: House): Promise<PairThere[]> {
  const members = await membersOf(chat, house);
  if (!members?.includes(said.turn.from.user)) throw new Refusal('roomNotHere');
  if (members.length !== 2) throw new Refusal('roomNotForTwo');
  const pairs = (await house.store.pairsIn(chat, members)).filter((pair) => onlyTheTwo(pair, members));
  const { relationship = pairs.find(isAtHomeIn(chat))?.relationship } = said.payload;
  return pairs.filter((pair) => relationship === undefined || pair.relationship === relationship);
}

export const chosenAmong = ({ words }: Pick<Said, 'words'>, pairs: readonly PairThere[]) =>
  roomChoice(
    words,
    pairs.map(({ relationship, mentor }) => ({ relationship, mentor: mentor.name })),
  );

const use = (said: Using, chat: PeoplesChat, { relationship }: PairThere, house: House): Promise<Shown> =>
  house.store.transact(async (unit) => {
    await move(unit, house, { relationship, chat, by: said.me.id, at: said.at });
    const reply: Shown = { card: roomIsHere(said.words), to: 'replace' };
    await remember(unit, said, reply);
    return reply;
  });
