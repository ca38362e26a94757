import { writeComment } from '../../adaptive-cards/agreement-comment.js';
import { intentions } from '../conversation/intentions.js';
import { liesOpen } from '../mentoring/agreement.js';
import { Refusal } from '../mentoring/refusal.js';
import { agreementOf, viewOf } from './agreement-view.js';
import { showing } from './kinds.js';
import { looked, stillLive } from './show-agreement.js';

export const discussAgreement = showing({
  intention: intentions.discussAgreement,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    stillLive(snapshot);
    const agreement = agreementOf(snapshot);
    if (!liesOpen(agreement)) throw new Refusal('agreementStands');
    if (agreement.number !== payload.version) throw new Refusal('cardOld');
    return { form: writeComment(words, { ...viewOf(snapshot, me.id), clause: payload.clause }) };
  },
});
