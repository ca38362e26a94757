import { z } from 'zod';
import { plainText } from './bytes.js';
import type { FileFault } from './fault.js';
import { parse } from './parse.js';

/** What a list of steps and clauses shows, of a text that need not be a good framework yet. */
export type Outline = z.output<typeof outlined>;

const word = z.string().catch('');
const field = z.object({ id: word, kind: word, ask: word, hint: word });
const clause = z.object({ id: word, heading: word, fields: z.array(field).catch([]) });
const step = z.object({ id: word, title: word, clauses: z.array(clause).catch([]) });
const outlined = z.object({ id: word, title: word, owner: word, steps: z.array(step).catch([]) });

export function outlineOf(said: string): { outline: Outline } | { faults: FileFault[] } {
  const read = plainText(said);
  if ('faults' in read) return read;
  const parsed = parse(read.text);
  if ('faults' in parsed) return parsed;
  const { data } = outlined.safeParse(parsed.document.toJS());
  return data
    ? { outline: data }
    : { faults: [{ line: 1, column: 1, says: 'This is no framework: it begins with id, title and steps.' }] };
}
