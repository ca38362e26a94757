import { sessionRecorded } from '../../adaptive-cards/session-recorded.js';
import { intentions } from '../conversation/intentions.js';
import { partyTo } from '../mentoring/policy.js';
import { sessionIn } from '../mentoring/session.js';
import { record } from '../mentoring/session-changing.js';
import { aboutSession } from './held.js';
import { deciding } from './kinds.js';
import { recordedView } from './session-view.js';

/** S-05: whether it took place. The mentor's answer is the record. */
export const recordSession = deciding({
  intention: intentions.recordSession,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, me, at, payload }) =>
    aboutSession(snapshot, record(snapshot, { ...payload, by: me.id, at })),
  answer: ({ words, snapshot, payload }) => ({
    card: sessionRecorded(words, recordedView(snapshot, sessionIn(snapshot, payload.session))),
    to: 'standing',
  }),
});
