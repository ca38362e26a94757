import { agreementDone } from '../../adaptive-cards/agreement-done.js';
import { intentions } from '../conversation/intentions.js';
import { withdraw } from '../mentoring/agreement-withdrawing.js';
import { partyTo } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import { agreementOf, otherName, sayIn } from './agreement-view.js';
import { deciding } from './kinds.js';
import { stillLive } from './show-agreement.js';

/** Takes back what one has proposed, while the other has not signed it. */
export const withdrawAgreement = deciding({
  intention: intentions.withdrawAgreement,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, payload, me, at }) => {
    stillLive(snapshot);
    const agreement = agreementOf(snapshot);
    if (agreement.number !== payload.version) throw new Refusal('cardOld');
    const { hash } = payload;
    const { next, events } = withdraw(agreement, { by: me.id, at, hash, say: sayIn(snapshot) });
    return { agreement: next, events };
  },
  answer: ({ snapshot, me, words }) => {
    const did = agreementOf(snapshot).state === 'draft' ? 'reopened' : 'withdrawn';
    return { card: agreementDone(words, { did, other: otherName(snapshot, me.id) }), to: 'replace' };
  },
});
