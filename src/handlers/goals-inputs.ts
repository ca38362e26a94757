import type { AskedGoal } from '../../adaptive-cards/goal-inputs.js';
import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { faults } from '../../adaptive-cards/refused.js';
import type { Words } from '../conversation/language.js';
import { clean, longestGoal, shortened } from '../mentoring/answer.js';
import { mostGoals } from '../mentoring/clause.js';
import type { TypedGoal } from '../mentoring/goals-changing.js';
import { farthest, longestLine, type Reading } from '../mentoring/goals-kept.js';
import type { Inputs } from '../ports/turn.js';

type Answered<Answer> = { answer: Answer } | { typed: Required<Typed> };
type Errors = Readonly<Record<string, string>>;

/** How far, and what has changed, as the inputs of `readingInputs` say it. What nobody answers is not there. */
export function readingIn(
  inputs: Inputs,
  goals: readonly Pick<AskedGoal, 'id'>[],
  words: Words,
): Answered<Reading['goals']> {
  const said = goals.map(({ id }) => ({
    id,
    far: textIn(inputs, `far.${id}`),
    changed: textIn(inputs, `changed.${id}`),
  }));
  const errors = Object.fromEntries(
    said.flatMap(({ id, far, changed }) => [
      ...(far !== '' || changed !== '' ? farError(`far.${id}`, far, words) : []),
      ...tooLong(`changed.${id}`, changed, longestLine, words),
    ]),
  );
  return given(inputs, errors, () =>
    said.flatMap(({ id, far, changed }) => (far === '' ? [] : [{ goal: id, far: Number(far), changed }])),
  );
}

/** The goals that stand in a form, place by place. */
export function goalsIn(inputs: Inputs, words: Words): Answered<TypedGoal[]> {
  const places = Array.from({ length: mostGoals }, (_, n) => n + 1);
  const errors = Object.fromEntries(
    places.flatMap((place) => [
      ...['goal', 'success'].flatMap((what) =>
        tooLong(`${what}.${place}`, textIn(inputs, `${what}.${place}`), longestGoal, words),
      ),
      ...becameError(`became.${place}`, inputs, words),
    ]),
  );
  return given(inputs, errors, () =>
    places.map((place) => ({
      text: textIn(inputs, `goal.${place}`),
      success: textIn(inputs, `success.${place}`),
      became: became(textIn(inputs, `became.${place}`)),
    })),
  );
}

/** The first reading, by place in the form; the goals have their ids only later. */
export function baselineIn(inputs: Inputs, words: Words): Answered<(number | null)[]> {
  const far = Array.from({ length: mostGoals }, (_, n) => textIn(inputs, `far.${n + 1}`));
  const errors = Object.fromEntries(
    far.flatMap((text, n) => (text === '' ? [] : farError(`far.${n + 1}`, text, words))),
  );
  return given(inputs, errors, () => far.map((text) => (text === '' ? null : Number(text))));
}

export const textIn = (inputs: Inputs, id: string): string => clean([inputs[id] ?? ''].flat().join('\n'));

export const tooLong = (id: string, text: string, most: number, { t }: Words): [string, string][] =>
  text.length > most ? [[id, t(faults.tooLong, { most })]] : [];

/** One of these, or what is usual where nothing was chosen. */
export function choiceIn<Choice extends string>(
  inputs: Inputs,
  id: string,
  choices: readonly Choice[],
  usual: Choice,
  { t }: Words,
): { choice: Choice; errors: [string, string][] } {
  const text = textIn(inputs, id);
  const choice = choices.find((each) => each === text);
  return { choice: choice ?? usual, errors: choice || text === '' ? [] : [[id, t(faults.notOffered)]] };
}

const becameChoices = ['open', 'met', 'dropped'] as const;
const became = (text: string): TypedGoal['became'] => becameChoices.find((each) => each === text) ?? 'open';
const becameError = (id: string, inputs: Inputs, words: Words) =>
  choiceIn(inputs, id, becameChoices, 'open', words).errors;

export function farError(id: string, text: string, { t }: Words): [string, string][] {
  if (!/^[+-]?\d{1,9}$/.test(text)) return [[id, t(faults.notANumber)]];
  const far = Number(text);
  return far < 0 || far > farthest ? [[id, t(faults.outOfRange, { min: 0, max: farthest })]] : [];
}

const given = <Answer>(inputs: Inputs, errors: Errors, answer: () => Answer): Answered<Answer> =>
  Object.keys(errors).length > 0 ? { typed: { values: typedIn(inputs), errors } } : { answer: answer() };

/** As it was typed, to be shown again. */
export const typedIn = (inputs: Inputs): Record<string, string> =>
  Object.fromEntries(Object.keys(inputs).map((id) => [id, shortened(textIn(inputs, id))]));
