import { z } from 'zod';
import { actionForm } from '../../adaptive-cards/actions.js';
import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { faults } from '../../adaptive-cards/refused.js';
import { toldBoth } from '../../adaptive-cards/told-both.js';
import { intentions } from '../conversation/intentions.js';
import { changeAction, type Rewording } from '../mentoring/action-doing.js';
import { longestAction, takeOn, type Action } from '../mentoring/action.js';
import { clean } from '../mentoring/answer.js';
import { partyTo } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import { roleOf } from '../mentoring/relationship.js';
import { mayMeet } from '../mentoring/session.js';
import type { Snapshot } from '../ports/snapshot.js';
import { namesIn, otherName } from './agreement-view.js';
import type { About, Decided } from './handler.js';
import { deciding, showing } from './kinds.js';
import { looked } from './show-agreement.js';

/** A new one, or one that stands. */
export const openAction = showing({
  intention: intentions.openAction,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store, newId }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    mayMeet(snapshot.relationship);
    const standing = snapshot.actions.find(({ id }) => id === payload.action);
    if (payload.action !== undefined && !standing) throw new Refusal('noAction');
    const values = standing
      ? valuesOf(snapshot, standing)
      : { owner: roleOf(snapshot.relationship, me.id) ?? 'mentee' };
    const action = payload.action ?? newId();
    return { form: actionForm(words, formView(snapshot, action, { values })) };
  },
});

const formView = (snapshot: Snapshot, action: string, typed: Typed) => ({
  relationship: snapshot.relationship.id,
  action,
  isNew: !snapshot.actions.some(({ id }) => id === action),
  names: namesIn(snapshot),
  typed,
});

const valuesOf = ({ relationship }: Snapshot, { text, owner, due, sharing }: Action) => ({
  text,
  owner: roleOf(relationship, owner) ?? 'mentee',
  due: due ?? '',
  worth: sharing.worth ? 'yes' : '',
});

type Saving = About<typeof intentions.saveAction>;

export const saveAction = deciding({
  intention: intentions.saveAction,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: (about: Saving): Decided & { typed: Typed } => {
    const { snapshot, me, at, payload } = about;
    const { relationship, actions } = snapshot;
    mayMeet(relationship);
    const read = undertakingIn(about);
    if ('typed' in read) return { events: [], typed: read.typed };
    const { role, ...wanted } = read.wanted;
    if (actions.some(({ id }) => id === payload.action)) {
      const { next, events } = changeAction(snapshot, { id: payload.action, by: me.id, at, wanted });
      return { events, typed: {}, ...(next && { actions: [next] }) };
    }
    const made = takeOn(
      relationship,
      { ...wanted, owner: role },
      { id: payload.action, session: null, by: me.id, at },
    );
    return { actions: [made], events: [{ kind: 'actionMade', by: me.id, action: made.id }], typed: {} };
  },
  answer: ({ words, snapshot, me, payload }, { typed }) => {
    if (typed.errors) return { form: actionForm(words, formView(snapshot, payload.action, typed)) };
    return { card: toldBoth(words, { other: otherName(snapshot, me.id) }), to: 'replace' };
  },
});

interface Wanted extends Rewording {
  role: 'mentee' | 'mentor';
}

function undertakingIn({
  inputs,
  snapshot: { relationship },
  words: { t },
}: Saving): { wanted: Wanted } | { typed: Required<Typed> } {
  const given = (id: string) => clean([inputs[id] ?? ''].flat().join(' '));
  const [text, role, due, worth] = [given('text'), given('owner'), given('due'), given('worth')];
  const owner = role === 'mentee' || role === 'mentor' ? relationship[role] : null;
  const errors = {
    ...(text === '' ? { text: t('Please write a few words first.') } : {}),
    ...(text.length > longestAction ? { text: t(faults.tooLong, { most: longestAction }) } : {}),
    ...(owner === null ? { owner: t(faults.notOffered) } : {}),
    ...(due !== '' && !z.iso.date().safeParse(due).success ? { due: t(faults.notADate) } : {}),
  };
  if (Object.keys(errors).length > 0 || owner === null || (role !== 'mentee' && role !== 'mentor'))
    return { typed: { values: { text: text.slice(0, longestAction * 2), owner: role, due, worth }, errors } };
  return { wanted: { text, due: due === '' ? null : due, owner, worth: worth === 'yes', role } };
}
