import { agreement as agreementCard } from '../../adaptive-cards/agreement.js';
import { amendingDropped } from '../../adaptive-cards/agreement-amending.js';
import { comment } from '../../adaptive-cards/agreement-comment.js';
import { agreementReplaced } from '../../adaptive-cards/agreement-replaced.js';
import { agreementWithdrawn } from '../../adaptive-cards/agreement-withdrawn.js';
import { agreementTurnPassed, agreementYourTurn } from '../../adaptive-cards/agreement-your-turn.js';
import { ended, endedForBoth } from '../../adaptive-cards/end.js';
import { invitation, type InvitationView } from '../../adaptive-cards/invitation.js';
import { invitationDeclined } from '../../adaptive-cards/invitation-declined.js';
import type { Card } from '../../adaptive-cards/kit/card.js';
import { textMoved } from '../../adaptive-cards/room.js';
import { welcome } from '../../adaptive-cards/welcome.js';
import type { Words } from '../conversation/language.js';
import { changesOfProposal } from '../mentoring/agreement-changes.js';
import { lapsed, roundOf } from '../mentoring/agreement-table.js';
import { sharedMissing } from '../mentoring/agreement.js';
import type { Event } from '../mentoring/event.js';
import { waitingDays } from '../mentoring/nudges.js';
import { otherOf, type Instant } from '../mentoring/relationship.js';
import type { NewId } from '../ports/clock.js';
import type { Message, Snapshot } from '../ports/store.js';
import { invitationFor } from './invitation-view.js';
import { renewed, reviewDue, signedSlot, tellAmending } from './announce-amending.js';
import { readinessWanted, remindChemistry, tellChemistry } from './announce-chemistry.js';
import { askedPaper, signedPaper } from './announce-document.js';
import { tellSponsor } from './announce-sponsor.js';
import { movedIn, movedOut } from './announce-room.js';
import { hasRoom, toEach, toRoom, type Told } from './to-room.js';
import { agreementOf, nameIn, otherName, viewOf, wordsOf } from './agreement-view.js';

/** What happened → who else is told, where, with which card. Pure, but for the ids of the messages. */
export const announce = (events: readonly Event[], snapshot: Snapshot, newId: NewId): Message[] =>
  events.flatMap((event) => tell(event, snapshot)).map((told) => ({ id: newId(), ...told }));

function tell(event: Event, snapshot: Snapshot): Told[] {
  switch (event.kind) {
    case 'invited':
      return invitee(snapshot) ? [invited(snapshot, 'asked')] : [];
    // The one who invited is told by the code itself.
    case 'returned':
      return [];
    case 'joined':
      return [invited(snapshot, 'asked')];
    case 'accepted':
      return [invited(snapshot, 'accepted'), ...welcomed(snapshot), ...readinessWanted(snapshot)];
    case 'declined':
      return [invited(snapshot, 'declined'), declined(snapshot)];
    case 'ended':
      return endedOrTakenBack(snapshot);
    case 'stepSaved':
      return agreementOf(snapshot).state === 'draft' ? turnPassed(snapshot, event.by) : [];
    case 'filled':
      return textInRoom(snapshot);
    case 'handedOver':
      return [...turnPassed(snapshot, event.by), handedOver(snapshot, event)];
    case 'proposed':
      return [
        ...turnPassed(snapshot, event.by),
        ...replaced(snapshot),
        ...textInRoom(snapshot),
        ...proposed(snapshot, event),
      ];
    case 'withdrawn':
      return withdrawn(snapshot, event.by);
    case 'discussed':
      return discussed(snapshot);
    case 'signatureVoid':
      return textInRoom(snapshot);
    case 'signed':
      return [...turnPassed(snapshot, event.by), ...textInRoom(snapshot)];
    case 'documentAsked':
      return askedPaper(snapshot, event);
    // Whom it did not reach is told by what returned it.
    case 'documentReturned':
      return [];
    case 'stands':
      return [
        ...turnPassed(snapshot, event.by),
        ...replaced(snapshot),
        ...renewed(snapshot),
        ...textInRoom(snapshot),
        ...signedPaper(snapshot),
      ];
    case 'reminded':
      return [reminder(snapshot, event)];
    case 'meetingSet':
    case 'mindGiven':
    case 'begun':
    case 'goingOn':
    case 'notGoingOn':
    case 'conflictDeclared':
    case 'trainingSaid':
    case 'readinessTicked':
    case 'coordinatorAsked':
      return tellChemistry(event, snapshot);
    case 'sponsorAsked':
    case 'sponsorDeclined':
      return tellSponsor(event, snapshot);
    case 'sponsorSigned':
      return [...textInRoom(snapshot), ...tellSponsor(event, snapshot)];
    case 'amending':
      return tellAmending(event, snapshot);
    case 'dropped':
      return [...overAll(snapshot, droppedBy(nameIn(snapshot, event.by))), ...tellAmending(event, snapshot)];
    case 'roomMoved':
      return [...whatStands(snapshot), ...movedIn(snapshot)];
    case 'roomLost':
      return movedOut(snapshot, event.why);
  }
}

const invitee = ({ relationship }: Snapshot) => otherOf(relationship, relationship.invitation.by);

function invited(snapshot: Snapshot, state: InvitationView['state']): Told {
  const person = invitee(snapshot) ?? '';
  const card = invitation(wordsOf(snapshot, person), { ...invitationFor(snapshot, person), state });
  return { to: { person }, slot: 'invitation', how: state === 'asked' ? 'post' : 'change', card };
}

const welcomeView = (snapshot: Snapshot) => ({
  relationship: snapshot.relationship.id,
  mentee: nameIn(snapshot, snapshot.relationship.mentee),
  mentor: nameIn(snapshot, snapshot.relationship.mentor),
});

