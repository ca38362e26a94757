import { ended } from '../../adaptive-cards/end.js';
import { intentions } from '../conversation/intentions.js';
import { partyTo } from '../mentoring/policy.js';
import { end } from '../mentoring/relationship.js';
import { deciding } from './kinds.js';

export const confirmEnd = deciding({
  intention: intentions.confirmEnd,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, me, at }) => {
    const { next, events } = end(snapshot.relationship, me.id, at);
    return { relationship: next, events };
  },
  answer: ({ words, snapshot: { relationship }, at }) => ({
    card: ended(words, { answered: relationship.begun !== null, on: relationship.ending?.at ?? at }),
    to: 'replace',
  }),
});
