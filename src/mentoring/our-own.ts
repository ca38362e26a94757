import { mostAdded, type Clause, type Field } from './clause.js';
import type { Framework, Step } from './framework.js';

/** WBS: what the pair agrees besides all that its programme asks. The last step of every agreement, where it is not empty. */
export const ourOwn: Step = {
  id: 'ourOwn',
  title: 'What else we agree',
  clauses: Array.from({ length: mostAdded }, (_, n): Clause => ({
    id: `added${n + 1}`,
    heading: 'A point of our own',
    fields: [{ id: `added${n + 1}`, kind: 'added', ask: 'What else do we agree?', optional: true }],
  })),
};

/** Ids that no framework may use for anything else. */
export const idsOfOurOwn: readonly string[] = [ourOwn.id, ...ourOwn.clauses.map(({ id }) => id)];

/** Which point of the pair's own it is, counted from 1. */
export const numberOf = ({ id }: Pick<Field, 'id'>): number =>
  ourOwn.clauses.findIndex((clause) => clause.id === id) + 1;

/** A framework as an agreement carries it. */
export const withOurOwn = (framework: Framework): Framework => ({
  ...framework,
  steps: [...framework.steps, ourOwn],
});
