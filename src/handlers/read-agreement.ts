import { intentions } from '../conversation/intentions.js';
import { partyTo, sponsorOf } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import { agreementOf } from './agreement-view.js';
import { showing } from './kinds.js';
import type { Snapshot } from '../ports/snapshot.js';
import { reading, textFor } from './show-agreement.js';

/** A step of the text at hand; a version that both once signed also as a whole. */
export const readAgreement = showing({
  intention: intentions.readAgreement,
  strangers: 'introduced',
  show: async ({ payload, me, words, today }, { store }) => {
    const newest = await store.look(payload.relationship);
    if (!newest || !mayRead(newest, me.id, payload.version)) throw new Refusal('notYours');
    const isNewest = agreementOf(newest).number === payload.version;
    const asked = isNewest ? newest : await store.lookAtVersion(payload.relationship, payload.version);
    if (!asked || (!isNewest && !wasSigned(asked.agreement?.state))) throw new Refusal('cardOld');
    const read = { snapshot: asked, person: me.id, words, today };
    const whole = payload.step === undefined && wasSigned(asked.agreement?.state);
    return whole ? textFor(read) : reading(read, payload);
  },
});

const wasSigned = (state: string | undefined) => state === 'signed' || state === 'superseded';

/** A sponsor reads what both have signed, and nothing that lies open. */
const mayRead = ({ relationship, versions }: Snapshot, person: string, version: number) =>
  partyTo(relationship, person) || (sponsorOf(relationship, person) && versions.standing === version);
