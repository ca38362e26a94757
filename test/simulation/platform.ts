import { pace as slackPace } from '../../src/chat/slack/limits.js';
import { pace as teamsPace } from '../../src/chat/teams/limits.js';
import type { Chat, Delivered, Delivery, RoomMade, WantedRoom } from '../../src/ports/chat.js';
import type { Platform } from '../../src/ports/turn.js';
import type { Chance } from './chance.js';
import type { Gate, Owner } from './gate.js';
import { enter, type Arrival, type Ledger } from './ledger.js';
import type { Mutation } from './options.js';
import { hour, minute, second, type Timeline } from './timeline.js';
import { isIn, type Weather } from './weather.js';
import { thrown } from './witness.js';

/** What a platform does with something that is sent to it. */
interface Fate {
  /** How long it takes until the message stands there; null: never. */
  arrives: number | null;
  /** And until there is an answer. */
  answers: number;
  says: 'sent' | Exclude<Delivered, { is: 'sent' }> | Error;
}

interface Around {
  timeline: Timeline;
  chance: Chance;
  weather: Weather;
  ledger: Ledger;
  gate: Gate;
  mutation: Mutation | null;
  profileOf(user: string): { name: string; zone: string; email: string };
  arrived(arrival: Arrival): void;
}

/** As fast as they may go, each lane and each conversation waits for its turn. */
const paces = { slack: slackPace, teams: teamsPace } as const;

/** Slack or Teams as far as the bot sees them, played at the port: the same for all instances. */
export function playPlatform(platform: Platform, around: Around): (owner: Owner) => Chat {
  const played = { ...around, platform, posted: 0, rooms: new Map<string, Room>() };
  const { gate, timeline } = around;
  return (owner) => ({
    platform,
    pace: paces[platform],
    whoIs: ({ user }) =>
      gate.through(owner, 'whoIs', async () => ({
        kind: 'person',
        profile: { ...around.profileOf(user), language: 'en-GB' },
      })),
    deliver: async (delivery) => {
      const fate = await gate.through(owner, 'deliver', async () => receive(played, delivery));
      const { says, answers } = fate;
      if (answers > 0) await timeline.after(answers);
      await gate.through(owner, 'answer', async () => undefined);
      if (says instanceof Error) throw says;
      return says === 'sent'
        ? { is: 'sent', platformId: delivery.replaces ?? platformIdOf(played, delivery) }
        : says;
    },
    find: (delivery) => gate.through(owner, 'find', async () => find(played, delivery)),
    makeRoom: (wanted) => gate.through(owner, 'makeRoom', async () => makeRoom(played, wanted)),
  });
}

interface Played extends Around {
  platform: Platform;
  posted: number;
  rooms: Map<string, Room>;
}

interface Room {
  members: readonly string[];
  /** The bot is not in it any more. */
  lost: boolean;
}

const placeOf = ({ to }: Pick<Delivery, 'to'>) => ('person' in to ? to.person : to.room);

const platformIdOf = ({ ledger, platform }: Played, { id }: Delivery) =>
  ledger.byId.get(id)?.at(-1)?.platformId ?? `${platform} lost ${id}`;

function receive(played: Played, delivery: Delivery): Fate {
  const { timeline, ledger } = played;
  const fate = mutated(played, fateOf(played, delivery));
  const place = placeOf(delivery);
  if (fate.answers > 0 || fate.says !== 'sent')
    ledger.hindered.set(place, [...(ledger.hindered.get(place) ?? []), timeline.now()]);
  if (fate.arrives === 0) post(played, delivery);
  else if (fate.arrives !== null) timeline.at(timeline.now() + fate.arrives, () => post(played, delivery));
  return fate;
}

function post(played: Played, { id, card, replaces, to }: Delivery): void {
  const { ledger, platform, timeline, mutation } = played;
  const standing = replaces === null ? undefined : ledger.byPlatformId.get(replaces);
  if (standing) standing.card = card;
  if (replaces !== null) return;
  const number = (played.posted += 1);
  const inRoom = !('person' in to);
  const place = mutation === 'wrongPerson' && number % 50 === 0 ? 'somebody else' : placeOf({ to });
  const readers = inRoom ? (played.rooms.get(place)?.members ?? []) : [place];
  const platformId = `${platform} ${number}`;
  const arrival = { at: timeline.now(), id, platform, to: place, inRoom, readers, card, platformId };
  enter(ledger, arrival);
  if (mutation === 'double' && number % 50 === 0)
    enter(ledger, { ...arrival, platformId: `${platform} ${number}b` });
  played.arrived(arrival);
}

function mutated({ mutation, posted }: Played, fate: Fate): Fate {
  if (posted % 50 !== 49 || fate.says !== 'sent') return fate;
  if (mutation === 'drop') return { ...fate, arrives: null };
  return mutation === 'hold' ? { ...fate, arrives: 12 * hour } : fate;
}

const at = (arrives: number | null, answers: number, says: Fate['says']): Fate => ({
  arrives,
  answers,
  says,
});

function fateOf({ weather, timeline, platform, chance, rooms }: Played, { to }: Delivery): Fate {
  const lost = { is: 'unknown', reason: 'timeout' } as const;
  const away = isIn(weather.away[platform], timeline.now());
  if (away)
    return chance.happens(0.1)
      ? at(null, 10 * second, lost)
      : at(null, second, { is: 'later', afterMs: chance.whole(minute, 20 * minute), reason: '503' });
  if ('room' in to && rooms.get(to.room)?.lost)
    return at(null, 0, { is: 'refused', reason: 'not_in_channel', roomLost: true });
  if (!chance.happens(0.05 * weather.strength)) return at(0, 0, 'sent');
  const fates: readonly (readonly [number, () => Fate])[] = [
    [8, () => at(chance.whole(1, 5 * second), chance.whole(5, 100) * second, 'sent')],
    [8, () => at(null, 0, { is: 'later', afterMs: chance.whole(1, 90) * second, reason: '429' })],
    [4, () => at(0, 10 * second, lost)],
    [3, () => at(null, 10 * second, lost)],
    [1, () => at(chance.whole(1, 20) * second, 10 * second, lost)],
    [1, () => at(null, 0, { is: 'refused', reason: 'msg_too_long' })],
    [1, () => at(chance.happens(0.5) ? 0 : null, 0, new Error(thrown))],
    ['room' in to ? 0.3 : 0, () => archived(rooms.get(placeOf({ to })))],
  ];
  return chance.weighed(fates, ([weight]) => weight)?.[1]() ?? at(0, 0, 'sent');
}

function archived(room: Room | undefined): Fate {
  if (room) room.lost = true;
  return at(null, 0, { is: 'refused', reason: 'is_archived', roomLost: true });
}

/** Slack can be asked; Teams cannot, and at times Slack does not answer either. */
function find({ platform, ledger, chance, weather }: Played, { id }: Delivery) {
  if (platform === 'teams' || chance.happens(0.02 * weather.strength)) return 'cannotTell' as const;
  return { found: ledger.byId.get(id)?.[0]?.platformId ?? null };
}

/** A bot makes no group chat on Teams: the personal chats are the room. */
function makeRoom({ platform, chance, weather, rooms }: Played, { name, members }: WantedRoom): RoomMade {
  if (platform === 'teams') return { is: 'refused', reason: 'not on this platform' };
  if (chance.happens(0.1 * weather.strength)) return { is: 'later', afterMs: 30 * second, reason: '429' };
  rooms.set(name, { members, lost: false });
  return { is: 'made', conversation: name, kind: 'channel' };
}
