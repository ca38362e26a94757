import { coordinatorForm, coordinatorTold } from '../../adaptive-cards/coordinator.js';
import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { intentions } from '../conversation/intentions.js';
import { partyTo } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import { writingBy } from '../mentoring/writing.js';
import type { Snapshot } from '../ports/store.js';
import type { Decided } from './handler.js';
import { deciding, showing } from './kinds.js';
import { proseIn } from './prose.js';
import { looked } from './show-agreement.js';

export const openCoordinator = showing({
  intention: intentions.openCoordinator,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    const form = { ...payload, coordinators: namesOf(snapshot), typed: {} };
    return { form: coordinatorForm(words, form) };
  },
});

/** CF: the exact words go to the coordinator, in the name of the one who asks; the other is not told. */
export const askCoordinator = deciding({
  intention: intentions.askCoordinator,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, inputs, words, me, at, payload: { about } }): Decided & { typed: Typed | null } => {
    namesOf(snapshot);
    const prose = proseIn([{ id: 'text', isRequired: true }], inputs, words);
    if ('typed' in prose) return { events: [], typed: prose.typed };
    const { text } = prose.answers;
    if (writingBy(snapshot.writings, 'asked', me.id)?.body.text === text) return { events: [], typed: null };
    return {
      writings: [{ kind: 'asked', author: me.id, at, body: { text } }],
      events: [{ kind: 'coordinatorAsked', by: me.id, about, text }],
      typed: null,
    };
  },
  answer: ({ words, snapshot, payload }, { typed }) => {
    const coordinators = namesOf(snapshot);
    return typed
      ? { form: coordinatorForm(words, { ...payload, coordinators, typed }) }
      : { card: coordinatorTold(words, { names: coordinators }), to: 'replace' };
  },
});

function namesOf({ coordinators }: Snapshot): string {
  if (coordinators.length === 0) throw new Refusal('noCoordinator');
  return coordinators.map(({ name }) => name).join(', ');
}
