import { explained, snoozed } from '../../adaptive-cards/nudge.js';
import { intentions } from '../conversation/intentions.js';
import { usualManners } from '../mentoring/manners.js';
import { keyOf } from '../mentoring/nudge.js';
import { isForOne } from '../mentoring/nudge-kinds.js';
import { Refusal } from '../mentoring/refusal.js';
import { partyTo } from '../mentoring/policy.js';
import { snooze as putOff } from '../mentoring/snooze.js';
import { numbersOf } from './announce/reminders.js';
import { deciding, showing } from './kinds.js';
import { looked } from './show-agreement.js';

/** N-03: one click on a nudge, and it comes again the next morning. */
export const snooze = deciding({
  intention: intentions.snooze,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, me, at, payload: { kind, occurrence } }) => {
    const { next, events } = putOff(snapshot, { kind, occurrence, by: me.id, at });
    return { events, ...(next && { nudges: [next] }) };
  },
  answer: ({ words, snapshot, me, payload: { kind, occurrence }, at }) => {
    const given = snapshot.given.get(keyOf({ kind, occurrence, person: me.id }));
    // What came with other things is only gone from among them.
    return { card: snoozed(words, { again: given?.again ?? at }), to: given?.together ? 'me' : 'standing' };
  },
});

/** Why it came, when such things come at all, and what can be done about it. */
export const explainNudge = showing({
  intention: intentions.explainNudge,
  strangers: 'introduced',
  show: async ({ payload: { relationship, kind }, me, words }, { store }) => {
    if (!isForOne(kind)) throw new Refusal('cardOld');
    const snapshot = await looked(store, relationship, me.id);
    const view = {
      kind,
      numbers: numbersOf(snapshot),
      manners: snapshot.people[me.id]?.manners ?? usualManners,
    };
    return { card: explained(words, view), to: 'me' };
  },
});
