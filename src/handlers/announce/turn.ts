import {
  unsignedBoth as unsignedBothCard,
  unsignedLong as unsignedLongCard,
} from '../../../adaptive-cards/agreement-unsigned.js';
import { agreementTurnPassed, agreementYourTurn } from '../../../adaptive-cards/agreement-your-turn.js';
import type { Card } from '../../../adaptive-cards/kit/card.js';
import type { Words } from '../../conversation/language.js';
import { changesOfProposal } from '../../mentoring/agreement-changes.js';
import { lapsed } from '../../mentoring/agreement-table.js';
import { whoseTurn } from '../../mentoring/agreement-turn.js';
import { waitingDaysOfBoth } from '../../mentoring/unsigned-nudges.js';
import { otherOf } from '../../mentoring/relationship.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { agreementOf, otherName, viewOf, wordsOf } from '../agreement-view.js';
import type { EventOf } from './tellers.js';
import { hasRoom, toCoordinators, type Told } from './to-room.js';

const bothSlot = 'remindedBoth';
const turnSlots = ['handedOver', 'proposed', 'reminded', bothSlot];

/** `by` has done the step: likewise what told the other that it was waited for. */
export const movedOn = (snapshot: Snapshot, by: string): Told[] => [
  ...turnPassed(snapshot, by),
  ...turnPassed(snapshot, otherOf(snapshot.relationship, by) ?? '', undefined, [bothSlot]),
];

/** What asked this person for the step that is now done turns into its result. */
export const turnPassed = (
  snapshot: Snapshot,
  person: string,
  cardFor = (words: Words): Card => agreementTurnPassed(words, { other: otherName(snapshot, person) }),
  slots = turnSlots,
): Told[] =>
  slots.map((slot) => ({
    to: { person },
    slot,
    card: cardFor(wordsOf(snapshot, person)),
    how: 'change',
  }));

function yourTurn(
  snapshot: Snapshot,
  person: string,
  why: Parameters<typeof agreementYourTurn>[1]['why'],
): Told {
  const view = {
    relationship: snapshot.relationship.id,
    version: agreementOf(snapshot).number,
    other: otherName(snapshot, person),
    why,
  };
  return {
    to: { person },
    slot: why.is,
    how: 'post',
    card: agreementYourTurn(wordsOf(snapshot, person), view),
  };
}

export function handedOver(snapshot: Snapshot, { by, step }: EventOf['handedOver']): Told {
  const title = agreementOf(snapshot).framework.steps.find(({ id }) => id === step)?.title ?? step;
  return yourTurn(snapshot, otherOf(snapshot.relationship, by) ?? '', { is: 'handedOver', step: title });
}

/** Where the room is the personal chats, the text there says it already. */
export function proposed(snapshot: Snapshot, { by }: EventOf['proposed']): Told[] {
  if (!hasRoom(snapshot)) return [];
  const agreement = agreementOf(snapshot);
  const changes = changesOfProposal(agreement);
  const other = otherOf(snapshot.relationship, by) ?? '';
  const signAgain = lapsed(agreement).includes(other);
  return [yourTurn(snapshot, other, { is: 'proposed', changes, signAgain, hash: viewOf(snapshot).hash })];
}

/** */
export function remindUnsigned(
  kind: 'unsigned' | 'unsignedBoth' | 'unsignedLong',
  snapshot: Snapshot,
  person: string,
): Told[] {
  switch (kind) {
    case 'unsigned':
      return [unsigned(snapshot, person)];
    case 'unsignedBoth':
      return [unsignedBoth(snapshot, person)];
    case 'unsignedLong':
      return unsignedLong(snapshot);
  }
}

const unsigned = (snapshot: Snapshot, person: string): Told =>
  yourTurn(snapshot, person, {
    is: 'reminded',
    next: nextStep(snapshot),
  });

const nextStep = (snapshot: Snapshot) => (agreementOf(snapshot).state === 'draft' ? 'write' : 'sign');

function unsignedBoth(snapshot: Snapshot, person: string): Told {
  const { relationship, coordinators } = snapshot;
  const after = waitingDaysOfBoth(relationship);
  const view = {
    relationship: relationship.id,
    other: otherName(snapshot, person),
    next: nextStep(snapshot),
    mine: whoseTurn(relationship, agreementOf(snapshot)) === person,
    coordinatorsAfter: coordinators.length > 0 ? after.coordinators : null,
  } as const;
  const card = unsignedBothCard(wordsOf(snapshot, person), view);
  return { to: { person }, slot: bothSlot, how: 'post', card };
}

function unsignedLong(snapshot: Snapshot): Told[] {
  const { waitingSince: since } = agreementOf(snapshot);
  const stands = snapshot.versions.standing !== null;
  return toCoordinators(snapshot, 'unsigned', (words, names) =>
    unsignedLongCard(words, { ...names, since, stands }),
  );
}
