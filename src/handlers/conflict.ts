import { conflictAsks, conflictForm, conflictKept } from '../../adaptive-cards/conflict.js';
import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { intentions } from '../conversation/intentions.js';
import { partyTo } from '../mentoring/policy.js';
import { declareConflict as declare } from '../mentoring/writing.js';
import { otherName } from './agreement-view.js';
import type { Decided } from './handler.js';
import { deciding, showing } from './kinds.js';
import { proseIn } from './prose.js';
import { looked, stillLive } from './show-agreement.js';

export const openConflict = showing({
  intention: intentions.openConflict,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    stillLive(snapshot);
    return { form: conflictForm(words, { ...payload, other: otherName(snapshot, me.id), typed: {} }) };
  },
});

export const declareConflict = deciding({
  intention: intentions.declareConflict,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, inputs, words, me, at }): Decided & { typed: Typed | null } => {
    stillLive(snapshot);
    const prose = proseIn(conflictAsks, inputs, words);
    if ('typed' in prose) return { events: [], typed: prose.typed };
    const writing = declare(snapshot.writings, { by: me.id, at, ...prose.answers });
    return writing
      ? { writings: [writing], events: [{ kind: 'conflictDeclared', by: me.id }], typed: null }
      : { events: [], typed: null };
  },
  answer: ({ words, snapshot, me, payload }, { typed }) =>
    typed
      ? { form: conflictForm(words, { ...payload, other: otherName(snapshot, me.id), typed }) }
      : { card: conflictKept(words), to: 'replace' },
});
