import { intentions } from '../conversation/intentions.js';
import { Refusal } from '../mentoring/refusal.js';
import { agreementOf } from './agreement-view.js';
import { showing } from './kinds.js';
import { looked, reading, textFor } from './show-agreement.js';

/** A step of the text at hand; a version that both once signed also as a whole. */
export const readAgreement = showing({
  intention: intentions.readAgreement,
  strangers: 'introduced',
  show: async ({ payload, me, words, today }, { store }) => {
    const newest = await looked(store, payload.relationship, me.id);
    const isNewest = agreementOf(newest).number === payload.version;
    const asked = isNewest ? newest : await store.lookAtVersion(payload.relationship, payload.version);
    if (!asked || (!isNewest && !wasSigned(asked.agreement?.state))) throw new Refusal('cardOld');
    const read = { snapshot: asked, person: me.id, words, today };
    const whole = payload.step === undefined && wasSigned(asked.agreement?.state);
    return whole ? textFor(read) : reading(read, payload);
  },
});

const wasSigned = (state: string | undefined) => state === 'signed' || state === 'superseded';
