import { toldBoth } from '../../adaptive-cards/told-both.js';
import { intentions } from '../conversation/intentions.js';
import { partyTo } from '../mentoring/policy.js';
import { plannedIn, sessionIn } from '../mentoring/session.js';
import { cancel } from '../mentoring/session-changing.js';
import { otherName } from './agreement-view.js';
import type { Decided } from './handler.js';
import { deciding, showing } from './kinds.js';
import { overtakenBy } from './move-session.js';
import { cancellingFor } from './session-form.js';
import { isEmergency } from './session-view.js';
import { looked } from './show-agreement.js';

export const openCancel = showing({
  intention: intentions.openCancel,
  strangers: 'introduced',
  show: async ({ payload, me, words, at }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    return { form: cancellingFor({ snapshot, me, words, at }, plannedIn(snapshot, payload.session)) };
  },
});

export const cancelSession = deciding({
  intention: intentions.cancelSession,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, inputs, me, at, payload }): Decided & { changedBy: string | null } => {
    const { next, events } = cancel(snapshot, {
      session: payload.session,
      by: me.id,
      at,
      emergency: isEmergency(inputs),
    });
    const changedBy = next && overtakenBy(sessionIn(snapshot, payload.session), payload.sequence);
    if (changedBy !== null) return { events: [], changedBy };
    return { events, changedBy: null, ...(next && { sessions: [next] }) };
  },
  answer: (about, { changedBy }) => {
    const { words, snapshot, me, payload } = about;
    const session = sessionIn(snapshot, payload.session);
    if (changedBy !== null) return { form: cancellingFor(about, session, {}, changedBy) };
    return { card: toldBoth(words, { other: otherName(snapshot, me.id) }), to: 'replace' };
  },
});
