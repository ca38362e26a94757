import type { Instant } from './relationship.js';
import type { SurveyAsk } from './framework.js';
import { farthest } from './goals-kept.js';
import type { SurveyAnswers } from './survey.js';

/** What one person has said, and when first. */
export interface Returned {
  at: Instant;
  answers: SurveyAnswers;
}

/** What one question has brought, without names. */
export type Result =
  | { is: 'few' }
  /** `each`: how often each number from 0 on was given. */
  | { is: 'numbers'; count: number; median: number; each: readonly number[] }
  | { is: 'texts'; texts: readonly string[] };

/** O-04: whoever is one of fewer can be told from the rest. */
export const fewest = 5;

/**
 * Of those who have answered this the first five, ten, fifteen and so on: whoever looks before and after somebody answers
 * does not see what has come. In no order that says who: texts by the alphabet.
 */
export function resultOf({ id, scale }: Pick<SurveyAsk, 'id' | 'scale'>, all: readonly Returned[]): Result {
  const answers = all
    .filter(({ answers: said }) => (said[id] ?? '') !== '')
    .sort((one, other) => one.at.epochMilliseconds - other.at.epochMilliseconds)
    .map(({ answers: said }) => said[id] ?? '');
  const shown = answers.slice(0, answers.length - (answers.length % fewest));
  if (shown.length === 0) return { is: 'few' };
  if (!scale) return { is: 'texts', texts: shown.sort((one, other) => one.localeCompare(other, 'en')) };
  const numbers = shown.map(Number).sort((one, other) => one - other);
  return {
    is: 'numbers',
    count: numbers.length,
    median: medianOf(numbers),
    each: Array.from({ length: farthest + 1 }, (_, far) => numbers.filter((one) => one === far).length),
  };
}

function medianOf(sorted: readonly number[]): number {
  const [low = 0, high = low] = [(sorted.length - 1) >> 1, sorted.length >> 1].map((at) => sorted[at] ?? 0);
  return (low + high) / 2;
}
