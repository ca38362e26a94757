import type { Event } from '../mentoring/event.js';
import type { NewId } from '../ports/clock.js';
import type { Message, Snapshot } from '../ports/store.js';
import { amendingTellers, reviewDue } from './announce/amending.js';
import { chemistryTellers, readinessWanted, remindChemistry } from './announce/chemistry.js';
import { endingTellers } from './announce/ending.js';
import { invitationTellers } from './announce/invitation.js';
import { roomTellers } from './announce/room.js';
import { sponsorTellers } from './announce/sponsor.js';
import type { EventOf, Tellers } from './announce/tellers.js';
import { textTellers } from './announce/text.js';
import type { Told } from './announce/to-room.js';
import { unsigned, unsignedBoth, unsignedLong } from './announce/turn.js';

/** What happened → who else is told, where, with which card. Pure, but for the ids of the messages. */
export const announce = (events: readonly Event[], snapshot: Snapshot, newId: NewId): Message[] =>
  events.flatMap((event) => tell(event, snapshot)).map((told) => ({ id: newId(), ...told }));

/** One for every kind of event; a kind without one does not compile. */
const tellers: Tellers = {
  ...invitationTellers,
  ...chemistryTellers,
  ...textTellers,
  ...amendingTellers,
  ...sponsorTellers,
  ...roomTellers,
  ...endingTellers,
  reminded: reminders,
};

const tell = <Kind extends Event['kind']>(event: EventOf[Kind], snapshot: Snapshot): Told[] =>
  tellers[event.kind](event, snapshot);

function reminders({ person, nudge }: EventOf['reminded'], snapshot: Snapshot): Told[] {
  switch (nudge) {
    case 'unsigned':
      return [unsigned(snapshot, person)];
    case 'unsignedBoth':
      return [unsignedBoth(snapshot, person)];
    case 'unsignedLong':
      return unsignedLong(snapshot);
    case 'review':
      return [reviewDue(snapshot, person)];
    case 'readiness':
      return readinessWanted(snapshot);
    default:
      return [remindChemistry(nudge, snapshot, person)];
  }
}
