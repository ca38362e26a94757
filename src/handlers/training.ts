import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { trainingForm, trainingKept } from '../../adaptive-cards/training.js';
import { intentions } from '../conversation/intentions.js';
import { addPoint } from '../mentoring/agreement-added.js';
import { mentorOf } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import { writingBy } from '../mentoring/writing.js';
import { otherName, sayIn } from './agreement-view.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Decided } from './handler.js';
import { deciding, showing } from './kinds.js';
import { proseIn } from './prose.js';
import { looked, stillLive } from './show-agreement.js';

export const openTraining = showing({
  intention: intentions.openTraining,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    stillLive(snapshot);
    if (!mentorOf(snapshot.relationship, me.id)) throw new Refusal('notYours');
    const help = writingBy(snapshot.writings, 'training', me.id)?.body.help ?? '';
    const typed = { values: { help } };
    return { form: trainingForm(words, { ...payload, other: otherName(snapshot, me.id), typed }) };
  },
});

/** H-06 */
export const sayTraining = deciding({
  intention: intentions.sayTraining,
  subject: ({ relationship }) => relationship,
  allows: mentorOf,
  decide: ({ snapshot, inputs, words, me, at }): Decided & { typed: Typed | null } => {
    stillLive(snapshot);
    const prose = proseIn([{ id: 'help', isRequired: true }], inputs, words);
    if ('typed' in prose) return { events: [], typed: prose.typed };
    const { help } = prose.answers;
    const before = writingBy(snapshot.writings, 'training', me.id)?.body.help;
    if (before === help) return { events: [], typed: null };
    return {
      ...withPoint(snapshot, me.id, help, before),
      writings: [{ kind: 'training', author: me.id, at, body: { help } }],
      events: [{ kind: 'trainingSaid', by: me.id }],
      typed: null,
    };
  },
  answer: ({ words, snapshot, me, payload }, { typed }) =>
    typed
      ? { form: trainingForm(words, { ...payload, other: otherName(snapshot, me.id), typed }) }
      : { card: trainingKept(words), to: 'replace' },
});

function withPoint(snapshot: Snapshot, by: string, help: string, before: string | undefined) {
  const { agreement } = snapshot;
  if (!agreement) return {};
  const say = sayIn(snapshot);
  const point = (answer: string) =>
    [say('Training'), say('What helps the {{mentor}} to learn?'), answer] as const;
  return { agreement: addPoint(agreement, by, point(help), before === undefined ? null : point(before)) };
}
