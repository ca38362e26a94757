import { faults } from '../../adaptive-cards/refused.js';
import type { Ask, Typed } from '../../adaptive-cards/kit/prose.js';
import type { Words } from '../conversation/language.js';
import { clean, longestAnswer, shortened } from '../mentoring/answer.js';
import type { Inputs } from '../ports/turn.js';

/** Answers in somebody's own words, by the ids of the questions; with what is wrong with them where something is. */
export type Prose<Id extends string> = { answers: Record<Id, string> } | { typed: Required<Typed> };

export function proseIn<Id extends string>(
  asks: readonly (Pick<Ask, 'isRequired' | 'maxLength'> & { id: Id })[],
  inputs: Inputs,
  { t }: Words,
): Prose<Id> {
  const answers = Object.fromEntries(asks.map(({ id }) => [id, clean([inputs[id] ?? ''].flat().join('\n'))]));
  const errors = Object.fromEntries(
    asks.flatMap(({ id, isRequired, maxLength: most = longestAnswer }) => {
      const text = answers[id] ?? '';
      if (text.length > most) return [[id, t(faults.tooLong, { most })]];
      return isRequired && text === '' ? [[id, t('Please write a few words first.')]] : [];
    }),
  );
  if (Object.keys(errors).length === 0) return { answers: answers as Record<Id, string> };
  const values = Object.fromEntries(Object.entries(answers).map(([id, text]) => [id, shortened(text)]));
  return { typed: { values, errors } };
}
