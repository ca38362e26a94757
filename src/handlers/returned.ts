import type { Parcel } from '../ports/outbox.js';
import { otherName, wordsOf } from './agreement-view.js';
import { documentReturned, type Returned } from './document-returned.js';
import type { House } from './handler.js';
import { withCode } from './invitation-code.js';
import { saveDecided } from './kinds.js';

/**
 * What to do about a message that was refused for good. Whoever asked somebody would wait for ever for an answer to a
 * question that never arrived: they get a code to pass on by themselves (H-01). Whoever asked for a file can ask again.
 */
export const makeReturned =
  (house: House) =>
  async (parcel: Pick<Parcel, 'slot' | 'how'> & Returned, reason: string): Promise<void> => {
    const { relationship, slot, how } = parcel;
    if (parcel.document) return documentReturned(parcel, reason, house);
    if (slot !== 'invitation' || how !== 'post') return;
    const at = house.clock.now();
    await house.store.transact(async (unit) => {
      const snapshot = await unit.snapshot(relationship);
      if (snapshot?.relationship.phase !== 'proposed') return;
      const { by } = snapshot.relationship.invitation;
      const undelivered = otherName(snapshot, by);
      await saveDecided(unit, house, { at }, snapshot, {
        events: [{ kind: 'returned', by }],
        ...withCode({ relationship, to: by, words: wordsOf(snapshot, by), at, undelivered }, house),
      });
    });
  };
