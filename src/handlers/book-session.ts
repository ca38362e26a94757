import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { sessionMinutes } from '../../adaptive-cards/session-form.js';
import { toldBoth } from '../../adaptive-cards/told-both.js';
import { intentions } from '../conversation/intentions.js';
import { partyTo } from '../mentoring/policy.js';
import { instantOf, mayMeet } from '../mentoring/session.js';
import { book } from '../mentoring/session-booking.js';
import { otherName } from './agreement-view.js';
import type { About, Decided } from './handler.js';
import { deciding, showing } from './kinds.js';
import { bookingFor, bookingWith } from './session-form.js';
import { looked } from './show-agreement.js';
import { slotIn, slotValues, unlessTaken } from './slot.js';

export const openBooking = showing({
  intention: intentions.openBooking,
  strangers: 'introduced',
  show: async ({ payload: { relationship, slot }, me, words, at }, { store, newId }) => {
    const snapshot = await looked(store, relationship, me.id);
    mayMeet(snapshot.relationship);
    return {
      form: bookingFor({ snapshot, me, words, at }, newId(), { values: slot && offered(slot, me.zone) }),
    };
  },
});

/** A slot that a button carries may have been offered in another zone. */
function offered({ minutes, ...when }: Offered, zone: string): Record<string, string> {
  const { date = '', time = '' } = slotValues(
    { at: instantOf(when), minutes: minutes ?? 0, where: '' },
    zone,
  );
  return { date, time, ...(minutes !== undefined && { minutes: String(minutes) }) };
}

interface Offered {
  local: string;
  zone: string;
  minutes?: number | undefined;
}

type Booking = About<typeof intentions.bookSession>;

export const bookSession = deciding({
  intention: intentions.bookSession,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, inputs, me, at, payload, words: { t } }: Booking): Decided & { typed: Typed } => {
    mayMeet(snapshot.relationship);
    const read = slotIn(inputs, { zone: me.zone, now: at, ...sessionMinutes, past: false }, t);
    if ('typed' in read) return { events: [], typed: read.typed };
    return unlessTaken(inputs, t, () => {
      const { next, events } = book(snapshot, { id: payload.session, by: me.id, at, slot: read.slot });
      return { events, typed: {}, ...(next && { sessions: [next] }) };
    });
  },
  answer: (about, { typed }) => {
    const { words, snapshot, me, payload } = about;
    if (typed.errors) return { form: bookingWith(about, payload.session, typed) };
    return { card: toldBoth(words, { other: otherName(snapshot, me.id) }), to: 'replace' };
  },
});
