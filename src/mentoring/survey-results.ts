import type { Instant } from './relationship.js';
import type { SurveyAsk } from './framework.js';
import { farthest } from './goals-kept.js';
import type { SurveyAnswers } from './survey.js';

/** What one person has said, and when first. `by` tells people apart, and is shown to nobody. */
export interface Returned {
  by: string;
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
 * What is shown grows by the answers of five people at a time: whoever looks before and after somebody answers does not see
 * what has come, and one who mentors five is still one. In no order that says who: texts by the alphabet.
 */
export function resultOf({ id, scale }: Pick<SurveyAsk, 'id' | 'scale'>, all: readonly Returned[]): Result {
  const said = all.filter(({ answers }) => (scale ? isFar(answers[id]) : (answers[id] ?? '') !== ''));
  const shown = released(said).map(({ answers }) => answers[id] ?? '');
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

/** An older version of a survey may have asked for words under the same name. */
const isFar = (text = ''): boolean => /^\d{1,2}$/.test(text) && Number(text) <= farthest;

function released(all: readonly Returned[]): Returned[] {
  const shown: Returned[] = [];
  let waiting: Returned[] = [];
  for (const each of [...all].sort((one, other) => one.at.epochMilliseconds - other.at.epochMilliseconds)) {
    waiting.push(each);
    if (new Set(waiting.map(({ by }) => by)).size < fewest) continue;
    shown.push(...waiting);
    waiting = [];
  }
  return shown;
}

function medianOf(sorted: readonly number[]): number {
  const [low = 0, high = low] = [(sorted.length - 1) >> 1, sorted.length >> 1].map((at) => sorted[at] ?? 0);
  return (low + high) / 2;
}
