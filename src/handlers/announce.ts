import { agreement as agreementCard } from '../../adaptive-cards/agreement.js';
import { comment } from '../../adaptive-cards/agreement-comment.js';
import { agreementReplaced } from '../../adaptive-cards/agreement-replaced.js';
import { agreementTurnPassed, agreementYourTurn } from '../../adaptive-cards/agreement-your-turn.js';
import { ended, endedForBoth } from '../../adaptive-cards/end.js';
import { invitation, type InvitationView } from '../../adaptive-cards/invitation.js';
import { invitationDeclined } from '../../adaptive-cards/invitation-declined.js';
import type { Card } from '../../adaptive-cards/kit/card.js';
import { welcome } from '../../adaptive-cards/welcome.js';
import type { Words } from '../conversation/language.js';
import { changesOfProposal } from '../mentoring/agreement-changes.js';
import type { Event } from '../mentoring/event.js';
import { otherOf, type Instant } from '../mentoring/relationship.js';
import type { NewId } from '../ports/clock.js';
import type { Message, Snapshot } from '../ports/store.js';
import { invitationFor } from './invitation-view.js';
import { agreementOf, nameIn, otherName, roomWords, viewOf, wordsOf } from './agreement-view.js';

type Told = Omit<Message, 'id'>;

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
      return [invited(snapshot, 'accepted'), ...welcomed(snapshot)];
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
    case 'discussed':
      return discussed(snapshot, event);
    case 'signed':
      return [...turnPassed(snapshot, event.by), ...textInRoom(snapshot)];
    case 'stands':
      return [...turnPassed(snapshot, event.by), ...replaced(snapshot), ...textInRoom(snapshot)];
    case 'reminded':
      return [reminder(snapshot, event.person)];
  }
}

/** To the room where there is one; else to each one's own chat, in each one's words. */
function toRoom(
  snapshot: Snapshot,
  { slot, how }: Pick<Told, 'slot' | 'how'>,
  cardFor: (words: Words, reader?: string) => Card,
): Told[] {
  if (snapshot.room?.kind === 'channel')
    return [{ to: { room: true }, slot, how, card: cardFor(roomWords(snapshot)) }];
  const { mentee, mentor } = snapshot.relationship;
  return [mentee, mentor]
    .filter((person) => person !== null)
    .map((person) => ({ to: { person }, slot, how, card: cardFor(wordsOf(snapshot, person), person) }));
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
    welcome(words, { ...welcomeView(snapshot), shared: reader === undefined }),
  );

function discussed(snapshot: Snapshot, { by, text }: Extract<Event, { kind: 'discussed' }>): Told[] {
  const slot = `comment ${agreementOf(snapshot).comments.length}`;
  const view = { relationship: snapshot.relationship.id, by: nameIn(snapshot, by), text };
  return toRoom(snapshot, { slot, how: 'post' }, (words) => comment(words, view));
}

function endedOrTakenBack(snapshot: Snapshot): Told[] {
  if (snapshot.relationship.begun) return endedBegun(snapshot);
  return invitee(snapshot) ? [invited(snapshot, 'takenBack')] : [];
}

function endedBegun(snapshot: Snapshot): Told[] {
  const on = snapshot.relationship.ending?.at;
  if (!on) return [];
  const still = snapshot.agreement && snapshot.agreement.state !== 'signed' ? overAll(snapshot, on) : [];
  return [
    ...still,
    ...toRoom(snapshot, { slot: 'ending', how: 'post' }, (words) =>
      endedForBoth(words, { ...welcomeView(snapshot), on }),
    ),
  ];
}

const slotOf = (snapshot: Snapshot, round: number) => `text ${agreementOf(snapshot).number}.${round}`;
const roundOf = (snapshot: Snapshot) => agreementOf(snapshot).proposals.length + (isSigned(snapshot) ? 1 : 0);
const isSigned = (snapshot: Snapshot) => agreementOf(snapshot).state === 'signed';

/** The newest text: a new message for every proposal and for the signed text, changed in place in between. */
const textInRoom = (snapshot: Snapshot): Told[] =>
  toRoom(snapshot, { slot: slotOf(snapshot, roundOf(snapshot)), how: 'put' }, (words, reader) =>
    agreementCard(words, reader === undefined ? viewOf(snapshot) : viewOf(snapshot, reader)),
  );

const replaced = (snapshot: Snapshot): Told[] =>
  retire(snapshot, slotOf(snapshot, roundOf(snapshot) - 1), agreementReplaced);

/** What still asks for something when it has ended says only that it has. */
function overAll(snapshot: Snapshot, on: Instant): Told[] {
  const over = (words: Words) => ended(words, { way: 'end', on });
  const { mentee, mentor } = snapshot.relationship;
  return [
    ...retire(snapshot, slotOf(snapshot, roundOf(snapshot)), over),
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
  if (snapshot.room?.kind !== 'channel') return [];
  const changes = changesOfProposal(agreementOf(snapshot));
  const other = otherOf(snapshot.relationship, by) ?? '';
  return [yourTurn(snapshot, other, { is: 'proposed', changes, hash: viewOf(snapshot).hash })];
}

const reminder = (snapshot: Snapshot, person: string): Told =>
  yourTurn(snapshot, person, {
    is: 'reminded',
    next: agreementOf(snapshot).state === 'draft' ? 'write' : 'sign',
  });
