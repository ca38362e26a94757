import { goals as goalsCard, goalsAwaited } from '../../adaptive-cards/goals.js';
import { goalsDocument } from '../../adaptive-cards/goals-record.js';
import { intentions } from '../conversation/intentions.js';
import { goalsOf, mayHaveGoals } from '../mentoring/goals.js';
import { progressOf } from '../mentoring/progress.js';
import { Refusal } from '../mentoring/refusal.js';
import { roleOf } from '../mentoring/relationship.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Reply } from '../ports/turn.js';
import { namesIn, nameIn } from './agreement-view.js';
import { startForm } from './goals-form.js';
import { goalsView, type Readings } from './goals-view.js';
import type { Said } from './handler.js';
import { showing } from './kinds.js';
import { looked } from './show-agreement.js';
import { meantBy, whoMeet } from './subject.js';

/** `goals`: how far they are; the first time the mentee's form (moment 21). */
export const goals = showing({
  intention: intentions.goals,
  strangers: 'introduced',
  show: async (said, house) => {
    const meant = await meantBy(said, house, intentions.goals, { fits: whoMeet });
    if ('ask' in meant) return meant.ask;
    const { snapshot } = meant;
    const readings = await house.store.writingsOf(snapshot.relationship.id, 'reading');
    return whereTheyAre(snapshot, readings, said);
  },
});

function whereTheyAre(
  snapshot: Snapshot,
  readings: Readings,
  { me, words }: Pick<Said, 'me' | 'words'>,
): Reply {
  const role = roleOf(snapshot.relationship, me.id);
  if (goalsOf(snapshot)) return { card: goalsCard(words, goalsView(snapshot, readings, role)), to: 'me' };
  mayHaveGoals(snapshot.relationship);
  if (role === 'mentee') return { form: startForm({ snapshot, readings, me, words }) };
  return { card: goalsAwaited(words, { mentee: nameIn(snapshot, snapshot.relationship.mentee) }), to: 'me' };
}

/** G-05: the start beside the end, to read and to take away, whatever has become of the relationship. */
export const readGoalsForm = showing({
  intention: intentions.readGoalsForm,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    const kept = goalsOf(snapshot);
    if (!kept) throw new Refusal('noGoals');
    const progress = progressOf(kept, await store.writingsOf(payload.relationship, 'reading'));
    return { form: goalsDocument(words, { ...payload, names: namesIn(snapshot), goals: kept, progress }) };
  },
});
