import {
  goalsChanging,
  goalsLookBack,
  goalsReading,
  goalsStart,
  type GoalChangeForm,
  type Meanwhile,
} from '../../adaptive-cards/goals-form.js';
import type { Form } from '../../adaptive-cards/kit/card.js';
import type { Typed } from '../../adaptive-cards/kit/prose.js';
import type { Words } from '../conversation/language.js';
import type { Back } from '../mentoring/goals-changing.js';
import { goalsOf, newestWordings, openGoals } from '../mentoring/goals.js';
import type { End, Goals, Start } from '../mentoring/goals-kept.js';
import type { Known } from '../ports/known.js';
import type { Snapshot } from '../ports/snapshot.js';
import { nameIn, otherName } from './agreement-view.js';
import { askedGoal, askedGoals, type Readings } from './goals-view.js';

export interface Filling {
  snapshot: Snapshot;
  readings: Readings;
  me: Known;
  words: Words;
}

type Values = Record<string, string>;

/** With what the two have agreed on, and what was said before. */
export function startForm(filling: Filling, typed?: Typed, back?: Back): Form {
  const { snapshot, readings, words } = filling;
  const start = goalsOf(snapshot)?.start ?? null;
  const view = changeView(filling, typed ?? { values: startValues(start) }, back);
  return goalsStart(words, { ...view, baseline: readings.length === 0 && !start });
}

export const changeForm = (filling: Filling, typed?: Typed, back?: Back): Form =>
  goalsChanging(filling.words, changeView(filling, typed ?? {}, back));

export const readingForm = (filling: Filling, on: string, typed: Typed = {}): Form =>
  goalsReading(filling.words, {
    ...formView(filling),
    goals: askedGoals(filling.snapshot, filling.readings),
    on,
    typed,
  });

/** About every goal, those that are met or let go included. */
export function lookBackForm(filling: Filling, typed?: Typed): Form {
  const goals = goalsOf(filling.snapshot);
  return goalsLookBack(filling.words, {
    ...formView(filling),
    goals: goalsToLookBackAt(goals).map((goal) => askedGoal(goal, filling.readings)),
    typed: typed ?? { values: endValues(goals?.end ?? null) },
  });
}

/** No form has room for more. */
const mostLookedBackAt = 6;

export const goalsToLookBackAt = (goals: Goals | null) => newestWordings(goals).slice(-mostLookedBackAt);

const formView = ({ snapshot, me }: Filling) => ({
  relationship: snapshot.relationship.id,
  other: otherName(snapshot, me.id),
});

function changeView(filling: Filling, typed: Typed, back: Back | undefined): GoalChangeForm {
  const { snapshot, readings } = filling;
  const goals = goalsOf(snapshot);
  const inGoals = back
    ? valuesOf(back.typed)
    : valuesOf(openGoals(goals).map((goal) => ({ ...goal, became: 'open' })));
  return {
    ...formView(filling),
    goals: askedGoals(snapshot, readings),
    revision: goals?.revision ?? 0,
    next: Math.max(0, ...(goals?.goals ?? []).map(({ id }) => id)) + 1,
    typed: { ...typed, values: { ...(typed.errors ? {} : inGoals), ...typed.values, ...(back && inGoals) } },
    meanwhile: back && goals ? meanwhile(snapshot, goals, back) : null,
  };
}

const meanwhile = (snapshot: Snapshot, goals: Goals, { stands, over }: Back): Meanwhile => ({
  by: nameIn(snapshot, goals.changedBy),
  stands: [...stands.values()],
  over,
});

const valuesOf = (typed: readonly { text: string; success: string; became: string }[]): Values =>
  Object.fromEntries(
    typed.flatMap(({ text, success, became }, n) => [
      [`goal.${n + 1}`, text],
      [`success.${n + 1}`, success],
      [`became.${n + 1}`, became],
    ]),
  );

const startValues = (start: Start | null): Values =>
  start
    ? {
        why: start.why,
        benefit: start.benefit,
        organisation: start.organisation,
        agreed: start.sponsor.agreed,
        sponsorName: start.sponsor.name,
        sponsorRelation: start.sponsor.relation,
      }
    : {};

const endValues = (end: End | null): Values =>
  end
    ? {
        ...Object.fromEntries(
          end.achieved.flatMap(({ goal, how, details }) => [
            [`achieved.${goal}`, how],
            [`details.${goal}`, details],
          ]),
        ),
        difference: end.difference,
        helped: end.helped,
        effect: end.effect,
        reviewed: end.sponsor.reviewed,
        view: end.sponsor.view,
      }
    : {};
