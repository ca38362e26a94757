import { goalsKept } from '../../adaptive-cards/goals.js';
import { startAsks, startLines } from '../../adaptive-cards/goals-form.js';
import { intentions } from '../conversation/intentions.js';
import { changeGoals, type TypedGoal } from '../mentoring/goals-changing.js';
import {
  assertMentee,
  goalsOf,
  goalsWriting,
  mayHaveGoals,
  noGoals,
  read,
  withReading,
  withStart,
} from '../mentoring/goals.js';
import { longestLine, type Goals, type Start } from '../mentoring/goals-kept.js';
import type { Event } from '../mentoring/event.js';
import { otherName } from './agreement-view.js';
import { startForm } from './goals-form.js';
import { baselineIn, choiceIn, goalsIn, textIn, tooLong, typedIn } from './goals-inputs.js';
import { ofGoals, type GoalsTurn } from './goals-turn.js';
import type { Decided, ReplyTo } from './handler.js';
import { showing } from './kinds.js';
import { proseIn } from './prose.js';
import { looked } from './show-agreement.js';

/** Moment 21. */
export const openGoals = showing({
  intention: intentions.openGoals,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    mayHaveGoals(snapshot.relationship);
    assertMentee(snapshot.relationship, me.id);
    const readings = await store.writingsOf(payload.relationship, 'reading');
    return { form: startForm({ snapshot, readings, me, words }) };
  },
});

type Setting = GoalsTurn<typeof intentions.setGoals>;
type Outcome = { reply: ReplyTo<typeof intentions.setGoals>; decided?: Decided };

export const setGoals = ofGoals({ intention: intentions.setGoals, decide });

function decide(turn: Setting): Outcome {
  const { snapshot, me, payload, today } = turn;
  assertMentee(snapshot.relationship, me.id);
  const said = saidIn(turn);
  if ('typed' in said) return { reply: { form: startForm(turn, said.typed) } };
  const now = goalsOf(snapshot) ?? noGoals(me.id);
  const changed = changeGoals(now, { by: me.id, today, revision: payload.revision, typed: said.goals });
  if ('back' in changed)
    return { reply: { form: startForm(turn, { values: typedIn(turn.inputs) }, changed.back) } };
  const next = withStart(changed.next, said.start, today);
  const reply = {
    card: goalsKept(turn.words, { other: otherName(snapshot, me.id) }),
    to: 'replace',
  } as const;
  return next === now
    ? { reply }
    : { reply, decided: decided(turn, { now, next, said, changes: changed.changes }) };
}

interface SaidAtStart {
  goals: TypedGoal[];
  /** By place in the form. */
  far: (number | null)[];
  start: Omit<Start, 'on'>;
}

function saidIn({ inputs, words }: Setting) {
  const [goals, far, prose] = [
    goalsIn(inputs, words),
    baselineIn(inputs, words),
    proseIn(startAsks, inputs, words),
  ];
  const agreed = choiceIn(inputs, 'agreed', ['yes', 'notYet', 'none'], 'notYet', words);
  const isNothing = 'answer' in goals && goals.answer.every(({ text, success }) => text + success === '');
  const errors = {
    ...Object.assign({}, ...[goals, far, prose].map((each) => ('typed' in each ? each.typed.errors : {}))),
    ...Object.fromEntries([
      ...agreed.errors,
      ...startLines.flatMap(({ id }) => tooLong(id, textIn(inputs, id), longestLine, words)),
      ...(isNothing ? [['goal.1', words.t('Please write a few words first.')] as const] : []),
    ]),
  } as Record<string, string>;
  if (!('answer' in goals) || !('answer' in far) || !('answers' in prose) || Object.keys(errors).length > 0)
    return { typed: { values: typedIn(inputs), errors } };
  const [organisation, name, relation] = startLines.map(({ id }) => textIn(inputs, id));
  const sponsor = { agreed: agreed.choice, name: name ?? '', relation: relation ?? '' };
  const start = { ...prose.answers, organisation: organisation ?? '', sponsor };
  return { goals: goals.answer, far: far.answer, start } satisfies SaidAtStart;
}

interface Next {
  now: Goals;
  next: Goals;
  said: SaidAtStart;
  changes: Extract<Event, { kind: 'goalsSet' }>['changes'];
}

function decided(
  { snapshot, readings, me, at, today }: Setting,
  { now, next, said, changes }: Next,
): Decided {
  const first = readings.length === 0 ? baseline(next, said) : [];
  const reading = read(snapshot, readings, { about: today, at, body: { on: today, goals: first } });
  const before = now.goals.length > 0 ? changes : [];
  return {
    writings: [goalsWriting(snapshot.relationship, next, at), ...(reading ? [reading] : [])],
    events: [{ kind: 'goalsSet', by: me.id, changes: before, readings: withReading(readings, reading) }],
  };
}

/** The goals have got their ids by now. */
const baseline = ({ goals }: Goals, { goals: typed, far }: SaidAtStart) =>
  typed.flatMap(({ text, success }, n) => {
    const words = text === '' ? { text: success, success: '' } : { text, success };
    const goal = goals.findLast(
      (each) => each.became === null && each.text === words.text && each.success === words.success,
    );
    const value = far[n] ?? null;
    return goal && value !== null ? [{ goal: goal.id, far: value, changed: '' }] : [];
  });
