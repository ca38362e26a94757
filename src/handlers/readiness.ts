import { readinessForm, readinessKept } from '../../adaptive-cards/readiness.js';
import { intentions } from '../conversation/intentions.js';
import { mentorOf } from '../mentoring/policy.js';
import { nextToBegin } from '../mentoring/readiness.js';
import { Refusal } from '../mentoring/refusal.js';
import { writingBy } from '../mentoring/writing.js';
import { deciding, showing } from './kinds.js';
import { looked, stillLive } from './show-agreement.js';

export const openReadiness = showing({
  intention: intentions.openReadiness,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    stillLive(snapshot);
    if (!mentorOf(snapshot.relationship, me.id)) throw new Refusal('notYours');
    const ticked = writingBy(snapshot.writings, 'readiness', me.id)?.body.ticked ?? [];
    return { form: readinessForm(words, { ...payload, lines: snapshot.framework.readiness, ticked }) };
  },
});

/** H-07: the mentor's own; nobody is told. */
export const tickReadiness = deciding({
  intention: intentions.tickReadiness,
  subject: ({ relationship }) => relationship,
  allows: mentorOf,
  decide: ({ snapshot, inputs, me, at }) => {
    stillLive(snapshot);
    const ticked = snapshot.framework.readiness
      .map(({ id }) => id)
      .filter((id) => [inputs[id] ?? []].flat().includes('yes'));
    return {
      writings: [{ kind: 'readiness' as const, author: me.id, at, body: { ticked } }],
      events: [{ kind: 'readinessTicked' as const, by: me.id }],
    };
  },
  answer: ({ words, snapshot, me, payload }) => {
    const { readiness, readinessRequired: required = false } = snapshot.framework;
    const ticked = writingBy(snapshot.writings, 'readiness', me.id)?.body.ticked.length ?? 0;
    const kept = { ...payload, ticked, of: readiness.length, required, next: nextToBegin(snapshot) };
    return { card: readinessKept(words, kept), to: 'replace' };
  },
});
