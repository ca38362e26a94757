import { amendingDropped } from '../../adaptive-cards/agreement-amending.js';
import { intentions } from '../conversation/intentions.js';
import { amend, drop } from '../mentoring/agreement-amending.js';
import type { Agreement } from '../mentoring/agreement.js';
import type { Because } from '../mentoring/event.js';
import { goalsOf, openGoals } from '../mentoring/goals.js';
import { partyTo } from '../mentoring/policy.js';
import type { Decision } from '../mentoring/relationship.js';
import { agreementOf, nameIn } from './agreement-view.js';
import type { About } from './handler.js';
import { deciding } from './kinds.js';
import { writing } from './show-agreement.js';

/** opens the agreement again. */
export const amendAgreement = deciding({
  intention: intentions.amendAgreement,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: (about) => {
    const { next, events } = amended(about, about.payload.because);
    return { agreement: next, events };
  },
  answer: ({ snapshot, me, words, today }) => writing({ snapshot, person: me.id, words, today }),
});

export function amended(
  { snapshot, knowledge, me, at, nonce }: Pick<About, 'snapshot' | 'knowledge' | 'me' | 'at' | 'nonce'>,
  because: Because,
): Decision<Agreement> {
  const { relationship, versions } = snapshot;
  const { framework } = knowledge;
  const goals = openGoals(goalsOf(snapshot)).flatMap(({ text, success }) => [text, success]);
  const opening = { by: me.id, at, because, nonce, number: versions.newest + 1, framework, goals };
  return amend({ relationship, agreement: agreementOf(snapshot) }, opening);
}

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
