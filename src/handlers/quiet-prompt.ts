import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { quietForm, quietKept } from '../../adaptive-cards/quiet-prompt.js';
import { intentions } from '../conversation/intentions.js';
import { menteeOf } from '../mentoring/policy.js';
import { keepQuiet as keep, stillAhead } from '../mentoring/preparing.js';
import { Refusal } from '../mentoring/refusal.js';
import { visibleWritings } from '../mentoring/visible.js';
import { writingBy } from '../mentoring/writing.js';
import type { Snapshot } from '../ports/snapshot.js';
import { otherName } from './agreement-view.js';
import type { About, Decided } from './handler.js';
import { deciding, showing } from './kinds.js';
import { quietAsks } from './preparing-view.js';
import { proseIn } from './prose.js';
import type { Doing } from './session-form.js';
import { looked } from './show-agreement.js';

export const openQuiet = showing({
  intention: intentions.openQuiet,
  strangers: 'introduced',
  show: async ({ payload, ...said }, { store }) => {
    const snapshot = await looked(store, payload.relationship, said.me.id);
    if (!menteeOf(snapshot.relationship, said.me.id)) throw new Refusal('notYours');
    stillAhead(snapshot, payload.session, said.at);
    return formFor({ ...said, snapshot }, payload.session);
  },
});

type Keeping = About<typeof intentions.keepQuiet>;

/** S-03: the mentee's own, unless the mentee shares it. */
export const keepQuiet = deciding({
  intention: intentions.keepQuiet,
  subject: ({ relationship }) => relationship,
  allows: menteeOf,
  decide: ({ snapshot, inputs, words, me, at, payload }: Keeping): Decided & { typed: Typed | null } => {
    const { session, shared } = payload;
    stillAhead(snapshot, session, at);
    const prose = proseIn([{ id: 'want', isRequired: true }], inputs, words);
    if ('typed' in prose) return { events: [], typed: prose.typed };
    const { next, events } = keep(snapshot, { session, shared, by: me.id, at, ...prose.answers });
    return { events, typed: null, ...(next && { writings: [next] }) };
  },
  answer: (about, { typed }) => {
    const { words, snapshot, me, payload } = about;
    if (typed) return formFor(about, payload.session, typed);
    const isShared = wantOf(snapshot, payload.session, me.id)?.shared ?? false;
    return { card: quietKept(words, { other: otherName(snapshot, me.id), isShared }), to: 'replace' };
  },
});

const wantOf = (snapshot: Snapshot, session: string, person: string) =>
  writingBy(visibleWritings(snapshot, person), 'quiet', person, session)?.body;

function formFor({ snapshot, me, words }: Doing, session: string, typed?: Typed) {
  const before = wantOf(snapshot, session, me.id);
  const view = {
    relationship: snapshot.relationship.id,
    session,
    other: otherName(snapshot, me.id),
    ...quietAsks(snapshot),
    isShared: before?.shared ?? false,
    typed: typed ?? { values: { want: before?.want ?? '' } },
  };
  return { form: quietForm(words, view) };
}
