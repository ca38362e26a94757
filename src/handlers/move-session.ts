import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { sessionMinutes } from '../../adaptive-cards/session-form.js';
import { toldBoth } from '../../adaptive-cards/told-both.js';
import { intentions } from '../conversation/intentions.js';
import { partyTo } from '../mentoring/policy.js';
import { plannedIn, sessionIn, type Session } from '../mentoring/session.js';
import { move } from '../mentoring/session-changing.js';
import { otherName } from './agreement-view.js';
import type { About, Decided } from './handler.js';
import { deciding, showing } from './kinds.js';
import { movingFor, movingWith } from './session-form.js';
import { isEmergency } from './session-view.js';
import { looked } from './show-agreement.js';
import { slotIn, typedIn, unlessTaken } from './slot.js';

export const openMove = showing({
  intention: intentions.openMove,
  strangers: 'introduced',
  show: async ({ payload, me, words, at }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    return { form: movingFor({ snapshot, me, words, at }, plannedIn(snapshot, payload.session)) };
  },
});

type Moving = About<typeof intentions.moveSession>;

interface Moved extends Decided {
  typed: Typed;
  /** Who was faster, while this form was open. */
  changedBy: string | null;
}

export const moveSession = deciding({
  intention: intentions.moveSession,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: decideMove,
  answer: (about, { typed, changedBy }) => {
    const { words, snapshot, me, payload } = about;
    const session = sessionIn(snapshot, payload.session);
    if (typed.errors || changedBy !== null) return { form: movingWith(about, session, typed, changedBy) };
    return { card: toldBoth(words, { other: otherName(snapshot, me.id) }), to: 'replace' };
  },
});

function decideMove({ snapshot, inputs, me, at, payload, words: { t } }: Moving): Moved {
  const session = plannedIn(snapshot, payload.session);
  const read = slotIn(inputs, { zone: me.zone, now: at, ...sessionMinutes, past: false }, t);
  if ('typed' in read) return { events: [], typed: read.typed, changedBy: null };
  const acting = { session: session.id, by: me.id, at, emergency: isEmergency(inputs), slot: read.slot };
  const decided = unlessTaken(inputs, t, () => {
    const { next, events } = move(snapshot, acting);
    return { events, typed: {}, ...(next && { sessions: [next] }) };
  });
  const changedBy = overtakenBy(session, payload.sequence);
  return changedBy !== null && decided.events.length > 0
    ? { events: [], typed: { values: typedIn(inputs) }, changedBy }
    : { ...decided, changedBy: null };
}

/** Whoever changed it after the form was opened; null where nobody did. */
export const overtakenBy = ({ sequence, history }: Session, seen: number): string | null =>
  sequence === seen ? null : (history.at(-1)?.by ?? null);
