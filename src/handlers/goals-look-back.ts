import { goalsKept } from '../../adaptive-cards/goals.js';
import { endAsks } from '../../adaptive-cards/goals-form.js';
import { intentions } from '../conversation/intentions.js';
import { assertMentee, goalsOf, goalsWriting, mayHaveGoals, withEnd } from '../mentoring/goals.js';
import type { End, KeptGoal } from '../mentoring/goals-kept.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Inputs } from '../ports/turn.js';
import type { Words } from '../conversation/language.js';
import { otherName } from './agreement-view.js';
import { goalsToLookBackAt, lookBackForm } from './goals-form.js';
import { choiceIn, textIn, typedIn } from './goals-inputs.js';
import { ofGoals, type GoalsTurn } from './goals-turn.js';
import type { Decided, ReplyTo } from './handler.js';
import { showing } from './kinds.js';
import { proseIn } from './prose.js';
import { looked } from './show-agreement.js';

/** G-03: at the end, or when the mentee gets ready for it. */
export const openLookBack = showing({
  intention: intentions.openLookBack,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    mayHaveGoals(snapshot.relationship);
    assertMentee(snapshot.relationship, me.id);
    if (!goalsOf(snapshot)) throw new Refusal('noGoals');
    return { form: lookBackForm({ snapshot, readings: [], me, words }) };
  },
});

export const lookBack = ofGoals({ intention: intentions.lookBack, decide });

function decide(turn: GoalsTurn<typeof intentions.lookBack>): {
  reply: ReplyTo<typeof intentions.lookBack>;
  decided?: Decided;
} {
  const { snapshot, readings, inputs, words, me, at, today } = turn;
  assertMentee(snapshot.relationship, me.id);
  const now = goalsOf(snapshot);
  if (!now) throw new Refusal('noGoals');
  const said = endIn(inputs, goalsToLookBackAt(now), words);
  if ('errors' in said) return { reply: { form: lookBackForm(turn, { values: typedIn(inputs), ...said }) } };
  const next = withEnd(now, said, today);
  const reply = { card: goalsKept(words, { other: otherName(snapshot, me.id) }), to: 'replace' } as const;
  if (next === now) return { reply };
  const event = { kind: 'goalsLookedBack', by: me.id, readings } as const;
  return { reply, decided: { writings: [goalsWriting(snapshot.relationship, next, at)], events: [event] } };
}

const hows = ['yes', 'partly', 'no'] as const;

function endIn(
  inputs: Inputs,
  goals: readonly KeptGoal[],
  words: Words,
): Omit<End, 'on'> | { errors: Record<string, string> } {
  const prose = proseIn(
    [...endAsks, { id: 'view' }, ...goals.map(({ id }) => ({ id: `details.${id}` }))],
    inputs,
    words,
  );
  const reviewed = choiceIn(inputs, 'reviewed', ['yes', 'notYet', 'none'], 'notYet', words);
  const choices = goals.map(({ id }) => ({ id, ...choiceIn(inputs, `achieved.${id}`, hows, 'no', words) }));
  const errors = {
    ...('typed' in prose && prose.typed.errors),
    ...Object.fromEntries([...reviewed.errors, ...choices.flatMap(({ errors: wrong }) => wrong)]),
  };
  if ('typed' in prose || Object.keys(errors).length > 0) return { errors };
  const { difference = '', helped = '', effect = '', view = '' } = prose.answers;
  const achieved = choices
    .filter(({ id }) => textIn(inputs, `achieved.${id}`) !== '' || textIn(inputs, `details.${id}`) !== '')
    .map(({ id, choice }) => ({ goal: id, how: choice, details: textIn(inputs, `details.${id}`) }));
  return { achieved, difference, helped, effect, sponsor: { reviewed: reviewed.choice, view } };
}
