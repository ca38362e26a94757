import { ended } from '../../adaptive-cards/end.js';
import { intentions } from '../conversation/intentions.js';
import { letBe } from '../mentoring/agreement-amending.js';
import { partyTo } from '../mentoring/policy.js';
import { end, wayOut } from '../mentoring/relationship.js';
import { otherName } from './agreement-view.js';
import { deciding } from './kinds.js';

export const confirmEnd = deciding({
  intention: intentions.confirmEnd,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, me, at }) => {
    const { relationship, agreement } = snapshot;
    const { next, events } = end(relationship, me.id, at);
    // What they signed is what stays, and not a newer text that lay open.
    return {
      relationship: next,
      events,
      ...(agreement && { agreement: letBe({ relationship, agreement }) }),
    };
  },
  answer: ({ words, snapshot, me, at }) => ({
    card: ended(words, {
      way: wayOut(snapshot.relationship, me.id),
      other: otherName(snapshot, me.id),
      on: snapshot.relationship.ending?.at ?? at,
    }),
    to: 'replace',
  }),
});
