import { z } from 'zod';
import { goalsIn, type Field, type Option, type Value } from './clause.js';

export const longestAnswer = 3000;
export const longestGoal = 500;
/** Of a point of the pair's own: its heading, its question, its answer. */
export const longestAdded = [100, 200, longestAnswer] as const;

/** As much of what is too long as goes back into a form: no platform shows more, and no half of an emoji. */
export const shortened = (text: string, most: number = longestAnswer) =>
  text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');

/** What is wrong with an answer; the words for it are in `conversation/refusals.ts`. */
export type Fault =
  'tooLong' | 'notANumber' | 'outOfRange' | 'notADate' | 'past' | 'notOffered' | 'halfAdded';

/** `most` is how many characters there may be, where there are more. */
export type Understood = { value: Value | null } | { fault: Fault; most?: number };

/**
 * Reads one answer as a client sent it: both platforms send strings, Teams several choices as `a,b`,
 * Slack as a list, and either may send nothing at all. `today` is the writer's own date: nothing can be planned for
 * before it, but what `stands` there already may have come to pass.
 */
export function understand(
  field: Field,
  raw: string | string[] | undefined,
  today: string,
  stands: Value | null = null,
): Understood {
  if (field.kind === 'many' || field.kind === 'commitments') return chosen(optionsOf(field), listed(raw));
  if (field.kind === 'goals') return goals([raw ?? []].flat().map(clean));
  if (field.kind === 'added') return added([raw ?? []].flat().map(clean));
  const text = clean(typeof raw === 'string' ? raw : (raw?.join('\n') ?? ''));
  if (text === '') return { value: null };
  switch (field.kind) {
    case 'text':
    case 'private':
    case 'blind':
      return notLongerThan(longestAnswer, [text]) ?? { value: text };
    case 'list':
      return notLongerThan(longestAnswer, [text]) ?? { value: lines(text) };
    case 'number':
    case 'duration':
      return numbered(field, text);
    case 'date':
      if (!z.iso.date().safeParse(text).success) return { fault: 'notADate' };
      return text < today && text !== stands ? { fault: 'past' } : { value: text };
    default:
      return optionsOf(field).some(({ id }) => id === text) ? { value: text } : { fault: 'notOffered' };
  }
}

export function optionsOf(field: Field): readonly Option[] {
  switch (field.kind) {
    case 'choice':
    case 'many':
      return field.options;
    case 'commitments':
      return field.promises;
    case 'consent':
      return [
        { id: 'yes', text: 'Yes' },
        { id: 'no', text: 'No' },
      ];
    case 'acknowledgement':
      return [{ id: 'read', text: 'I have read it and will keep to it' }];
    default:
      return [];
  }
}

/** What it is about and what is agreed on it must be there; a question need not. */
function added(typed: readonly string[]): Understood {
  const [heading = '', ask = '', answer = ''] = typed.map((text, n) =>
    n < 2 ? text.replaceAll(/\s+/g, ' ') : text,
  );
  if (heading + ask + answer === '') return { value: null };
  const value = [heading, ask, answer];
  const [tooLong] = longestAdded.flatMap((most, n) => notLongerThan(most, [value[n] ?? '']) ?? []);
  return tooLong ?? (heading === '' || answer === '' ? { fault: 'halfAdded' } : { value });
}

/** A success without a goal is taken for the goal. */
function goals(typed: readonly string[]): Understood {
  const pairs = goalsIn(typed).filter(({ goal, success }) => goal !== '' || success !== '');
  const value = pairs.flatMap(({ goal, success }) => (goal === '' ? [success, ''] : [goal, success]));
  return notLongerThan(longestGoal, value) ?? { value: value.length === 0 ? null : value };
}

const notLongerThan = (most: number, texts: readonly string[]): Understood | null =>
  texts.some(({ length }) => length > most) ? { fault: 'tooLong', most } : null;

function numbered(field: { min: number; max: number }, text: string): Understood {
  const number = z.coerce.number().int().safeParse(text);
  if (!number.success) return { fault: 'notANumber' };
  return number.data < field.min || number.data > field.max
    ? { fault: 'outOfRange' }
    : { value: number.data };
}

function chosen(options: readonly Option[], ids: string[]): Understood {
  const offered = options.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
  if (offered.length !== new Set(ids).size) return { fault: 'notOffered' };
  return { value: offered.length === 0 ? null : offered };
}

/** Of several choices, as either platform sends them. */
export const listed = (raw: string | string[] | undefined) =>
  (typeof raw === 'string' ? raw.split(',') : (raw ?? [])).filter((id) => id !== '');

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * NFC, so that the same words are the same bytes; without control characters, and without the marks that
 * turn the direction of everything after them (isolates and overrides: they could make one sentence read as another).
 */
export const clean = (text: string) =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u202A-\u202E\u2066-\u2069]|(?!\n|\t)\p{Cc}/gu, '')
    .normalize('NFC')
    .trim();
