import { sponsorAnswered, sponsorAsked, sponsorDone } from '../../../adaptive-cards/sponsor.js';
import { liesOpen } from '../../mentoring/agreement.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { agreementOf, nameIn, namesIn, wordsOf } from '../agreement-view.js';
import type { EventOf, Tellers } from './tellers.js';
import { textInRoom } from './text.js';
import { toRoom, type Told } from './to-room.js';

/** the sponsor is asked in their own chat; the pair hears what comes of it. */
export const sponsorTellers = {
  sponsorAsked: (_, snapshot) => asked(snapshot),
  sponsorPassed: ({ sponsor }, snapshot) => [done(snapshot, sponsor, 'passed')],
  sponsorSigned: (event, snapshot) => [...textInRoom(snapshot), ...answered(snapshot, event)],
  sponsorDeclined: (event, snapshot) => answered(snapshot, event),
} as const satisfies Partial<Tellers>;

/** What they are asked to sign, also while a newer one lies open or has just been signed. */
const slotOf = ({ versions }: Snapshot) => `sponsor ${versions.standing ?? 0}`;

function asked(snapshot: Snapshot): Told[] {
  const { sponsor: person, id: relationship } = snapshot.relationship;
  if (person === null) return [];
  const card = sponsorAsked(wordsOf(snapshot, person), { relationship, ...namesIn(snapshot) });
  return [{ to: { person }, slot: slotOf(snapshot), how: 'post', card }];
}

/** What asked them turns into its result. */
const done = (snapshot: Snapshot, person: string, did: 'signed' | 'declined' | 'passed'): Told => ({
  to: { person },
  slot: slotOf(snapshot),
  how: 'change',
  card: sponsorDone(wordsOf(snapshot, person), { did }),
});

/** The pair has ended: nobody waits for their signature any more. */
export const sponsorPassed = (snapshot: Snapshot): Told[] =>
  snapshot.relationship.sponsor === null ? [] : [done(snapshot, snapshot.relationship.sponsor, 'passed')];

function answered(snapshot: Snapshot, event: EventOf['sponsorSigned' | 'sponsorDeclined']): Told[] {
  const did = event.kind === 'sponsorSigned' ? 'signed' : 'declined';
  const inWords = did === 'declined' && liesOpen(agreementOf(snapshot)) ? 'declinedOpen' : did;
  const answer = { sponsor: nameIn(snapshot, event.by), did: inWords } as const;
  return [
    done(snapshot, event.by, did),
    ...toRoom(snapshot, { slot: `${slotOf(snapshot)} answered`, how: 'post' }, (words) =>
      sponsorAnswered(words, answer),
    ),
  ];
}
