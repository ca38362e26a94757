import type { Clause, Field, Option, Role } from '../clause.js';
import { allFields, type Framework } from '../framework.js';
import { standard } from './standard.js';

/** What another framework may say differently; a question's kind and whose answer it is stay what they are. */
type Differently<Kind extends Field['kind']> = Partial<
  Omit<Extract<Field, { kind: Kind }>, 'id' | 'kind' | 'of'>
>;

/** The standard's question of this id in other words or with another start. What its answer means stays the same. */
export function field<Kind extends Field['kind']>(
  kind: Kind,
  id: string,
  differently?: Differently<Kind>,
): Field {
  const found = allFields(standard).find((each) => each.id === id);
  if (found?.kind !== kind) throw new Error(`The standard asks for no ${kind} named ${id}`);
  return { ...found, ...differently } as Field;
}

/** The standard's clause of this id as it is, or with these questions in it. */
export function clause(id: string, fields?: readonly Field[], heading?: string): Clause {
  const found = clausesOf(standard).find((each) => each.id === id);
  if (!found) throw new Error(`The standard has no clause named ${id}`);
  return { ...found, ...(fields && { fields }), ...(heading !== undefined && { heading }) };
}

/** The standard's clause of what one of the two promises, with these promises in it. */
export const promises = (role: Role, promised: readonly Option[]): Clause => {
  const id = `${role}Promises`;
  return clause(id, [field('commitments', id, { promises: promised })]);
};

const clausesOf = ({ steps }: Framework): Clause[] => steps.flatMap(({ clauses }) => [...clauses]);
