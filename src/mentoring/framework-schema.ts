import { z } from 'zod';
import { optionsOf } from './answer.js';
import type { Field } from './clause.js';
import { allFields, type Framework } from './framework.js';

/** Ids travel in buttons and choices, and Teams separates choices by commas. */
const id = z.string().regex(/^\w{1,60}$/, 'must be letters, digits and _ only, at most 60 of them');
const text = (most: number) => z.string().trim().min(1, 'must not be empty').max(most);

/** What the platforms have room for: 75 characters beside a box, 2,000 in a label (Slack's limits). */
const line = z.strictObject({ id, text: text(2000) });
const option = z.strictObject({ id, text: text(75) });
const options = z.array(option).min(1).max(100);
/** As many boxes as Slack puts into one question. */
const boxes = z.array(option).min(1).max(10);
const owner = z.enum(['mentee', 'mentor', 'both']);

const asked = {
  id,
  ask: text(2000),
  hint: text(2000).exactOptional(),
  optional: z.literal(true).exactOptional(),
};
const start = text(3000).exactOptional();

const field = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...asked, start, examples: z.array(text(500)).exactOptional() }),
  z.strictObject({
    kind: z.literal('list'),
    ...asked,
    hint: text(2000),
    start: z.array(text(1000)).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('choice'), ...asked, options, start: id.exactOptional() }),
  z.strictObject({ kind: z.literal('many'), ...asked, options: boxes, start: z.array(id).exactOptional() }),
  z.strictObject({
    kind: z.literal('number'),
    ...asked,
    min: z.int(),
    max: z.int(),
    start: z.int().exactOptional(),
    unit: text(100),
  }),
  z.strictObject({ kind: z.literal('duration'), ...asked, min: z.int(), max: z.int(), start: z.int() }),
  z.strictObject({ kind: z.literal('date'), ...asked, start: z.literal('today').exactOptional() }),
  z.strictObject({ kind: z.literal('private'), ...asked, optional: z.literal(true) }),
  z.strictObject({ kind: z.literal('goals'), ...asked }),
  z.strictObject({ kind: z.literal('commitments'), ...asked, of: owner, promises: boxes }),
  z.strictObject({ kind: z.literal('consent'), ...asked, of: owner }),
  z.strictObject({ kind: z.literal('acknowledgement'), ...asked, of: owner, document: text(200) }),
  z.strictObject({ kind: z.literal('blind'), ...asked, of: z.literal('both') }),
]);

const clause = z.strictObject({ id, heading: text(200), fields: z.array(field).min(1).max(20) });
const step = z.strictObject({ id, title: text(100), clauses: z.array(clause).min(1).max(20) });

/** What is not there in a framework that an earlier release of the bot has kept. */
const nothing: [] = [];

const shape = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'must be small letters, digits and - only'),
  number: z.int().min(1),
  owner: text(200),
  date: z.iso.date(),
  title: text(100),
  suits: z
    .strictObject({
      kind: z.enum(['mentoring', 'coaching']),
      contractWord: z.enum(['agreement', 'contract', 'learning agreement']),
    })
    .default({ kind: 'mentoring', contractWord: 'agreement' }),
  opening: text(3000),
  steps: z.array(step).min(1).max(12),
  signing: z.enum(['agrees', 'hasRead']).default('agrees'),
  readiness: z.array(line).max(30).default(nothing),
  chemistry: z.array(line).max(30).default(nothing),
  prompts: z
    .array(z.strictObject({ id, when: z.enum(['before', 'atOnce', 'after']), of: owner, ask: text(2000) }))
    .max(30)
    .default(nothing),
  surveys: z
    .array(
      z.strictObject({
        id,
        at: z.enum(['start', 'middle', 'end']),
        of: z.enum(['mentee', 'mentor', 'both', 'sponsor']),
        asks: z.array(line).min(1).max(30),
      }),
    )
    .max(12)
    .default(nothing),
  carries: z
    .array(z.strictObject({ item: text(300), by: z.array(z.string()) }))
    .max(300)
    .default(nothing),
});

/**
 * A framework as data from outside: a database, a file. What comes out can be written, shown and signed on both
 * platforms; what cannot is refused with a path and a reason for each fault.
 */
export const frameworkSchema: z.ZodType<Framework> = shape.superRefine((framework, { addIssue }) => {
  for (const message of faultsOf(framework)) addIssue({ code: 'custom', message });
});

function* faultsOf(framework: Framework): Generator<string> {
  yield* twice('step', framework.steps);
  yield* twice(
    'clause',
    framework.steps.flatMap(({ clauses }) => clauses),
  );
  yield* twice('question', allFields(framework));
  for (const field of allFields(framework)) {
    yield* twice(`answer to ${field.id}`, optionsOf(field));
    yield* startFaults(field);
  }
}

const twice = (what: string, named: readonly { id: string }[]): string[] => {
  const ids = named.map(({ id }) => id);
  return [...new Set(ids.filter((id, n) => ids.indexOf(id) !== n))].map(
    (id) => `the ${what} ${id} is there twice`,
  );
};

function startFaults(field: Field): string[] {
  if (field.kind === 'number' || field.kind === 'duration') {
    const { id, min, max, start = min } = field;
    return min <= start && start <= max ? [] : [`the start of ${id} is not from ${min} to ${max}`];
  }
  if (field.kind !== 'choice' && field.kind !== 'many') return [];
  const offered = new Set(field.options.map(({ id }) => id));
  return [field.start ?? []]
    .flat()
    .filter((id) => !offered.has(id))
    .map((id) => `${field.id} begins with ${id}, which it does not offer`);
}
