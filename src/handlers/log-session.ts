import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { sessionMinutes } from '../../adaptive-cards/session-form.js';
import { toldBoth } from '../../adaptive-cards/told-both.js';
import { intentions } from '../conversation/intentions.js';
import { partyTo } from '../mentoring/policy.js';
import { mayMeet } from '../mentoring/session.js';
import { log } from '../mentoring/session-booking.js';
import { otherName } from './agreement-view.js';
import type { About, Decided } from './handler.js';
import { aboutSession } from './held.js';
import { deciding, showing } from './kinds.js';
import { loggingFor, loggingWith } from './session-form.js';
import { looked } from './show-agreement.js';
import { slotIn, unlessTaken } from './slot.js';

export const openLog = showing({
  intention: intentions.openLog,
  strangers: 'introduced',
  show: async ({ payload, me, words, at }, { store, newId }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    mayMeet(snapshot.relationship);
    return { form: loggingFor({ snapshot, me, words, at }, newId()) };
  },
});

type Logging = About<typeof intentions.logSession>;

/** S-05: a session that took place without being booked. */
export const logSession = deciding({
  intention: intentions.logSession,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, inputs, me, at, payload, words: { t } }: Logging): Decided & { typed: Typed } => {
    mayMeet(snapshot.relationship);
    const read = slotIn(inputs, { zone: me.zone, now: at, ...sessionMinutes, past: true }, t);
    if ('typed' in read) return { events: [], typed: read.typed };
    return unlessTaken(inputs, t, () => {
      const logged = log(snapshot, { id: payload.session, by: me.id, at, slot: read.slot });
      return { ...aboutSession(snapshot, logged), typed: {} };
    });
  },
  answer: (about, { typed }) => {
    const { words, snapshot, me, payload } = about;
    if (typed.errors) return { form: loggingWith(about, payload.session, typed) };
    return { card: toldBoth(words, { other: otherName(snapshot, me.id) }), to: 'replace' };
  },
});
