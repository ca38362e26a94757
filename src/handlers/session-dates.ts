import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { datesForm, fewestDates, mostDates } from '../../adaptive-cards/session-dates.js';
import { faults } from '../../adaptive-cards/refused.js';
import { sessionMinutes } from '../../adaptive-cards/session-form.js';
import { toldBoth } from '../../adaptive-cards/told-both.js';
import { intentions } from '../conversation/intentions.js';
import { datesOf, plannedDates } from '../mentoring/cadence.js';
import { partyTo } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Instant } from '../mentoring/relationship.js';
import { instantOf, mayMeet } from '../mentoring/session.js';
import { bookAll } from '../mentoring/session-booking.js';
import type { Snapshot } from '../ports/snapshot.js';
import { otherName } from './agreement-view.js';
import type { About, Decided } from './handler.js';
import { deciding, showing } from './kinds.js';
import { formView, usualSlot, type Doing } from './session-form.js';
import { looked } from './show-agreement.js';
import { slotIn, slotValues, typedIn } from './slot.js';

/** The dates that are still to be booked, as the agreement's rhythm has them. */
export const datesFor = (snapshot: Snapshot, zone: string, now: Instant) => {
  const { relationship, sessions, held } = snapshot;
  return plannedDates({ terms: relationship.terms, sessions, held, zone, now });
};

export const openDates = showing({
  intention: intentions.openDates,
  strangers: 'introduced',
  show: async ({ payload, me, words, at }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    mayMeet(snapshot.relationship);
    const dates = datesFor(snapshot, me.zone, at);
    const [first] = dates;
    const values = {
      ...(first && slotValues({ ...usualSlot(snapshot), at: instantOf(first) }, me.zone)),
      count: String(dates.length),
    };
    return { form: formWith({ snapshot, me, words, at }, { values }) };
  },
});

const formWith = (doing: Doing, typed: Typed) => {
  const { terms } = doing.snapshot.relationship;
  return datesForm(doing.words, { ...formView(doing, '', typed), cadence: terms?.cadence ?? 'monthly' });
};

type Booking = About<typeof intentions.bookDates>;

/** From the first date on, in the agreed rhythm; what stands in the way of one leaves it out. */
export const bookDates = deciding({
  intention: intentions.bookDates,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, inputs, me, at, words: { t }, newId }: Booking): Decided & { typed: Typed } => {
    const cadence = snapshot.relationship.terms?.cadence;
    if (cadence === undefined || cadence === 'adHoc') throw new Refusal('noRhythm');
    const read = slotIn(inputs, { zone: me.zone, now: at, ...sessionMinutes, past: false }, t);
    const count = Number([inputs['count'] ?? ''].flat()[0]);
    const typed = {
      values: { ...typedIn(inputs), count: String([inputs['count'] ?? ''].flat()[0]).slice(0, 20) },
    };
    const isFine = Number.isInteger(count) && count >= fewestDates && count <= mostDates;
    if ('typed' in read || !isFine) {
      const errors = {
        ...('typed' in read ? read.typed.errors : {}),
        ...(isFine ? {} : { count: t(faults.outOfRange, { min: fewestDates, max: mostDates }) }),
      };
      return { events: [], typed: { ...typed, errors } };
    }
    const { slot } = read;
    const slots = datesOf({ cadence, anchor: slot.when, count }).map((when) => ({ ...slot, when }));
    const { next, events } = bookAll(snapshot, { by: me.id, at, slots, newId });
    return { events, typed: {}, sessions: next };
  },
  answer: (about, { typed }) => {
    const { words, snapshot, me } = about;
    if (typed.errors) return { form: formWith(about, typed) };
    return { card: toldBoth(words, { other: otherName(snapshot, me.id) }), to: 'replace' };
  },
});
