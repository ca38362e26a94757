import { longestSharing, sharing, sharingForm } from '../../adaptive-cards/actions.js';
import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { faults } from '../../adaptive-cards/refused.js';
import { toldBoth } from '../../adaptive-cards/told-both.js';
import { intentions } from '../conversation/intentions.js';
import { agreeSharing as agree } from '../mentoring/action-doing.js';
import { clean } from '../mentoring/answer.js';
import { partyTo } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Snapshot } from '../ports/snapshot.js';
import { actionIn, sharingView } from './action-view.js';
import { otherName } from './agreement-view.js';
import type { About, Decided } from './handler.js';
import { deciding, showing } from './kinds.js';
import { looked, stillLive } from './show-agreement.js';

/** WM: an action may be told outside, once both have agreed whether, to whom and how. */
export const openSharing = showing({
  intention: intentions.openSharing,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    stillLive(snapshot);
    const { sharing: standing } = actionIn(snapshot, payload.action);
    if (!standing.worth) throw new Refusal('actionNotWorth');
    const values = { sharing: standing.suggested?.text ?? standing.agreed };
    return { form: sharingForm(words, formView(snapshot, payload.action, me.id, { values })) };
  },
});

const formView = (snapshot: Snapshot, action: string, me: string, typed: Typed) => ({
  relationship: snapshot.relationship.id,
  action,
  other: otherName(snapshot, me),
  text: actionIn(snapshot, action).text,
  typed,
});

type Agreeing = About<typeof intentions.agreeSharing>;

export const agreeSharing = deciding({
  intention: intentions.agreeSharing,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, inputs, me, at, payload, words: { t } }: Agreeing): Decided & { typed: Typed } => {
    const text = clean([inputs['sharing'] ?? ''].flat().join('\n'));
    const error =
      text === ''
        ? t('Please write a few words first.')
        : text.length > longestSharing
          ? t(faults.tooLong, { most: longestSharing })
          : null;
    if (error !== null)
      return { events: [], typed: { values: { sharing: text.slice(0, 1000) }, errors: { sharing: error } } };
    const { next, events } = agree(snapshot, { id: payload.action, by: me.id, at, text });
    return { events, typed: {}, ...(next && { actions: [next] }) };
  },
  answer: ({ words, snapshot, me, payload }, { typed }) =>
    typed.errors
      ? { form: sharingForm(words, formView(snapshot, payload.action, me.id, typed)) }
      : { card: toldBoth(words, { other: otherName(snapshot, me.id) }), to: 'replace' },
});

/** The button on what the other has suggested. One's own suggestion is not agreed by oneself. */
export const confirmSharing = deciding({
  intention: intentions.confirmSharing,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, me, at, payload }) => {
    const { suggested } = actionIn(snapshot, payload.action).sharing;
    if (!suggested) return { events: [] };
    if (suggested.by === me.id) throw new Refusal('sharingOwn', { name: otherName(snapshot, me.id) });
    const { next, events } = agree(snapshot, { id: payload.action, by: me.id, at, text: suggested.text });
    return { events, ...(next && { actions: [next] }) };
  },
  answer: ({ words, snapshot, me, payload }) => ({
    card: sharing(words, sharingView(snapshot, payload.action, me.id)),
    to: 'standing',
  }),
});
