import { goalsKept } from '../../adaptive-cards/goals.js';
import { intentions } from '../conversation/intentions.js';
import { changeGoals as change, openAt, type TypedGoal } from '../mentoring/goals-changing.js';
import { goalsOf, goalsWriting, mayHaveGoals } from '../mentoring/goals.js';
import type { Goals } from '../mentoring/goals-kept.js';
import { Refusal } from '../mentoring/refusal.js';
import { otherName } from './agreement-view.js';
import { changeForm } from './goals-form.js';
import { goalsIn, typedIn } from './goals-inputs.js';
import { ofGoals, type GoalsTurn } from './goals-turn.js';
import type { Decided, ReplyTo } from './handler.js';
import { showing } from './kinds.js';
import { looked } from './show-agreement.js';

export const openGoalChange = showing({
  intention: intentions.openGoalChange,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    mayHaveGoals(snapshot.relationship);
    if (!goalsOf(snapshot)) throw new Refusal('noGoals');
    const readings = await store.writingsOf(payload.relationship, 'reading');
    return { form: changeForm({ snapshot, readings, me, words }) };
  },
});

type Changing = GoalsTurn<typeof intentions.changeGoals>;

/** G-02: by either of the two. */
export const changeGoals = ofGoals({ intention: intentions.changeGoals, decide });

function decide(turn: Changing): { reply: ReplyTo<typeof intentions.changeGoals>; decided?: Decided } {
  const { snapshot, readings, inputs, words, me, at, today, payload } = turn;
  const now = goalsOf(snapshot);
  if (!now) throw new Refusal('noGoals');
  const said = goalsIn(inputs, words);
  if ('typed' in said) return { reply: { form: changeForm(turn, said.typed) } };
  const errors = emptied(turn, now, said.answer);
  if (errors) return { reply: { form: changeForm(turn, { values: typedIn(inputs), errors }) } };
  const { revision } = payload;
  const changed = change(now, { by: me.id, today, revision, typed: said.answer });
  if ('back' in changed) return { reply: { form: changeForm(turn, {}, changed.back) } };
  const { next, changes } = changed;
  const reply = { card: goalsKept(words, { other: otherName(snapshot, me.id) }), to: 'replace' } as const;
  if (changes.length === 0) return { reply };
  const event = { kind: 'goalsChanged', by: me.id, changes, readings } as const;
  return { reply, decided: { writings: [goalsWriting(snapshot.relationship, next, at)], events: [event] } };
}

/** An empty form must not let a goal go: that has an answer of its own. */
function emptied({ payload, words: { t } }: Changing, now: Goals, typed: readonly TypedGoal[]) {
  const errors = openAt(now, payload.revision).flatMap((_, n) => {
    const place = typed[n];
    const isEmpty = place?.text === '' && place.success === '' && place.became === 'open';
    return isEmpty
      ? [[`goal.${n + 1}`, t('Please write what it is now, or choose “We let it go”.')] as const]
      : [];
  });
  return errors.length > 0 ? Object.fromEntries(errors) : null;
}
