import { stringify } from 'yaml';
import type { Clause } from '../mentoring/clause.js';
import type { Framework } from '../mentoring/framework.js';

/** As a person would write it, with the lines that explain it above. */
export const asYaml = (framework: Framework): string =>
  `${explained}\n${stringify(orderly(framework), asWeRead)}`;

/** What stands twice is written twice: a file with references is refused. */
const asWeRead = { lineWidth: 0, version: '1.2', schema: 'core', aliasDuplicateObjects: false } as const;

export const asJson = (framework: Framework): string => `${JSON.stringify(orderly(framework), null, 2)}\n`;

const explained = `# What a pair agrees on, step by step, clause by clause, in this order.
# {{mentor}}, {{mentee}}, {{mentoring}} and {{agreement}} become your programme's words for them.
# number and date are set when you save.
`;

/** What it is called first, then its steps, then the rest. */
function orderly({ id, title, owner, number, date, suits, signing, opening, steps, ...rest }: Framework) {
  const written = steps.map((step) => ({ ...step, clauses: step.clauses.map(clauseInOrder) }));
  return { id, title, owner, number, date, suits, signing, opening, steps: written, ...rest };
}

const clauseInOrder = ({ id, heading, fields }: Clause) => ({
  id,
  heading,
  fields: fields.map(({ id: question, kind, ask, ...how }) => ({ id: question, kind, ask, ...how })),
});
