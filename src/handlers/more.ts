import { more as moreCard } from '../../adaptive-cards/more.js';
import { intentions } from '../conversation/intentions.js';
import { liesOpen } from '../mentoring/agreement.js';
import { roleOf } from '../mentoring/relationship.js';
import { otherName } from './agreement-view.js';
import { showing } from './kinds.js';
import { agreedSurveys } from './survey-view.js';
import { looked, stillLive } from './show-agreement.js';

/** Everything else about one relationship, behind one click (rule 1 of the experience). */
export const more = showing({
  intention: intentions.more,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    stillLive(snapshot);
    const { relationship, framework, coordinators, versions } = snapshot;
    const view = {
      relationship: relationship.id,
      other: otherName(snapshot, me.id),
      role: roleOf(relationship, me.id) ?? 'mentee',
      phase: relationship.phase,
      hasReadiness: framework.readiness.length > 0,
      hasChecklist: framework.chemistry.length > 0,
      hasCoordinator: coordinators.length > 0,
      hasSurveys: agreedSurveys(snapshot).length > 0,
      standing: versions.standing,
      open: snapshot.agreement !== null && liesOpen(snapshot.agreement),
    };
    return { card: moreCard(words, view), to: 'me' };
  },
});
