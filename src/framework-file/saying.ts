import type { z } from 'zod';
import { known } from '../mentoring/framework-schema.js';

/** What is wrong in plain words, and what would be right. `found` is what stands there. */
export function saying(issue: z.core.$ZodIssue, found: unknown, word?: string): string {
  const named = nameOf(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return `“${word}” is not understood here. Understood are: ${wordsFor(issue.path, found).join(', ')}.`;
    case 'invalid_type':
      return found === undefined
        ? `${named} is missing here. It is ${wanted(issue.expected)}.`
        : `${named} must be ${wanted(issue.expected)}${typeof found === 'string' || issue.expected !== 'string' ? '' : ', in quotes'}.`;
    case 'invalid_value':
      return `${named} must be ${oneOf(issue.values.map(String))}.`;
    case 'invalid_union':
      return `${named} must be ${oneOf([...known.question.keys()])}.`;
    case 'too_small':
      return issue.origin === 'string'
        ? `${named} ${issue.message}.`
        : `${named} must ${amount(issue.origin)} at least ${issue.minimum}${parts(issue.origin)}.`;
    case 'too_big':
      return `${named} must ${amount(issue.origin)} at most ${issue.maximum}${parts(issue.origin)}.`;
    case 'invalid_format':
      return issue.format === 'date'
        ? `${named} must be a day like 2026-11-22.`
        : `${named} ${issue.message}.`;
    case 'custom':
      return issue.path.length > 0 && !Number.isInteger(issue.path.at(-1)) && !issue.params
        ? `${named} ${issue.message}.`
        : sentence(issue.message);
    default:
      return sentence(issue.message);
  }
}

/** The word before the colon, or which in a list. */
function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'The whole';
  if (typeof last !== 'number') return `“${String(last)}”`;
  return `Number ${last + 1} of ${nameOf(path.slice(0, -1))}`;
}

export const sentence = (message: string) => `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;

/** Parts of a list are counted, everything else is measured. */
const amount = (origin: string) => (origin === 'array' ? 'have' : 'be');
const parts = (origin: string) => (origin === 'array' ? ' in it' : '');

const oneOf = (words: readonly string[]) =>
  words.length === 1 ? `“${words[0]}”` : `one of these: ${words.join(', ')}`;

const wanted = (expected: string): string =>
  ({
    string: 'text',
    number: 'a whole number',
    int: 'a whole number',
    array: 'a list, each part on a line of its own that begins with -',
    boolean: 'true or false',
    object: 'a word with a colon and something after it',
  })[expected] ?? expected;

/** What may stand in the place that a path leads to. */
function wordsFor(path: readonly PropertyKey[], found: unknown): readonly string[] {
  const [place = 'framework'] = path.filter((part) => typeof part === 'string').slice(-1);
  if (place === 'fields') return known.question.get(kindOf(found)) ?? known.question.get('text') ?? [];
  return places.get(place) ?? known.option;
}

const places: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    framework: known.framework,
    suits: known.suits,
    steps: known.step,
    clauses: known.clause,
    examples: known.goal,
    prompts: known.prompt,
    surveys: known.survey,
    asks: known.surveyAsk,
    required: known.surveyRequired,
    carries: known.carried,
    reflectionRequired: known.reflectionRequired,
  }),
);

type Kind = Parameters<typeof known.question.get>[0];

const kindOf = (found: unknown): Kind =>
  (typeof found === 'object' && found !== null && 'kind' in found ? found.kind : 'text') as Kind;
