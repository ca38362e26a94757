import { amendingDropped } from '../../../adaptive-cards/agreement-amending.js';
import { ended, endedForBoth } from '../../../adaptive-cards/end.js';
import type { Card } from '../../../adaptive-cards/kit/card.js';
import type { Words } from '../../conversation/language.js';
import type { Instant } from '../../mentoring/relationship.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { agreementOf, nameIn, namesIn } from '../agreement-view.js';
import { amendingSlot } from './amending.js';
import { questionPassed } from './chemistry.js';
import { takenBack } from './invitation.js';
import { sponsorPassed } from './sponsor.js';
import type { Tellers } from './tellers.js';
import { retire, slotNow } from './text.js';
import { toRoom, type Told } from './to-room.js';
import { turnPassed } from './turn.js';

/** What is over: all of it, or a newer version of the agreement. */
export const endingTellers = {
  ended: (_, snapshot) => (snapshot.relationship.begun ? endedBegun(snapshot) : takenBack(snapshot)),
  dropped: ({ by }, snapshot) => overAll(snapshot, droppedBy(nameIn(snapshot, by))),
} as const satisfies Partial<Tellers>;

function endedBegun(snapshot: Snapshot): Told[] {
  const on = snapshot.relationship.ending?.at;
  if (!on) return [];
  return [
    ...(snapshot.agreement?.state === 'signed' ? [] : unfinished(snapshot, endedOn(on))),
    ...sponsorPassed(snapshot),
    ...toRoom(snapshot, { slot: 'ending', how: 'post' }, (words) =>
      endedForBoth(words, { ...namesIn(snapshot), on }),
    ),
  ];
}

/** What still asks for something when it has ended says only that it has. */
const endedOn = (on: Instant) => (words: Words) => ended(words, { way: 'end', on });
const droppedBy = (name: string) => (words: Words) => amendingDropped(words, { by: name });

const unfinished = (snapshot: Snapshot, over: (words: Words) => Card): Told[] => [
  ...questionPassed(snapshot),
  ...(snapshot.agreement ? overAll(snapshot, over) : []),
];

function overAll(snapshot: Snapshot, over: (words: Words) => Card): Told[] {
  const { mentee, mentor } = snapshot.relationship;
  return [
    ...retire(snapshot, slotNow(snapshot), over),
    ...retire(snapshot, amendingSlot(agreementOf(snapshot).number), over),
    ...[mentee, mentor].flatMap((person) => (person ? turnPassed(snapshot, person, over) : [])),
  ];
}
