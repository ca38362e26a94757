import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import type { Pair } from '../../src/mentoring/nudge.js';
import { answerSurvey } from '../../src/mentoring/survey.js';
import { surveysIn, type Terms } from '../../src/mentoring/terms.js';
import { withWriting } from '../../src/mentoring/writing.js';
import { agreed, held, pairWith } from './met.js';
import { at } from './pair.js';

export const wm = surveysIn(builtInFrameworks['wm-coaching']);
/** Part of the programme. */
export const bsw = surveysIn(builtInFrameworks.bsw);
export const pairOn = (
  surveys: Terms['surveys'],
  more: Partial<Pair> = {},
  terms: Partial<Terms> = {},
): Pair =>
  pairWith({
    relationship: agreed({ cadence: 'adHoc', review: 'event', sessions: 4, surveys, ...terms }),
    ...more,
  });
export const met = (days: number[]): Partial<Pair> => ({
  sessions: days.map((day) => held(day)),
  held: days.length,
});

export const said = { hopes: 'Calm', ready: '7' };
export const answered = (
  pair: Pair,
  by: string,
  when = at(4),
  survey = 'bsw.start',
  answers: object = said,
): Pair => {
  const { next } = answerSurvey(pair, { survey, by, at: when, answers: answers as typeof said });
  return next ? { ...pair, writings: withWriting(pair.writings, next) } : pair;
};
