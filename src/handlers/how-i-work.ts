import { pageForm, pageRead } from '../../adaptive-cards/how-i-work.js';
import { intentions } from '../conversation/intentions.js';
import { pageParts } from '../mentoring/page.js';
import { mentorOf } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Store } from '../ports/store.js';
import { nameIn } from './agreement-view.js';
import { beginning, showing } from './kinds.js';
import { proseIn } from './prose.js';
import { looked } from './show-agreement.js';

export const openPage = showing({
  intention: intentions.openPage,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    await asMentor(store, payload.relationship, me.id);
    const values = (await store.page(me.id)) ?? {};
    return { form: pageForm(words, { ...payload, typed: { values } }) };
  },
});

/** H-03: the page is its writer's, whatever relationship it is opened from. */
export const savePage = beginning({
  intention: intentions.savePage,
  begin: async ({ payload, me, words, inputs, at }, { store }) => {
    const snapshot = await asMentor(store, payload.relationship, me.id);
    const prose = proseIn(
      pageParts.map((id) => ({ id })),
      inputs,
      words,
    );
    if ('typed' in prose) return { form: pageForm(words, { ...payload, typed: prose.typed }) };
    const page = Object.fromEntries(Object.entries(prose.answers).filter(([, text]) => text !== ''));
    await store.savePage(me.id, page, at);
    const mentor = nameIn(snapshot, me.id);
    return { form: pageRead(words, { ...payload, mentor, page, mine: true }) };
  },
});

export const readPage = showing({
  intention: intentions.readPage,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    const { mentor } = snapshot.relationship;
    const page = mentor === null ? null : await store.page(mentor);
    const view = { ...payload, mentor: nameIn(snapshot, mentor), page, mine: mentor === me.id };
    return { form: pageRead(words, view) };
  },
});

async function asMentor(store: Store, relationship: string, me: string): Promise<Snapshot> {
  const snapshot = await looked(store, relationship, me);
  if (!mentorOf(snapshot.relationship, me)) throw new Refusal('notYours');
  return snapshot;
}
