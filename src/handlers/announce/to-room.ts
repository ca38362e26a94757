import type { Card } from '../../../adaptive-cards/kit/card.js';
import { saidOf } from '../../../adaptive-cards/said-of.js';
import { wordsFor, type Words } from '../../conversation/language.js';
import type { Message } from '../../ports/change.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { namesIn, roomWords, wordsOf } from '../agreement-view.js';

export type Told = Omit<Message, 'id'>;
type Which = Pick<Told, 'slot' | 'how'>;
type CardFor = (words: Words, reader?: string) => Card;
type CardForEach = (words: Words, reader: string) => Card;

/** One place that both read, and not each one's own chat. */
export const hasRoom = ({ room }: Snapshot) => room !== null && room.kind !== 'personal';

/** To the room where there is one; else to each one's own chat, in each one's words. */
export function toRoom(snapshot: Snapshot, which: Which, cardFor: CardFor): Told[] {
  if (!hasRoom(snapshot)) return toEach(snapshot, which, cardFor);
  const words = roomWords(snapshot);
  return [{ ...which, to: { room: true }, card: named(snapshot, words, cardFor(words)) }];
}

export function toEach(snapshot: Snapshot, which: Which, cardFor: CardForEach): Told[] {
  const { mentee, mentor } = snapshot.relationship;
  return [mentee, mentor]
    .filter((person) => person !== null)
    .map((person) => ({ ...which, to: { person }, card: cardFor(wordsOf(snapshot, person), person) }));
}

type CardForCoordinator = (words: Words, names: { mentee: string; mentor: string }) => Card;

/** To those who coordinate the programme, each in their own chat: facts, never what the two have written. */
export const toCoordinators = (snapshot: Snapshot, slot: string, cardFor: CardForCoordinator): Told[] =>
  snapshot.coordinators.map(({ id, ...reader }) => ({
    to: { person: id },
    slot,
    how: 'post',
    card: cardFor(wordsFor(reader, snapshot.programme), namesIn(snapshot)),
  }));

/** Slack has one group message for the same people, whatever they have to do with each other. */
function named(snapshot: Snapshot, words: Words, card: Card): Card {
  const onSlack = snapshot.people[snapshot.relationship.mentee ?? '']?.platform === 'slack';
  if (snapshot.room?.kind !== 'group' || !onSlack) return card;
  return saidOf(words, card, namesIn(snapshot));
}
