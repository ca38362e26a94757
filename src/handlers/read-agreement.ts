import { intentions } from '../conversation/intentions.js';
import { Refusal } from '../mentoring/refusal.js';
import { agreementOf } from './agreement-view.js';
import { showing } from './kinds.js';
import { looked, reading } from './show-agreement.js';

export const readAgreement = showing({
  intention: intentions.readAgreement,
  strangers: 'introduced',
  show: async ({ payload, me, words, today }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    if (agreementOf(snapshot).number !== payload.version) throw new Refusal('cardOld');
    return reading({ snapshot, person: me.id, words, today }, payload);
  },
});
