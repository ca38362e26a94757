import { intentions } from '../conversation/intentions.js';
import { showing } from './kinds.js';
import { looked, writing } from './show-agreement.js';

/** Opens the form; saves nothing. */
export const writeAgreement = showing({
  intention: intentions.writeAgreement,
  strangers: 'introduced',
  show: async ({ payload, me, words, today }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    return writing({ snapshot, person: me.id, words, today }, payload.step);
  },
});
