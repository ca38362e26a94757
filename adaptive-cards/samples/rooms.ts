import { intentions } from '../../src/conversation/intentions.js';
import type { Words } from '../../src/conversation/language.js';
import type { RoomLost } from '../../src/mentoring/event.js';
import { answeredAlone } from '../answered-alone.js';
import { openHere } from '../open-here.js';
import {
  roomChoice,
  roomClosed,
  roomIsHere,
  roomLost,
  roomLostForCoordinator,
  roomMoved,
  roomOffered,
  textMoved,
} from '../room.js';
import { saidOf } from '../said-of.js';
import { welcome } from '../welcome.js';
import { names, relationship, type Sample } from './pair.js';

const another = '0199c0de-0000-7000-8000-000000000002';
const reasons = ['botLeft', 'somebodyCame', 'oneLeft', 'shut'] as const satisfies RoomLost[];

/** Where the two meet: the chats that they make, and their own. */
export const rooms = (words: Words): Sample[] => [
  { name: 'room.offered', card: roomOffered(words) },
  {
    name: 'room.choice',
    card: roomChoice(words, [
      { relationship, mentor: names.mentor },
      { relationship: another, mentor: names.mentee },
    ]),
  },
  { name: 'room.here', card: roomIsHere(words) },
  { name: 'room.moved', card: roomMoved(words, { other: names.mentor }) },
  { name: 'room.text-moved', card: textMoved(words) },
  { name: 'room.closed', card: roomClosed(words) },
  ...reasons.map((why) => ({
    name: `room.lost.${why}`,
    card: roomLost(words, { relationship, other: names.mentor, why }),
  })),
  { name: 'room.lost-coordinator', card: roomLostForCoordinator(words, names) },
  { name: 'open-here', card: openHere(words, { intention: intentions.openAgreement.id, data: {} }) },
  { name: 'answered-alone', card: answeredAlone(words) },
  {
    name: 'welcome.group',
    card: saidOf(words, welcome(words, { relationship, ...names, shared: true, meetsFirst: false }), names),
  },
];