function declined(snapshot: Snapshot): Told {
  const { by } = snapshot.relationship.invitation;
  return {
    to: { person: by },
    slot: 'answer',
    how: 'post',
    card: invitationDeclined(wordsOf(snapshot, by), { name: otherName(snapshot, by) }),
  };
}

const welcomed = (snapshot: Snapshot): Told[] =>
  toRoom(snapshot, { slot: 'welcome', how: 'post' }, (words, reader) =>
    welcome(words, {
      ...welcomeView(snapshot),
      shared: reader === undefined,
      meetsFirst: snapshot.relationship.phase === 'chemistry',
    }),
  );

function discussed(snapshot: Snapshot): Told[] {
  const { comments } = agreementOf(snapshot);
  const slot = `comment ${comments.length}`;
  return toRoom(snapshot, { slot, how: 'post' }, (words) => comment(words, viewOf(snapshot)));
}

function endedOrTakenBack(snapshot: Snapshot): Told[] {
  if (snapshot.relationship.begun) return endedBegun(snapshot);
  return invitee(snapshot) ? [invited(snapshot, 'takenBack')] : [];
}

function endedBegun(snapshot: Snapshot): Told[] {
  const on = snapshot.relationship.ending?.at;
  if (!on) return [];
  const still =
    snapshot.agreement && snapshot.agreement.state !== 'signed' ? overAll(snapshot, endedOn(on)) : [];
  return [
    ...still,
    ...toRoom(snapshot, { slot: 'ending', how: 'post' }, (words) =>
      endedForBoth(words, { ...welcomeView(snapshot), on }),
    ),
  ];
}

const slotOf = (snapshot: Snapshot, round: number) => `text ${agreementOf(snapshot).number}.${round}`;
const roundNow = (snapshot: Snapshot) => roundOf(agreementOf(snapshot));
const slotNow = (snapshot: Snapshot) =>
  isSigned(snapshot) ? signedSlot(agreementOf(snapshot).number) : slotOf(snapshot, roundNow(snapshot));
const isSigned = (snapshot: Snapshot) => agreementOf(snapshot).state === 'signed';

/** The newest text: a new message for every proposal and for the signed text, changed in place in between. */
const textInRoom = (snapshot: Snapshot): Told[] =>
  toRoom(snapshot, { slot: slotNow(snapshot), how: 'put' }, (words, reader) =>
    agreementCard(words, reader === undefined ? viewOf(snapshot) : viewOf(snapshot, reader)),
  );

/** Where the pair is, in a room that has just begun; the text in the personal chats makes way for it. */
function whatStands(snapshot: Snapshot): Told[] {
  const { agreement } = snapshot;
  if (!agreement || (agreement.state === 'draft' && sharedMissing(agreement, '').length > 0))
    return welcomed(snapshot);
  const slot = slotOf(snapshot, roundNow(snapshot));
  return [...textInRoom(snapshot), ...toEach(snapshot, { slot, how: 'change' }, textMoved)];
}

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

/** What still asks for something when it has ended says only that it has. */
const endedOn = (on: Instant) => (words: Words) => ended(words, { way: 'end', on });
const droppedBy = (name: string) => (words: Words) => amendingDropped(words, { by: name });

function overAll(snapshot: Snapshot, over: (words: Words) => Card): Told[] {
  const { mentee, mentor } = snapshot.relationship;
  return [
    ...retire(snapshot, slotNow(snapshot), over),
    ...[mentee, mentor].flatMap((person) => (person ? turnPassed(snapshot, person, over) : [])),
  ];
}

const retire = (snapshot: Snapshot, slot: string, cardFor: (words: Words) => Card): Told[] =>
  toRoom(snapshot, { slot, how: 'change' }, cardFor);

const turnSlots = ['handedOver', 'proposed', 'reminded'];

/** What asked this person for the step that is now done turns into its result. */
const turnPassed = (
  snapshot: Snapshot,
  person: string,
  cardFor = (words: Words): Card => agreementTurnPassed(words, { other: otherName(snapshot, person) }),
): Told[] =>
  turnSlots.map((slot) => ({
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

function handedOver(snapshot: Snapshot, { by, step }: Extract<Event, { kind: 'handedOver' }>): Told {
  const title = agreementOf(snapshot).framework.steps.find(({ id }) => id === step)?.title ?? step;
  return yourTurn(snapshot, otherOf(snapshot.relationship, by) ?? '', { is: 'handedOver', step: title });
}

/** Where the room is the personal chats, the text there says it already. */
function proposed(snapshot: Snapshot, { by }: Extract<Event, { kind: 'proposed' }>): Told[] {
  if (!hasRoom(snapshot)) return [];
  const agreement = agreementOf(snapshot);
  const changes = changesOfProposal(agreement);
  const other = otherOf(snapshot.relationship, by) ?? '';
  const signAgain = lapsed(agreement).includes(other);
  return [yourTurn(snapshot, other, { is: 'proposed', changes, signAgain, hash: viewOf(snapshot).hash })];
}

const reminder = (snapshot: Snapshot, { person, nudge }: Extract<Event, { kind: 'reminded' }>): Told =>
  nudge === 'unsigned'
    ? unsigned(snapshot, person)
    : nudge === 'review'
      ? reviewDue(snapshot, person)
      : remindChemistry(nudge, snapshot, person);

const unsigned = (snapshot: Snapshot, person: string): Told =>
  yourTurn(snapshot, person, {
    is: 'reminded',
    next: agreementOf(snapshot).state === 'draft' ? 'write' : 'sign',
    days: waitingDays(snapshot.relationship),
  });
