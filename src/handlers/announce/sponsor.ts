import { sponsorAnswered, sponsorAsked, sponsorDone } from '../../../adaptive-cards/sponsor.js';
import type { Snapshot } from '../../ports/store.js';
import { agreementOf, nameIn, namesIn, wordsOf } from '../agreement-view.js';
import type { EventOf, Tellers } from './tellers.js';
import { textInRoom } from './text.js';
import { toRoom, type Told } from './to-room.js';

/** the sponsor is asked in their own chat; the pair hears what comes of it. */
export const sponsorTellers = {
  sponsorAsked: (_, snapshot) => asked(snapshot),
  sponsorSigned: (event, snapshot) => [...textInRoom(snapshot), ...answered(snapshot, event)],
  sponsorDeclined: (event, snapshot) => answered(snapshot, event),
} as const satisfies Partial<Tellers>;

const slotOf = (snapshot: Snapshot) => `sponsor ${agreementOf(snapshot).number}`;

function asked(snapshot: Snapshot): Told[] {
  const { sponsor: person, id: relationship } = snapshot.relationship;
  if (person === null) return [];
  const card = sponsorAsked(wordsOf(snapshot, person), { relationship, ...namesIn(snapshot) });
  return [{ to: { person }, slot: slotOf(snapshot), how: 'post', card }];
}

function answered(snapshot: Snapshot, event: EventOf['sponsorSigned' | 'sponsorDeclined']): Told[] {
  const { by: person } = event;
  const signed = event.kind === 'sponsorSigned';
  const answer = { sponsor: nameIn(snapshot, person), signed };
  const slot = slotOf(snapshot);
  const done = sponsorDone(wordsOf(snapshot, person), { did: signed ? 'signed' : 'declined' });
  return [
    { to: { person }, slot, how: 'change', card: done },
    ...toRoom(snapshot, { slot: `${slot} answered`, how: 'post' }, (words) => sponsorAnswered(words, answer)),
  ];
}
