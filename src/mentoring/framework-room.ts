import { longestAnswer, longestGoal, optionsOf } from './answer.js';
import {
  belongsTo,
  inputIdsOf,
  isInText,
  isOwn,
  type Clause,
  type Field,
  type Role,
  type Value,
} from './clause.js';
import { allFields, fieldsOf, type Framework, type Step } from './framework.js';
import { startingPoints } from './starting-points.js';

/**
 * What both platforms can show whatever people answer, in characters as Teams counts them: a card of its has room for
 * 40,000, its own braces and names included. Each figure is proved by test/adaptive-cards/room.test.ts.
 */
export const room = {
  /** One step as a form, or as the text that both read. */
  step: 32_000,
  /** What only one can answer, asked in one form before that one signs. */
  own: 32_000,
  /** One clause, as it was and as it is now. */
  clause: 15_000,
  /** Slack's window has room for 100 blocks, and an answer with what stands beside it takes up to four. */
  inputsInStep: 20,
  inputsOfOne: 30,
  /** As many folds as Slack's message has room for beside everything else, with five clauses of the pair's own. */
  clauses: 24,
  /** Each can stand in the list of what one has changed. */
  questions: 60,
  /** Bytes of the whole as a file, so that what can be saved can always be taken out and brought in again. */
  file: 300 * 1024,
} as const;

/** How much room something takes, and how much there is for it. */
export interface Crowded {
  path: (string | number)[];
  what: keyof typeof room;
  takes: number;
}

export const crowdedIn = (framework: Framework): Crowded[] =>
  everythingIn(framework).filter(({ what, takes }) => takes > room[what]);

function everythingIn(framework: Framework): Crowded[] {
  const { steps } = framework;
  const clauses = steps.flatMap((step) => step.clauses);
  return [
    { path: ['steps'], what: 'clauses', takes: clauses.length },
    { path: ['steps'], what: 'questions', takes: allFields(framework).length },
    ...(['mentee', 'mentor'] as const).flatMap((role) => ownOf(allFields(framework), role)),
    ...steps.flatMap((step, n) => inStep(step, ['steps', n])),
    { path: [], what: 'file', takes: bytesOf(framework) },
  ];
}

/** As JSON, which takes more than YAML. */
const bytesOf = (framework: Framework) => new TextEncoder().encode(JSON.stringify(framework, null, 2)).length;

function ownOf(fields: readonly Field[], role: Role): Crowded[] {
  const own = fields.filter((field) => isOwn(field) && belongsTo(field, role));
  return [
    { path: ['steps'], what: 'own', takes: sum(own.map(sizeOf)) },
    { path: ['steps'], what: 'inputsOfOne', takes: inputs(own) },
  ];
}

const inStep = (step: Step, path: Crowded['path']): Crowded[] => [
  { path, what: 'step', takes: sum(step.clauses.map((clause) => sizeOfClause(clause, clause.fields))) },
  { path, what: 'inputsInStep', takes: inputs(fieldsOf(step)) },
  ...step.clauses.map((clause, n): Crowded => ({
    path: [...path, 'clauses', n],
    what: 'clause',
    takes: sizeOfClause(clause, clause.fields.filter(isInText)),
  })),
];

const sizeOfClause = ({ heading }: Clause, fields: readonly Field[]) =>
  heading.length + around + talkedAbout + sum(fields.map(sizeOf));

/** What stands around one thing that is shown. */
const around = 200;

/** The newest that was said about a clause stands in it. */
const talkedAbout = 700;

const sizeOf = (field: Field): number =>
  around * inputs([field]) +
  field.ask.length +
  (field.hint?.length ?? 0) +
  sum(offered(field)) +
  Math.max(longestIn(field), ...startingPoints(field, asItIs).map((point) => lengthOf(point) + toBegin));

/** The button that shows what to begin with, while an answer is nothing else. */
const toBegin = 400;

const asItIs = (sentence: string) => sentence;

const lengthOf = (point: Value) => [point].flat().join('\n').length;

/** Each stands there once to be chosen, and with its id once more where it is. */
const offered = (field: Field) => optionsOf(field).map(({ id, text }) => text.length + 2 * id.length + 40);

function longestIn({ kind }: Field): number {
  switch (kind) {
    case 'text':
    case 'private':
      return longestAnswer;
    // On Teams every line is a part of its own.
    case 'list':
      return longestAnswer + 1_000;
    // Both people's stand side by side.
    case 'blind':
      return 2 * longestAnswer;
    case 'goals':
      return 6 * longestGoal;
    default:
      return 0;
  }
}

const inputs = (fields: readonly Field[]) => fields.flatMap(inputIdsOf).length;

const sum = (numbers: readonly number[]) => numbers.reduce((so, each) => so + each, 0);
