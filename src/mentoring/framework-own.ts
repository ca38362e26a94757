import type { Field } from './clause.js';
import { allFields, type Framework, type Survey } from './framework.js';
import { fieldsIn, twice, type FrameworkFault } from './framework-faults.js';
import { builtInFrameworks, isBuiltIn } from './frameworks.js';

/**
 * What is wrong with a framework that somebody wrote, and would not be with one of the bot's own: it takes the name of
 * one of those, or asks something else under a name that the reminders know.
 */
export const faultsOfOwn = (framework: Framework): FrameworkFault[] => [
  ...(isBuiltIn(framework.id)
    ? [
        {
          path: ['id'],
          says: `the framework ${framework.id} is the bot’s own and stays as it is: give yours another id, such as our-${framework.id}`,
        },
      ]
    : []),
  ...framework.surveys.flatMap(inSurvey),
  ...fieldsIn(framework).flatMap(({ field, path }) => {
    const known = vocabulary.get(field.id);
    return known && meaningOf(known) !== meaningOf(field)
      ? [
          {
            path: [...path, known.kind === field.kind ? 'of' : 'kind'],
            says: `the question ${field.id} is ${meaningOf(known)} wherever it is asked, so that the reminders understand it: write that, or give your question another id`,
          },
        ]
      : [];
  }),
];

/** As many questions as a form has room for on both platforms, with the longest answers. */
export const mostAsks = 20;

/** What was saved before this was looked for can still be read. */
const inSurvey = ({ id, asks }: Survey, n: number): FrameworkFault[] => [
  ...twice(
    `question of the survey ${id}:`,
    asks.map((ask, m) => ({ id: ask.id, path: ['surveys', n, 'asks', m] })),
  ),
  ...(asks.length > mostAsks
    ? [
        {
          path: ['surveys', n, 'asks'],
          says: `the survey ${id} has ${asks.length} questions, and a form has room for ${mostAsks}`,
        },
      ]
    : []),
];

const vocabulary: ReadonlyMap<string, Field> = new Map(
  allFields(builtInFrameworks.standard).map((field) => [field.id, field]),
);

/** What kind of answer it is, and whose. */
const meaningOf = (field: Field): string =>
  `“kind: ${field.kind}”${'of' in field ? `, “of: ${field.of}”` : ''}`;

/** Of each framework the version with the highest number, in the order in which they come. */
export const newestOf = <Version extends { framework: Framework }>(versions: readonly Version[]): Version[] =>
  versions.filter(({ framework }) =>
    versions.every(
      (other) => other.framework.id !== framework.id || other.framework.number <= framework.number,
    ),
  );
