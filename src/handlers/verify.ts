import { notVerified, verified, verify as verifyForm } from '../../adaptive-cards/verify.js';
import { intentions } from '../conversation/intentions.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Store } from '../ports/store.js';
import { nameIn, namesIn } from './agreement-view.js';
import { showing } from './kinds.js';

/** As many characters as stand on every page: nobody guesses them. */
const fewest = 12;

/** Whether a seal is that of something that this person has signed. */
export const verify = showing({
  intention: intentions.verify,
  strangers: 'introduced',
  show: async ({ payload, inputs, me, words }, { store }) => {
    const typed = String(inputs['hash'] ?? payload.hash);
    if (typed.trim() === '') return { form: verifyForm(words, {}) };
    const seal = sealIn(typed);
    if (seal === null) {
      const error = words.t('A seal has 12 to 64 characters: digits, and letters from a to f.');
      return { form: verifyForm(words, { typed, error }) };
    }
    const found = await store.sealed(me.id, seal);
    const snapshot = found && (await store.look(found.relationship));
    const view = snapshot && (await viewOf(snapshot, found.version, store));
    const card = view ? verified(words, view) : notVerified(words);
    return { card, to: 'hash' in inputs ? 'replace' : 'me' };
  },
});

/** Paper and clients put blanks into it, and a phone a capital letter in front. */
function sealIn(typed: string): string | null {
  const seal = typed.replace(/[\s.:,;'"’“”]/g, '').toLowerCase();
  return seal.length >= fewest && /^[0-9a-f]{1,64}$/.test(seal) ? seal : null;
}

async function viewOf(snapshot: Snapshot, number: number, store: Store) {
  const { relationship } = snapshot;
  const version = (await store.signedVersions(relationship.id)).find((each) => each.number === number);
  if (!version) return null;
  return {
    relationship: relationship.id,
    version: number,
    hash: version.hash,
    names: namesIn(snapshot),
    state: version.state,
    ended: relationship.ending?.at ?? null,
    signatures: version.signatures.map(({ person, ...signature }) => ({
      ...signature,
      name: nameIn(snapshot, person),
    })),
  };
}
