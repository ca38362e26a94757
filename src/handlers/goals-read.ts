import { goalsKept } from '../../adaptive-cards/goals.js';
import { intentions } from '../conversation/intentions.js';
import { assertMentee, goalsOf, mayHaveGoals, openGoals, read, withReading } from '../mentoring/goals.js';
import { Refusal } from '../mentoring/refusal.js';
import { otherName } from './agreement-view.js';
import { readingForm } from './goals-form.js';
import { readingIn } from './goals-inputs.js';
import { ofGoals, type GoalsTurn } from './goals-turn.js';
import { askedGoals } from './goals-view.js';
import type { Decided, ReplyTo } from './handler.js';
import { showing } from './kinds.js';
import { looked } from './show-agreement.js';

/** Moment 14: how far, and one line. */
export const openReading = showing({
  intention: intentions.openReading,
  strangers: 'introduced',
  show: async ({ payload, me, words, today }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    mayHaveGoals(snapshot.relationship);
    assertMentee(snapshot.relationship, me.id);
    if (openGoals(goalsOf(snapshot)).length === 0) throw new Refusal('noGoals');
    const readings = await store.writingsOf(payload.relationship, 'reading');
    return { form: readingForm({ snapshot, readings, me, words }, today) };
  },
});

/** Outside a session it is about the day on which its form was opened. */
export const readGoals = ofGoals({ intention: intentions.readGoals, decide });

function decide(turn: GoalsTurn<typeof intentions.readGoals>): {
  reply: ReplyTo<typeof intentions.readGoals>;
  decided?: Decided;
} {
  const { snapshot, readings, inputs, words, me, at, today, payload } = turn;
  assertMentee(snapshot.relationship, me.id);
  const goals = askedGoals(snapshot, readings);
  if (goals.length === 0) throw new Refusal('noGoals');
  const said = readingIn(inputs, goals, words);
  if ('typed' in said) return { reply: { form: readingForm(turn, payload.on, said.typed) } };
  const on = payload.on > today ? today : payload.on;
  const reading = read(snapshot, readings, { about: on, at, body: { on, goals: said.answer } });
  const reply = { card: goalsKept(words, { other: otherName(snapshot, me.id) }), to: 'replace' } as const;
  if (!reading) return { reply };
  const all = withReading(readings, reading);
  const events = [{ kind: 'goalsRead', by: me.id, about: on, readings: all }] as const;
  return { reply, decided: { writings: [reading], events: [...events] } };
}
