import { goingOn, goingOnAnswered, youDoNotGoOn, youGoOn } from '../../adaptive-cards/going-on.js';
import { intentions } from '../conversation/intentions.js';
import { sayGoing as say } from '../mentoring/chemistry.js';
import { partyTo } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import { writingBy } from '../mentoring/writing.js';
import { otherName } from './agreement-view.js';
import { deciding, showing } from './kinds.js';
import { looked, stillLive } from './show-agreement.js';

export const askGoing = showing({
  intention: intentions.askGoing,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    stillLive(snapshot);
    const { phase } = snapshot.relationship;
    if (phase !== 'chemistry' && phase !== 'contracting') throw new Refusal('alreadyBegun');
    return { card: goingOn(words, { ...payload, other: otherName(snapshot, me.id) }), to: 'me' };
  },
});

/** H-04: the answer is its writer's alone; what comes of both is told to both. */
export const sayGoing = deciding({
  intention: intentions.sayGoing,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, me, at, payload }) => {
    const { relationship, writings } = snapshot;
    const { next, events } = say({ relationship, writings }, { by: me.id, going: payload.going, at });
    const mine = writingBy(next.writings, 'mind', me.id);
    const begins =
      relationship.phase === 'chemistry' && next.relationship.phase === 'contracting' && snapshot.agreement;
    return {
      relationship: next.relationship,
      events,
      ...(mine && next.writings !== writings && { writings: [mine] }),
      ...(begins && { agreement: { ...begins, waitingSince: at } }),
    };
  },
  answer: ({ words, snapshot, me, payload }) => {
    const view = { relationship: payload.relationship, other: otherName(snapshot, me.id) };
    switch (snapshot.relationship.phase) {
      case 'chemistry':
        return { card: goingOnAnswered(words, { ...view, going: payload.going }), to: 'replace' };
      case 'ended':
        return { card: youDoNotGoOn(words, view), to: 'replace' };
      default:
        return { card: youGoOn(words, view), to: 'replace' };
    }
  },
});
