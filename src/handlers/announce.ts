import type { Event } from '../mentoring/event.js';
import type { NewId } from '../ports/clock.js';
import type { Message } from '../ports/change.js';
import type { Snapshot } from '../ports/snapshot.js';
import { actionTellers } from './announce/action.js';
import { amendingTellers } from './announce/amending.js';
import { chemistryTellers } from './announce/chemistry.js';
import { endingTellers } from './announce/ending.js';
import { goalTellers } from './announce/goals.js';
import { invitationTellers } from './announce/invitation.js';
import { lookingBackTellers } from './announce/looking-back.js';
import { pauseTellers } from './announce/pause.js';
import { preparingTellers } from './announce/preparing.js';
import { pulseTellers } from './announce/pulse.js';
import { reminderTellers } from './announce/reminders.js';
import { reviewTellers } from './announce/review.js';
import { roomTellers } from './announce/room.js';
import { sessionTellers } from './announce/session.js';
import { linkTellers } from './announce/shared-links.js';
import { sponsorTellers } from './announce/sponsor.js';
import { surveyTellers } from './announce/survey.js';
import type { EventOf, Tellers } from './announce/tellers.js';
import { textTellers } from './announce/text.js';
import type { Told } from './announce/to-room.js';

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
  ...sessionTellers,
  ...preparingTellers,
  ...lookingBackTellers,
  ...goalTellers,
  ...pauseTellers,
  ...actionTellers,
  ...linkTellers,
  ...reviewTellers,
  ...endingTellers,
  ...pulseTellers,
  ...surveyTellers,
  ...reminderTellers,
};

const tell = <Kind extends Event['kind']>(event: EventOf[Kind], snapshot: Snapshot): Told[] =>
  tellers[event.kind](event, snapshot);
