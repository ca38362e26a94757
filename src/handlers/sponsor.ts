import {
  sponsorAnswers,
  sponsorDone,
  sponsorForm,
  sponsorIsAsked,
  sponsorReads,
} from '../../adaptive-cards/sponsor.js';
import { intentions } from '../conversation/intentions.js';
import { liesOpen } from '../mentoring/agreement.js';
import { partyTo, sponsorOf } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import {
  askSponsor as ask,
  assertMayAsk,
  declineToSign as decline,
  maySign,
  signAsSponsor as sign,
  type Sponsored,
} from '../mentoring/sponsor.js';
import type { Snapshot } from '../ports/snapshot.js';
import { agreementOf, viewOf } from './agreement-view.js';
import { reach } from './inviting.js';
import { beginning, deciding, remember, saveDecided, showing } from './kinds.js';
import { looked } from './show-agreement.js';

export const openSponsor = showing({
  intention: intentions.openSponsor,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    assertMayAsk(sponsoredIn(await looked(store, payload.relationship, me.id)));
    return { form: sponsorForm(words, payload) };
  },
});

/** */
export const askSponsor = beginning({
  intention: intentions.askSponsor,
  begin: async (said, house) => {
    const { payload, me, words, turn, inputs } = said;
    await looked(house.store, payload.relationship, me.id);
    const { whom } = sponsorAnswers.parse(inputs);
    if (whom === '')
      return { form: sponsorForm(words, { ...payload, error: words.t('Please choose a person.') }) };
    const sponsor = await reach(said, house, { ...turn.from, user: whom });
    if (!sponsor) throw new Refusal('personUnreached');
    return house.store.transact(async (unit) => {
      const snapshot = await unit.snapshot(payload.relationship);
      if (!snapshot || !partyTo(snapshot.relationship, me.id)) throw new Refusal('notYours');
      const { next, events } = ask(sponsoredIn(snapshot), me.id, sponsor.id);
      const before = { ...snapshot, people: { ...snapshot.people, [sponsor.id]: sponsor } };
      await saveDecided(unit, house, said, before, { relationship: next, events });
      const reply = { card: sponsorIsAsked(words, { sponsor: sponsor.name }), to: 'replace' } as const;
      await remember(unit, said, reply);
      return reply;
    });
  },
});

export const readAsSponsor = showing({
  intention: intentions.readAsSponsor,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const newest = await store.look(payload.relationship);
    if (!newest || !sponsorOf(newest.relationship, me.id)) throw new Refusal('notYours');
    const { standing } = newest.versions;
    const snapshot = standing === null ? null : await store.lookAtVersion(payload.relationship, standing);
    if (!snapshot) throw new Refusal('notStanding');
    const asked = sponsoredIn(newest);
    const how = { signs: maySign(asked), openAgain: liesOpen(asked.agreement) };
    return { card: sponsorReads(words, viewOf(snapshot), how), to: 'me' };
  },
});

export const signAsSponsor = deciding({
  intention: intentions.signAsSponsor,
  subject: ({ relationship }) => relationship,
  allows: sponsorOf,
  decide: ({ snapshot, me, at, payload: { hash } }) => {
    const { next, events } = sign(sponsoredIn(snapshot), { by: me.id, account: me.account, at, hash });
    return { ...next, events };
  },
  answer: ({ words }) => ({ card: sponsorDone(words, { did: 'signed' }), to: 'replace' }),
});

export const declineToSign = deciding({
  intention: intentions.declineToSign,
  subject: ({ relationship }) => relationship,
  allows: sponsorOf,
  decide: ({ snapshot, me }) => {
    const { next, events } = decline(sponsoredIn(snapshot), me.id);
    return { relationship: next, events };
  },
  answer: ({ words, snapshot }) => {
    const did = snapshot.versions.sponsored ? 'signed' : 'declined';
    return { card: sponsorDone(words, { did }), to: 'replace' };
  },
});

const sponsoredIn = (snapshot: Snapshot): Sponsored => ({
  relationship: snapshot.relationship,
  agreement: agreementOf(snapshot),
  ...snapshot.versions,
});
