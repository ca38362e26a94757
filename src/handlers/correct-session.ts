import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { correctionForm } from '../../adaptive-cards/session-correcting.js';
import { sessionMinutes } from '../../adaptive-cards/session-form.js';
import { sessionRecorded } from '../../adaptive-cards/session-recorded.js';
import { intentions } from '../conversation/intentions.js';
import { partyTo } from '../mentoring/policy.js';
import { correct, mayCorrect } from '../mentoring/session-correcting.js';
import { sessionIn, type Session } from '../mentoring/session.js';
import type { About, Decided } from './handler.js';
import { aboutSession } from './held.js';
import { deciding, showing } from './kinds.js';
import { formView, type Doing } from './session-form.js';
import { recordedView } from './session-view.js';
import { looked } from './show-agreement.js';
import { slotIn, slotValues, unlessTaken } from './slot.js';

export const openCorrection = showing({
  intention: intentions.openCorrection,
  strangers: 'introduced',
  show: async ({ payload, ...said }, { store }) => {
    const snapshot = await looked(store, payload.relationship, said.me.id);
    const session = mayCorrect(snapshot, { session: payload.session, by: said.me.id, at: said.at });
    return formFor({ ...said, snapshot }, session, { values: slotValues(session, said.me.zone) });
  },
});

type Correcting = About<typeof intentions.correctSession>;

/** S-05: the record is the mentor's. */
export const correctSession = deciding({
  intention: intentions.correctSession,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, inputs, me, at, payload, words: { t } }: Correcting): Decided & { typed: Typed } => {
    const correcting = { session: payload.session, by: me.id, at };
    mayCorrect(snapshot, correcting);
    const read = slotIn(inputs, { zone: me.zone, now: at, ...sessionMinutes, past: true }, t);
    if ('typed' in read) return { events: [], typed: read.typed };
    return unlessTaken(inputs, t, () => {
      const corrected = correct(snapshot, { ...correcting, slot: read.slot });
      return { ...aboutSession(snapshot, corrected), typed: {} };
    });
  },
  answer: (about, { typed }) => {
    const { words, snapshot, payload } = about;
    const session = sessionIn(snapshot, payload.session);
    if (typed.errors) return formFor(about, session, typed);
    return { card: sessionRecorded(words, recordedView(snapshot, session)), to: 'replace' };
  },
});

const formFor = (doing: Doing, session: Session, typed: Typed) => ({
  form: correctionForm(doing.words, { ...formView(doing, session.id, typed), sequence: session.sequence }),
});
