import { amendingDropped } from '../../adaptive-cards/agreement-amending.js';
import { intentions } from '../conversation/intentions.js';
import { amend, drop } from '../mentoring/agreement-amending.js';
import { partyTo } from '../mentoring/policy.js';
import { agreementOf, nameIn } from './agreement-view.js';
import { deciding } from './kinds.js';
import { writing } from './show-agreement.js';

/** opens the agreement again. */
export const amendAgreement = deciding({
  intention: intentions.amendAgreement,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, knowledge, me, at, nonce, payload: { because } }) => {
    const { relationship, versions } = snapshot;
    const opening = {
      by: me.id,
      at,
      because,
      nonce,
      number: versions.newest + 1,
      framework: knowledge.framework,
    };
    const { next, events } = amend({ relationship, agreement: agreementOf(snapshot) }, opening);
    return { agreement: next, events };
  },
  answer: ({ snapshot, me, words, today }) => writing({ snapshot, person: me.id, words, today }),
});

/** The new version is let be. */
export const dropAgreement = deciding({
  intention: intentions.dropAgreement,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, me, payload: { version } }) => {
    const pair = { relationship: snapshot.relationship, agreement: agreementOf(snapshot) };
    const { next, events } = drop(pair, { by: me.id, version });
    return { agreement: next, events };
  },
  answer: ({ snapshot, me, words }) => ({
    card: amendingDropped(words, { by: nameIn(snapshot, me.id) }),
    to: 'standing',
  }),
});
