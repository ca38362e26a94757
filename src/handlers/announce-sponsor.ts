import { sponsorAnswered, sponsorAsked, sponsorDone } from '../../adaptive-cards/sponsor.js';
import type { Event } from '../mentoring/event.js';
import type { Snapshot } from '../ports/store.js';
import { agreementOf, nameIn, wordsOf } from './agreement-view.js';
import { toRoom, type Told } from './to-room.js';

/** the sponsor is asked in their own chat; the pair hears what comes of it. */
export function tellSponsor(
  event: Extract<Event, { kind: 'sponsorAsked' | 'sponsorSigned' | 'sponsorDeclined' }>,
  snapshot: Snapshot,
): Told[] {
  const slot = `sponsor ${agreementOf(snapshot).number}`;
  const { sponsor, mentee, mentor, id: relationship } = snapshot.relationship;
  switch (event.kind) {
    case 'sponsorAsked': {
      if (sponsor === null) return [];
      const view = { relationship, mentee: nameIn(snapshot, mentee), mentor: nameIn(snapshot, mentor) };
      return [
        { to: { person: sponsor }, slot, how: 'post', card: sponsorAsked(wordsOf(snapshot, sponsor), view) },
      ];
    }
    case 'sponsorSigned':
    case 'sponsorDeclined': {
      const signed = event.kind === 'sponsorSigned';
      const answer = { sponsor: nameIn(snapshot, event.by), signed };
      const done = sponsorDone(wordsOf(snapshot, event.by), { did: signed ? 'signed' : 'declined' });
      return [
        { to: { person: event.by }, slot, how: 'change', card: done },
        ...toRoom(snapshot, { slot: `${slot} answered`, how: 'post' }, (words) =>
          sponsorAnswered(words, answer),
        ),
      ];
    }
  }
}
