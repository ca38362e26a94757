import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { pointsForm, pointsKept } from '../../adaptive-cards/points.js';
import { intentions } from '../conversation/intentions.js';
import { partyTo } from '../mentoring/policy.js';
import { nextToPrepare, sendPoints as send, stillAhead } from '../mentoring/preparing.js';
import { promptFor, thoughtsFor } from '../mentoring/prompts.js';
import { otherRole, roleOf } from '../mentoring/relationship.js';
import type { Session } from '../mentoring/session.js';
import { visibleWritings } from '../mentoring/visible.js';
import { writingBy } from '../mentoring/writing.js';
import { otherName } from './agreement-view.js';
import type { About, Decided } from './handler.js';
import { deciding, showing } from './kinds.js';
import { pointsView } from './preparing-view.js';
import { proseIn } from './prose.js';
import type { Doing } from './session-form.js';
import { looked, stillLive } from './show-agreement.js';
import { meantBy, whoMeet } from './subject.js';

/** `prepare`: what to talk about in the next session (S-02). */
export const prepare = showing({
  intention: intentions.prepare,
  strangers: 'introduced',
  show: async (said, house) => {
    const meant = await meantBy(said, house, intentions.prepare, { fits: whoMeet });
    if ('ask' in meant) return meant.ask;
    stillLive(meant.snapshot);
    return formFor({ ...said, ...meant }, nextToPrepare(meant.snapshot, said.at));
  },
});

export const openPoints = showing({
  intention: intentions.openPoints,
  strangers: 'introduced',
  show: async ({ payload, ...said }, { store }) => {
    const snapshot = await looked(store, payload.relationship, said.me.id);
    return formFor({ ...said, snapshot }, stillAhead(snapshot, payload.session, said.at));
  },
});

type Sending = About<typeof intentions.sendPoints>;

export const sendPoints = deciding({
  intention: intentions.sendPoints,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, inputs, words, me, at, payload }: Sending): Decided & { typed: Typed | null } => {
    stillAhead(snapshot, payload.session, at);
    const prose = proseIn([{ id: 'text', isRequired: true }], inputs, words);
    if ('typed' in prose) return { events: [], typed: prose.typed };
    const { next, events } = send(snapshot, { session: payload.session, by: me.id, at, ...prose.answers });
    return { events, typed: null, ...(next && { writings: [next] }) };
  },
  answer: (about, { typed }) => {
    const { words, snapshot, me, at, payload } = about;
    if (typed) return formFor(about, stillAhead(snapshot, payload.session, at), typed);
    return { card: pointsKept(words, { other: otherName(snapshot, me.id) }), to: 'replace' };
  },
});

function formFor({ snapshot, me, words }: Doing, session: Session, typed?: Typed) {
  const role = roleOf(snapshot.relationship, me.id) ?? 'mentee';
  const text = writingBy(visibleWritings(snapshot, me.id), 'points', me.id, session.id)?.body.text ?? '';
  const view = {
    ...pointsView(snapshot, session, me.id),
    role: otherRole(role),
    thoughts: thoughtsFor(snapshot.framework, role, 'before'),
    ask: promptFor(snapshot.framework, role, 'points'),
    typed: typed ?? { values: { text } },
  };
  return { form: pointsForm(words, view) };
}
