import { ended } from '../../adaptive-cards/end.js';
import { intentions } from '../conversation/intentions.js';
import { partyTo } from '../mentoring/policy.js';
import { end, wayOut } from '../mentoring/relationship.js';
import { otherName } from './agreement-view.js';
import { deciding } from './kinds.js';

export const confirmEnd = deciding({
  intention: intentions.confirmEnd,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, me, at }) => {
    const { next, events } = end(snapshot.relationship, me.id, at);
    return { relationship: next, events };
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
