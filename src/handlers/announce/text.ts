import { agreement as agreementCard } from '../../../adaptive-cards/agreement.js';
import { agreementReplaced } from '../../../adaptive-cards/agreement-replaced.js';
import { agreementWithdrawn } from '../../../adaptive-cards/agreement-withdrawn.js';
import { comment } from '../../../adaptive-cards/agreement-comment.js';
import type { Card } from '../../../adaptive-cards/kit/card.js';
import type { Words } from '../../conversation/language.js';
import { roundOf } from '../../mentoring/agreement-table.js';
import { otherOf } from '../../mentoring/relationship.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { agreementOf, nameIn, viewOf } from '../agreement-view.js';
import { renewed, signedSlot } from './amending.js';
import { questionPassed } from './chemistry.js';
import { askedPaper, signedPaper } from './document.js';
import type { Tellers } from './tellers.js';
import { toRoom, type Told } from './to-room.js';
import { handedOver, movedOn, proposed, turnPassed } from './turn.js';

/** What happens with the text: whom it waits for, and how it stands in the room. */
export const textTellers = {
  stepSaved: ({ by }, snapshot) => (agreementOf(snapshot).state === 'draft' ? movedOn(snapshot, by) : []),
  filled: (_, snapshot) => textInRoom(snapshot),
  handedOver: (event, snapshot) => [...movedOn(snapshot, event.by), handedOver(snapshot, event)],
  proposed: (event, snapshot) => [
    ...movedOn(snapshot, event.by),
    ...replaced(snapshot),
    ...textInRoom(snapshot),
    ...proposed(snapshot, event),
  ],
  withdrawn: ({ by }, snapshot) => withdrawn(snapshot, by),
  discussed: (_, snapshot) => discussed(snapshot),
  signatureVoid: (_, snapshot) => textInRoom(snapshot),
  signed: ({ by }, snapshot) => [...movedOn(snapshot, by), ...textInRoom(snapshot)],
  stands: ({ by }, snapshot) => [
    ...questionPassed(snapshot),
    ...movedOn(snapshot, by),
    ...replaced(snapshot),
    ...renewed(snapshot),
    ...textInRoom(snapshot),
    ...signedPaper(snapshot),
  ],
  documentAsked: (event, snapshot) => askedPaper(snapshot, event),
  // Whom it did not reach is told by what returned it.
  documentReturned: () => [],
} as const satisfies Partial<Tellers>;

function discussed(snapshot: Snapshot): Told[] {
  const { comments } = agreementOf(snapshot);
  const slot = `comment ${comments.length}`;
  return toRoom(snapshot, { slot, how: 'post' }, (words) => comment(words, viewOf(snapshot)));
}

export const slotOf = (snapshot: Snapshot, round: number) => `text ${agreementOf(snapshot).number}.${round}`;
const roundNow = (snapshot: Snapshot) => roundOf(agreementOf(snapshot));
export const slotNow = (snapshot: Snapshot) =>
  isSigned(snapshot) ? signedSlot(agreementOf(snapshot).number) : slotOf(snapshot, roundNow(snapshot));
const isSigned = (snapshot: Snapshot) => agreementOf(snapshot).state === 'signed';

/** The newest text: a new message for every proposal and for the signed text, changed in place in between. */
export const textInRoom = (snapshot: Snapshot): Told[] =>
  toRoom(snapshot, { slot: slotNow(snapshot), how: 'put' }, (words, reader) =>
    agreementCard(words, reader === undefined ? viewOf(snapshot) : viewOf(snapshot, reader)),
  );

const replaced = (snapshot: Snapshot, cardFor = agreementReplaced): Told[] =>
  retire(snapshot, slotOf(snapshot, roundNow(snapshot) - (isSigned(snapshot) ? 0 : 1)), cardFor);

/** Nobody can answer the withdrawn text any more; what stands now is a new message, which the other notices. */
function withdrawn(snapshot: Snapshot, by: string): Told[] {
  const view = { name: nameIn(snapshot, by), relationship: snapshot.relationship.id };
  const takenBack = (words: Words) => agreementWithdrawn(words, view);
  const other = otherOf(snapshot.relationship, by) ?? '';
  return [
    ...turnPassed(snapshot, by),
    ...turnPassed(snapshot, other, takenBack),
    ...replaced(snapshot, takenBack),
    ...textInRoom(snapshot),
  ];
}

export const retire = (snapshot: Snapshot, slot: string, cardFor: (words: Words) => Card): Told[] =>
  toRoom(snapshot, { slot, how: 'change' }, cardFor);
