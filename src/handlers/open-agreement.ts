import { invite } from '../../adaptive-cards/invite.js';
import { intentions } from '../conversation/intentions.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Listed } from '../ports/known.js';
import { showing } from './kinds.js';
import { looked, whereWeAre } from './show-agreement.js';
import { askWhich, choose } from './subject.js';

/** `agree`: the form while it is written, the text once it is proposed or signed; with nobody yet, whom to ask. */
export const openAgreement = showing({
  intention: intentions.openAgreement,
  strangers: 'introduced',
  show: async (said, { store }) => {
    const { payload, me, words, today } = said;
    const chosen = choose(said, payload.relationship, hasAgreement(said.knowledge.relationships));
    if (chosen.is === 'none') {
      if (said.knowledge.relationships.some(({ phase }) => phase === 'proposed'))
        throw new Refusal('notAgreed');
      return { form: invite(words, { thenAgree: true }) };
    }
    if (chosen.is === 'which') return askWhich(said, chosen.among, intentions.openAgreement);
    const snapshot = await looked(store, chosen.id, me.id);
    return whereWeAre({ snapshot, person: me.id, words, today });
  },
});

/** Live ones first; an ended one only where there is no other, so that what was signed stays readable. */
function hasAgreement(all: readonly Listed[]): (listed: Listed) => boolean {
  const written = ({ phase }: Listed) =>
    phase === 'chemistry' || phase === 'contracting' || phase === 'active';
  return all.some(written) ? written : ({ phase, signed }) => phase === 'ended' && signed;
}
