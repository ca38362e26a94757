import { z } from 'zod';
import type { Framework } from './framework.js';
import { faultsOf } from './framework-faults.js';
import { line, text, unit } from './framework-words.js';
import { longestExample } from './starting-points.js';
import { idsOfOurOwn } from './our-own.js';
import { mostReminders } from './reflection-required.js';

/** Ids travel in buttons and choices, and Teams separates choices by commas. */
const id = z
  .string()
  .regex(/^\w{1,60}$/, 'must be letters, digits and _ only, at most 60 of them')
  .refine((name) => !idsOfOurOwn.includes(name), 'is a word that the bot uses itself; choose another')
  .refine((name) => !(name in Object.prototype), 'is a word that computers have taken; choose another');

/** What the buttons of the agreement's forms carry: Teams sends it and the answers as one, so no question may be called so. */
export const carriedByButtons = [
  'relationship',
  'version',
  'revision',
  'step',
  'then',
  'question',
  'idea',
  'hash',
  // What goes with every button of a dialog, with those that open one, and with those of a card that stands.
  'verb',
  'msteams',
  'stands',
] as const;
const questionId = id.refine(
  (name) => !carriedByButtons.some((taken) => taken === name),
  'is a word that the bot uses itself; choose another',
);

const point = z.strictObject({ id, text: line(300) });
/** What Slack has room for beside a box. */
const option = z.strictObject({ id, text: line(75) });
const options = z.array(option).min(1).max(50);
/** As many boxes as Slack puts into one question. */
const boxes = z.array(option).min(1).max(10);
const owner = z.enum(['mentee', 'mentor', 'both']);

const asked = {
  id: questionId,
  ask: line(200),
  hint: text(1000).exactOptional(),
  optional: z.literal(true).exactOptional(),
};
const start = text(3000).exactOptional();
/** Two or three to choose from, with the start; each is shown whole. */
const examplesOf = <Example extends z.ZodType>(example: Example) =>
  z.array(example).min(1).max(3).exactOptional();
const examples = examplesOf(line(longestExample));
const goal = z.strictObject({ goal: line(200), success: line(300) });

const field = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    ...asked,
    start,
    examples,
  }),
  z.strictObject({
    kind: z.literal('list'),
    ...asked,
    hint: text(1000),
    start: z.array(line(1000)).max(20).exactOptional(),
    examples: examplesOf(z.array(line(100)).min(1).max(5)),
  }),
  z.strictObject({ kind: z.literal('choice'), ...asked, options, start: id.exactOptional() }),
  z.strictObject({ kind: z.literal('many'), ...asked, options: boxes, start: z.array(id).exactOptional() }),
  z.strictObject({
    kind: z.literal('number'),
    ...asked,
    min: z.int(),
    max: z.int(),
    start: z.int().exactOptional(),
    unit: unit(60),
  }),
  z.strictObject({ kind: z.literal('duration'), ...asked, min: z.int(), max: z.int(), start: z.int() }),
  z.strictObject({ kind: z.literal('date'), ...asked, start: z.literal('today').exactOptional() }),
  z.strictObject({ kind: z.literal('private'), ...asked, optional: z.literal(true), examples }),
  z.strictObject({ kind: z.literal('goals'), ...asked, examples: examplesOf(goal) }),
  z.strictObject({ kind: z.literal('commitments'), ...asked, of: owner, promises: boxes }),
  z.strictObject({ kind: z.literal('consent'), ...asked, of: owner }),
  z.strictObject({ kind: z.literal('acknowledgement'), ...asked, of: owner, document: line(200) }),
  z.strictObject({ kind: z.literal('blind'), ...asked, of: z.literal('both'), examples }),
]);

const clause = z.strictObject({ id, heading: line(100), fields: z.array(field).min(1).max(20) });
const step = z.strictObject({ id, title: line(60), clauses: z.array(clause).min(1).max(20) });

const prompt = z.strictObject({
  id,
  when: z.enum(['before', 'atOnce', 'after', 'review']),
  of: owner,
  ask: line(300),
});
const reminders = z.int().min(1).max(mostReminders);
const surveyAsk = z.strictObject({ ...point.shape, scale: z.literal(true).exactOptional() });
const surveyRequired = z.strictObject({ reminders });
const survey = z.strictObject({
  id,
  at: z.enum(['start', 'middle', 'end']),
  of: z.enum(['mentee', 'mentor', 'both', 'sponsor']),
  required: surveyRequired.exactOptional(),
  asks: z.array(surveyAsk).min(1).max(30),
});
const reflectionRequired = z.strictObject({ of: owner, reminders });
const carried = z.strictObject({ item: line(300), by: z.array(z.string()) });

/** What is not there in a framework that an earlier release of the bot has kept. */
const nothing: [] = [];

const shape = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'must be small letters, digits and - only'),
  number: z.int().min(1),
  owner: line(200),
  date: z.iso.date(),
  title: line(100),
  suits: z
    .strictObject({
      kind: z.enum(['mentoring', 'coaching']),
      contractWord: z.enum(['agreement', 'contract', 'learning agreement']),
    })
    .default({ kind: 'mentoring', contractWord: 'agreement' }),
  opening: text(2000),
  steps: z.array(step).min(1).max(10),
  signing: z.enum(['agrees', 'hasRead']).default('agrees'),
  sponsorSigns: z.literal(true).exactOptional(),
  readiness: z.array(point).max(30).default(nothing),
  readinessRequired: z.boolean().exactOptional(),
  reflectionRequired: reflectionRequired.exactOptional(),
  chemistry: z.array(point).max(30).default(nothing),
  prompts: z.array(prompt).max(30).default(nothing),
  surveys: z.array(survey).max(12).default(nothing),
  carries: z.array(carried).max(300).default(nothing),
});

/**
 * A framework as data from outside: a database, a file. What comes out can be written, shown and signed on both
 * platforms; what cannot is refused with a path and a reason for each fault.
 */
export const frameworkSchema: z.ZodType<Framework> = shape.superRefine((framework, { addIssue }) => {
  for (const { path, says, also } of faultsOf(framework))
    addIssue({ code: 'custom', path, message: says, params: { also } });
});

const keysIn = (object: z.ZodObject) => Object.keys(object.shape);

/** What may be said of each part, for whoever writes a framework by hand. */
export const known = {
  framework: keysIn(shape),
  suits: ['kind', 'contractWord'],
  step: keysIn(step),
  clause: keysIn(clause),
  /** By kind. */
  question: new Map(field.options.map((option) => [option.shape.kind.value, keysIn(option)])),
  option: keysIn(option),
  goal: keysIn(goal),
  prompt: keysIn(prompt),
  survey: keysIn(survey),
  surveyAsk: keysIn(surveyAsk),
  surveyRequired: keysIn(surveyRequired),
  carried: keysIn(carried),
  reflectionRequired: keysIn(reflectionRequired),
} as const;
