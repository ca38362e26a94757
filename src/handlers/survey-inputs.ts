import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { surveyInputId } from '../../adaptive-cards/survey.js';
import type { Words } from '../conversation/language.js';
import { longestInSurvey, type SurveyAnswers } from '../mentoring/survey.js';
import type { AgreedSurvey } from '../mentoring/terms.js';
import type { Inputs } from '../ports/turn.js';
import { farError, textIn, tooLong, typedIn } from './goals-inputs.js';

/** What the form of a survey says; each question may be left out, but not all of them. */
export function surveyAnswersIn(
  inputs: Inputs,
  { asks }: AgreedSurvey,
  words: Words,
): { answer: SurveyAnswers } | { typed: Required<Typed> } {
  const said = asks.map(({ id, scale }) => ({ id, scale, text: textIn(inputs, surveyInputId(id)) }));
  const given = said.filter(({ text }) => text !== '');
  const errors = given.flatMap(({ id, scale, text }) =>
    scale
      ? farError(surveyInputId(id), text, words)
      : tooLong(surveyInputId(id), text, longestInSurvey, words),
  );
  const [first] = asks;
  if (given.length === 0 && first)
    errors.push([surveyInputId(first.id), words.t('Please answer at least one of these.')]);
  return errors.length > 0
    ? { typed: { values: typedIn(inputs), errors: Object.fromEntries(errors) } }
    : { answer: Object.fromEntries(given.map(({ id, text }) => [id, text])) };
}
