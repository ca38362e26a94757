import { accountClosed } from '../mentoring/leaver.js';
import type { Delivered } from '../ports/chat.js';
import type { Parcel } from '../ports/outbox.js';
import { otherName, wordsOf } from './agreement-view.js';
import { documentReturned, type Returned } from './document-returned.js';
import type { House } from './handler.js';
import { withCode } from './invitation-code.js';
import { saveDecided } from './kinds.js';

type Refused = Extract<Delivered, { is: 'refused' }>;

/**
 * What to do about a message that was refused for good. Whoever asked somebody would wait for ever for an answer to a
 * question that never arrived: they get a code to pass on by themselves (H-01). Whoever asked for a file can ask again.
 */
export const makeReturned =
  (house: House) =>
  async (parcel: Pick<Parcel, 'slot' | 'how'> & Returned, { reason, gone }: Refused): Promise<void> => {
    const { relationship, person, slot, how } = parcel;
    if (gone && person !== null) await takeBreak(relationship, person, house);
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

/** D-07: a leaver is not waited for. */
const takeBreak = (relationship: string, person: string, house: House): Promise<void> =>
  house.store.transact(async (unit) => {
    const snapshot = await unit.snapshot(relationship);
    if (!snapshot) return;
    const at = house.clock.now();
    const { next, events } = accountClosed(snapshot.relationship, { person, at });
    await saveDecided(unit, house, { at }, snapshot, { relationship: next, events });
  });
