import { documentLink } from '../../adaptive-cards/document.js';
import { intentions } from '../conversation/intentions.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Unit } from '../ports/store.js';
import { handOver } from './hand-over.js';
import { beginning, inPair } from './kinds.js';

/** what both have signed, for the one who asks, whatever has become of the relationship. */
export const sendDocument = beginning({
  intention: intentions.sendDocument,
  begin: (said, house) =>
    inPair(said, house, said.payload.relationship, async (snapshot, unit) => {
      const { payload, words, me } = said;
      const { version, form } = payload;
      if (!(await isSigned(snapshot, version, unit))) throw new Refusal('notSigned');
      const { as, reply } = handOver(said, house, { ...payload, person: me.id }, (url) =>
        documentLink(words, { ...payload, url }),
      );
      return {
        decided: { events: [{ kind: 'documentAsked', by: me.id, version, form, as }] },
        answer: () => reply,
      };
    }),
});

const isSigned = async ({ versions, relationship }: Snapshot, version: number, unit: Unit) =>
  versions.standing === version ||
  (await unit.signedVersions(relationship.id)).some(({ number }) => number === version);
