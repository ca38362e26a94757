import type { Say } from './agreement-text.js';
import { goalsIn, isEmpty, mostGoals, sameValue, type Field, type Value } from './clause.js';

/** What one may begin a long answer with, choose and edit. */

/** So that two or three of them can be shown under their question. */
export const longestExample = 500;

/** The answers to choose from in the writer's own words, in the order in which they are numbered. */
export function startingPoints(field: Field, say: Say): Value[] {
  switch (field.kind) {
    case 'text':
      return [...(field.start === undefined ? [] : [field.start]), ...(field.examples ?? [])].map((text) =>
        say(text),
      );
    case 'private':
    case 'blind':
      return (field.examples ?? []).map((text) => say(text));
    case 'list':
      return [...(field.start === undefined ? [] : [field.start]), ...(field.examples ?? [])].map((lines) =>
        lines.map((line) => say(line)),
      );
    case 'goals':
      return (field.examples ?? []).map(({ goal, success }) => [say(goal), say(success)]);
    default:
      return [];
  }
}

/** Whether nothing would be lost with what stands there: it is empty, or came from here and was not touched. */
export const isUntouched = (field: Field, value: Value | null, say: Say): boolean =>
  isEmpty(value) || startingPoints(field, say).some((point) => sameValue(point, value));

/** What was written stays, and the chosen one stands below it; null where there is no room for it. */
export function begunWith(field: Field, value: Value | null, point: Value, say: Say): Value | null {
  if (value === null || isUntouched(field, value, say)) return point;
  if (typeof value === 'string') return `${value}\n${String(point)}`;
  if (typeof value !== 'object' || typeof point !== 'object') return null;
  if (field.kind === 'goals' && goalsIn(value).length >= mostGoals) return null;
  return [...value, ...point];
}
